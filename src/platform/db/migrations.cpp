#include "platform/db/migrations.h"

#include "platform/db/connection.h"
#include "platform/db/statistics.h"

#include <chrono>
#include <fmt/format.h>
#include <map>
#include <openssl/evp.h>
#include <stdexcept>

namespace gongyou {

namespace {

std::string checksum(std::string_view sql)
{
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    if (EVP_Digest(sql.data(), sql.size(), digest, &size, EVP_sha256(), nullptr) != 1) throw std::runtime_error("SHA-256 is not available");
    std::string text;
    for (unsigned int i = 0; i < size; ++i) text += fmt::format("{:02x}", digest[i]);
    return text;
}

std::int64_t machine_ms()
{
    return std::chrono::duration_cast<Milliseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

std::map<std::string, std::string> applied_so_far(Database& database)
{
    database.write([](Transaction& tx) {
        tx.connection().run_script(R"sql(
            CREATE TABLE IF NOT EXISTS platform_migrations (
                name       TEXT PRIMARY KEY,
                checksum   TEXT NOT NULL,
                applied_at BIGINT NOT NULL
            ))sql");
    });
    return database.read([](Transaction& tx) {
        std::map<std::string, std::string> applied;
        for (Row row : tx.rows("SELECT name, checksum FROM platform_migrations"))
            applied.emplace(row.get<std::string>(0), row.get<std::string>(1));
        return applied;
    });
}

/// The row is written first: a second server that starts at the same time waits for it, then sees that
/// this one was quicker. False if so.
bool apply(Database& database, const Migration& migration)
{
    return database.write([&](Transaction& tx) {
        tx.connection().take_your_time();
        const auto mine = tx.change(R"sql(
            INSERT INTO platform_migrations (name, checksum, applied_at) VALUES ($1, $2, $3)
            ON CONFLICT (name) DO NOTHING)sql",
            migration.name, checksum(migration.sql), machine_ms());
        if (mine == 1) tx.connection().run_script(migration.sql);
        return mine == 1;
    });
}

}

std::vector<std::string> migrate(Database& database, const std::vector<Migration>& migrations)
{
    const auto applied = applied_so_far(database);
    for (const auto& [name, sql] : migrations) {
        const auto before = applied.find(std::string{name});
        if (before != applied.end() && before->second != checksum(sql))
            throw std::runtime_error(fmt::format("the migration {} was applied and has changed since; add a new one instead", name));
    }
    std::vector<std::string> now;
    for (const auto& migration : migrations) {
        if (applied.contains(std::string{migration.name})) continue;
        if (apply(database, migration)) now.emplace_back(migration.name);
    }
    say_that_tenants_are_large(database);
    return now;
}

}
