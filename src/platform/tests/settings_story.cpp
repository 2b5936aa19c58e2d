#include "platform/settings.h"
#include "platform/testing/test_database.h"

#include <doctest/doctest.h>

namespace gongyou {

TEST_CASE("a setting is what was written last, and outlives a restart")
{
    testing::on_each_engine([](Engine engine) {
        testing::TestDatabase database{engine};
        const auto read = [&] { return database->read([](Transaction& tx) { return read_setting(tx, "clock.offset_ms"); }); };
        CHECK_FALSE(read());
        for (const char* value : {"-1500", "4000"}) {
            database->write([&](Transaction& tx) { write_setting(tx, "clock.offset_ms", value); });
        }
        database.reopen();
        CHECK(read() == "4000");
    });
}

}
