#include "platform/db/database.h"

#include "platform/db/postgres_database.h"
#include "platform/db/sqlite_database.h"

#include <stdexcept>

namespace gongyou {

std::unique_ptr<Database> Database::open(const DatabaseSettings& settings)
{
    if (settings.data.empty() == settings.url.empty()) throw std::logic_error("a database is either a folder or a URL");
    return settings.url.empty() ? open_sqlite(settings) : open_postgres(settings);
}

}
