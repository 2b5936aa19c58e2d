#include "platform/db/database.h"

#include "platform/db/postgres_database.h"
#include "platform/db/postgres_dump.h"
#include "platform/db/sqlite_database.h"

#include "platform/refusal.h"

#include <filesystem>
#include <stdexcept>

namespace gongyou {

std::unique_ptr<Database> Database::open(const DatabaseSettings& settings)
{
    if (settings.data.empty() == settings.url.empty()) throw std::logic_error("a database is either a folder or a URL");
    return settings.url.empty() ? open_sqlite(settings) : open_postgres(settings);
}

void Database::restore_from(const std::string& folder, const DatabaseSettings& settings)
{
    if (!settings.url.empty()) return restore_postgres({.url = settings.url, .answer_within = std::chrono::minutes{10}, .more = {}}, folder);

    const std::filesystem::path target = std::filesystem::path{settings.data} / "gongyou.db";
    if (std::filesystem::exists(target)) refuse_conflict("platform.not_empty", "这个文件夹里已经有数据库；请恢复到一个空文件夹");
    std::filesystem::create_directories(settings.data);
    std::filesystem::copy_file(std::filesystem::path{folder} / "gongyou.db", target);
}

}
