// A backup is a folder: the database's own copy of one moment, the anchors copied after it, so that they hold at least the
// copy's seals (restoring cuts them to it), and `manifest.txt` with the checksum of each file, written
// last. Keys lie elsewhere on purpose: who finds a backup should not be able to read it.

#include "commands/command.h"

#include "facts/anchor.h"
#include "facts/sealer.h"
#include "orgs/orgs.h"
#include "platform/crypto/hash.h"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace gongyou::commands {

namespace {

namespace fs = std::filesystem;

std::string checksum_of(const fs::path& file)
{
    std::ifstream in{file, std::ios::binary};
    Sha256 sum;
    std::vector<char> piece(1 << 20);
    while (in.read(piece.data(), static_cast<std::streamsize>(piece.size())) || in.gcount() > 0) {
        sum.add(std::as_bytes(std::span{piece.data(), static_cast<std::size_t>(in.gcount())}));
    }
    return hex(sum.finish());
}

void write_manifest(const fs::path& folder)
{
    std::string lines;
    for (const auto& entry : fs::directory_iterator{folder}) {
        lines += checksum_of(entry.path()) + "  " + entry.path().filename().string() + "\n";
    }
    std::ofstream{folder / "manifest.txt"} << lines;
}

/// Throws Misuse naming the first file that is missing or altered.
void check_manifest(const fs::path& folder)
{
    std::ifstream manifest{folder / "manifest.txt"};
    if (!manifest) throw Misuse{"这个文件夹里没有 manifest.txt，不是一份完整的备份"};
    std::string checksum, name;
    while (manifest >> checksum >> name) {
        if (!fs::exists(folder / name)) throw Misuse{"备份里缺少文件 " + name};
        if (checksum_of(folder / name) != checksum) throw Misuse{"备份文件 " + name + " 与清单的校验和不符，不能用来恢复"};
    }
}

void copy_anchors(Wired& wired, const fs::path& folder)
{
    for (const auto& tenant : wired.database().read([](Transaction& tx) { return orgs::tenants(tx); })) {
        const auto anchor = facts::anchor_file(wired.settings().anchors, tenant.id);
        if (fs::exists(anchor)) fs::copy_file(anchor, facts::anchor_file(folder.string(), tenant.id));
    }
}

std::map<TenantId, std::int64_t> last_seals(Database& copied)
{
    return copied.read([](Transaction& tx) {
        std::map<TenantId, std::int64_t> last;
        for (const auto& tenant : orgs::tenants(tx)) last[tenant.id] = facts::last_seal(tx, tenant.id);
        return last;
    });
}

}

int back_up(const Arguments& arguments)
{
    const fs::path folder = arguments.word(0, "备份到哪个文件夹");
    if (fs::exists(folder) && !fs::is_empty(folder)) throw Misuse{folder.string() + " 不是空的；请换一个新文件夹"};
    fs::create_directories(folder);

    Wired wired{house_settings(config_of(arguments))};
    wired.database().backup_to(folder.string());
    copy_anchors(wired, folder);
    if (arguments.has("with-keys")) fs::copy_file(wired.settings().keys, folder / "keys.toml");
    write_manifest(folder);
    fmt::print("已备份到 {}{}\n", folder.string(), arguments.has("with-keys") ? "（含密钥，请妥善保管）" : "；密钥文件不在其中，请另行保管：没有它恢复出来也读不开");
    return done;
}

int restore(const Arguments& arguments)
{
    const fs::path folder = arguments.word(0, "从哪个文件夹恢复");
    check_manifest(folder);
    const Config config = config_of(arguments);
    const HouseSettings settings = house_settings(config);

    Database::restore_from(folder.string(), settings.database);
    for (const auto& [tenant, last] : last_seals(*Database::open(settings.database))) {
        const auto anchor = facts::anchor_file(folder.string(), tenant);
        if (fs::exists(anchor)) facts::copy_anchor(anchor, facts::anchor_file(settings.anchors, tenant), tenant, last);
    }
    if (fs::exists(folder / "keys.toml") && !fs::exists(settings.keys)) fs::copy_file(folder / "keys.toml", settings.keys);
    fmt::print("已恢复。接着用 gongyou verify 核对封存链{}\n", fs::exists(settings.keys) ? "" : "；先把原来的密钥文件放到 " + settings.keys);
    return done;
}

}
