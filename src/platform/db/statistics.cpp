#include "platform/db/statistics.h"

namespace gongyou {

void refresh_statistics(Database& database)
{
    database.write([](Transaction& tx) { tx.change("ANALYZE"); });
}

}
