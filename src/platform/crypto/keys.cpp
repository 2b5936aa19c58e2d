#include "platform/crypto/secrets.h"

#include "platform/crypto/openssl.h"
#include "platform/refusal.h"

#include <algorithm>
#include <sodium.h>

namespace gongyou {

Keys::Secrets::~Secrets()
{
    sodium_memzero(generations.data(), generations.size() * sizeof(Generation));
    sodium_memzero(blind_index.data(), blind_index.size());
}

const Keys::Secrets::Generation* Keys::Secrets::find(std::uint16_t id) const
{
    const auto at = std::find_if(generations.begin(), generations.end(), [&](const Generation& g) { return g.id == id; });
    return at == generations.end() ? nullptr : &*at;
}

Keys KeysFile::keys(Secrets secrets)
{
    Keys made;
    made.secrets_ = std::make_shared<const Secrets>(std::move(secrets));
    return made;
}

Keys Keys::load_or_create(const std::string& file)
{
    crypto::start_sodium();
    auto text = read_private_file(file);
    if (!text) {
        write_private_file(file, KeysFile::write(KeysFile::fresh()), IfThere::keep);
        text = read_private_file(file); // another process may have been quicker: its keys count
    }
    if (!text) throw Refusal{Refusal::Kind::unavailable, "keys.unreadable", "密钥文件 " + file + " 刚写好又不见了，请检查数据目录"};
    Keys keys = KeysFile::keys(KeysFile::parse(*text, file));
    sodium_memzero(text->data(), text->size());
    return keys;
}

Keys Keys::rotate(const std::string& file)
{
    Secrets secrets = *load_or_create(file).secrets_;
    std::uint16_t highest = 0;
    for (const auto& generation : secrets.generations) highest = std::max(highest, generation.id);
    secrets.current = static_cast<std::uint16_t>(highest + 1);
    secrets.generations.push_back(KeysFile::fresh_generation(secrets.current));
    write_private_file(file, KeysFile::write(secrets), IfThere::replace);
    return KeysFile::keys(std::move(secrets));
}

Bytes Keys::seal(std::string_view plain, std::string_view row) const
{
    return crypto::seal(secrets_->algorithm, secrets_->current, secrets_->current_generation().master, plain, row);
}

std::optional<std::string> Keys::open(std::span<const std::byte> envelope, std::string_view row) const
{
    const auto id = crypto::key_id_of(envelope);
    const Secrets::Generation* generation = id ? secrets_->find(*id) : nullptr;
    if (!generation) return std::nullopt;
    return crypto::open(generation->master, envelope, row);
}

Bytes Keys::blind_index(std::string_view purpose, std::string_view normalised) const
{
    // the purpose makes a key of its own, so no value of one index can look like a value of another
    const Hash key = hmac_sha256(secrets_->blind_index, bytes_of(purpose));
    const Hash index = hmac_sha256(key, bytes_of(normalised));
    return {index.begin(), index.end()};
}

}
