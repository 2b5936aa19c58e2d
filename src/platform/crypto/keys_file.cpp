#include "platform/crypto/secrets.h"

#include "platform/refusal.h"
#include "platform/toml/file.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace gongyou {

namespace {

constexpr std::int64_t highest_id = 65535;
const std::vector<std::string> algorithms{"aes-256-gcm", "sm4"};

std::array<std::byte, 32> random_key()
{
    const Bytes bytes = random_bytes(32);
    std::array<std::byte, 32> key;
    std::copy(bytes.begin(), bytes.end(), key.begin());
    return key;
}

std::array<std::byte, 32> key_in(TomlTable& table, const char* key, const char* label)
{
    std::array<std::byte, 32> read{};
    const std::string text = table.text(key, label);
    const auto bytes = from_base64url(text);
    if (bytes && bytes->size() == read.size()) {
        std::copy(bytes->begin(), bytes->end(), read.begin());
    } else {
        table.refuse(key, fmt::format("“{}”不是一把完整的密钥", key), "应为 43 个字符的 base64url，请从备份恢复这个文件");
    }
    return read;
}

}

KeysFile::Secrets::Generation KeysFile::fresh_generation(std::uint16_t id)
{
    return {id, random_key(), random_key()};
}

KeysFile::Secrets KeysFile::fresh()
{
    Secrets secrets;
    secrets.current = 1;
    secrets.generations.push_back(fresh_generation(1));
    secrets.blind_index = random_key();
    return secrets;
}

std::string KeysFile::write(const Secrets& secrets)
{
    const bool sm4 = secrets.algorithm == crypto::Algorithm::sm4_ctr_hmac_sm3;
    std::string text = fmt::format("# 密钥。没有这个文件，库里加密的身份证号、手机号等再也读不出来：请与数据库分开备份，权限保持 600。\n"
                                   "# algorithm:aes-256-gcm，或国密 sm4；改后新写入的按新算法加密，旧的照样能读。\n\n"
                                   "algorithm = \"{}\"\ncurrent = {}\nblind_index = \"{}\"\n",
        sm4 ? "sm4" : "aes-256-gcm", secrets.current, base64url(secrets.blind_index));
    for (const auto& generation : secrets.generations) {
        text += fmt::format("\n[[key]]\nid = {}\nmaster = \"{}\"\nsigning_seed = \"{}\"\n", generation.id, base64url(generation.master),
            base64url(generation.signing_seed));
    }
    return text;
}

KeysFile::Secrets KeysFile::parse(const std::string& text, const std::string& file_name)
{
    TomlFile file = TomlFile::parse(text, file_name);
    TomlTable root = file.root();
    Secrets secrets;
    secrets.algorithm = root.word_or("algorithm", "加密算法", "aes-256-gcm", algorithms) ==
            "sm4"
        ? crypto::Algorithm::sm4_ctr_hmac_sm3
        : crypto::Algorithm::aes_256_gcm;
    secrets.current = static_cast<std::uint16_t>(root.whole("current", "当前密钥编号", 1, highest_id));
    secrets.blind_index = key_in(root, "blind_index", "查找用密钥");
    for (TomlTable table : root.tables("key", "密钥", {.at_least = 1, .at_most = 100, .unique = "id"})) {
        Secrets::Generation generation;
        generation.id = static_cast<std::uint16_t>(table.whole("id", "编号", 1, highest_id));
        generation.master = key_in(table, "master", "主密钥");
        generation.signing_seed = key_in(table, "signing_seed", "签名种子");
        secrets.generations.push_back(generation);
    }
    if (!secrets.find(secrets.current)) root.refuse("current", fmt::format("没有编号为 {} 的密钥", secrets.current), "应为下面某个 [[key]] 的 id");
    file.refuse_if_any();
    return secrets;
}

}
