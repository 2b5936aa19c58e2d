#include "notices/inbox.h"
#include "people/tests/town.h"

#include <doctest/doctest.h>

namespace gongyou::notices {

using orgs::refusal_of;
using namespace std::chrono_literals;

TEST_CASE("a notice stands in the inbox with the deed; what goes to the phone is delivered after the commit, once")
{
    testing::on_each_engine([](Engine engine) {
        people::Town town{engine};
        add_template({"activities.offer", "候补名额", "“{title}”有空位了，请在{until}前确认", true});
        const PersonId wang = town.enrol(town.factory, "王小华", "37040219870516000X", "13800000001");
        const Wish wish{wang, "activities.offer", {{"title", "书法入门"}, {"until", "今天18:00"}}, "/bookings"};
        CHECK_THROWS(town.run([&](facts::Deed& deed) {
            notify(deed, wish);
            refuse_conflict("tests.no", "不行");
        }));
        town.run([&](facts::Deed& deed) {
            deed.nothing_changed();
            notify(deed, wish);
        });
        town.database->write([&](Transaction& tx) { notify(tx, town.tenant, town.ids, {wish, wish}, town.now); });

        std::vector<std::string> sent;
        bool up = false;
        const Carrier carrier = [&](const std::string& phone, const std::string& text) {
            if (up) sent.push_back(phone + " " + text);
            return up;
        };
        CHECK(deliver(*town.database, town.keys, carrier, town.now) == 0);
        up = true;
        CHECK(deliver(*town.database, town.keys, carrier, town.now) == 0); // claimed; free again after a minute
        town.now = town.now + 2min;
        CHECK(deliver(*town.database, town.keys, carrier, town.now) == 3);
        CHECK(deliver(*town.database, town.keys, carrier, town.now + 2min) == 0);
        REQUIRE(sent.size() == 3);
        CHECK(sent.front() == "13800000001 “书法入门”有空位了，请在今天18:00前确认");

        const auto mine = town.read([&](Transaction& tx) { return inbox_of(tx, town.tenant, wang, {0, 2}); });
        CHECK(mine.items.size() == 2);
        CHECK(mine.next);
        CHECK(mine.total == 3);
        CHECK(refusal_of([&] { town.database->write([&](Transaction& tx) { mark_read(tx, town.tenant, PersonId{1}, mine.items[0].id, town.now); }); }) ==
            "notices.no_such_notice");
        town.database->write([&](Transaction& tx) { mark_read(tx, town.tenant, wang, mine.items[0].id, town.now); });
        CHECK(town.read([&](Transaction& tx) { return inbox_of(tx, town.tenant, wang, {}); }).total == 2);
        CHECK(town.read([&](Transaction& tx) { return inbox_of(tx, town.other, wang, {}); }).items.empty());
    });
}

TEST_CASE("a notice without its words is a programming error, not half a sentence to somebody")
{
    testing::on_each_engine([](Engine engine) {
        people::Town town{engine};
        add_template({"tests.values", "标题", "请在{until}前", false});
        CHECK_THROWS_AS(town.run([&](facts::Deed& deed) { notify(deed, {PersonId{1}, "tests.values"}); }), std::logic_error);
        CHECK_THROWS_AS(town.run([&](facts::Deed& deed) { notify(deed, {PersonId{1}, "tests.unknown"}); }), std::logic_error);
    });
}

TEST_CASE("a code waits sealed, is emptied once delivered, and ten a day are enough")
{
    testing::on_each_engine([](Engine engine) {
        people::Town town{engine};
        const auto send = [&] {
            return town.database->write([&](Transaction& tx) { return send_code(tx, town.ids, town.tenant, town.keys, "13900000009", town.now); });
        };
        const std::string code = send();
        CHECK(code.size() == 6);
        std::string sent;
        const Carrier carrier = [&](const std::string& phone, const std::string& text) {
            sent = phone + " " + text;
            return true;
        };
        CHECK(town.read([&](Transaction& tx) { return tx.value<std::string>("SELECT text FROM notices_outbox WHERE tenant_id = $1", town.tenant); }).empty());
        CHECK(deliver(*town.database, town.keys, carrier, town.now) == 1);
        CHECK(sent.starts_with("13900000009 "));
        CHECK(sent.find(code) != std::string::npos);
        CHECK(town.read([&](Transaction& tx) { return tx.value<bool>("SELECT sealed IS NULL FROM notices_outbox WHERE tenant_id = $1", town.tenant); }));
        for (int n = 0; n < 9; ++n) {
            town.now = town.now + 2min;
            send();
        }
        town.now = town.now + 2min;
        CHECK(refusal_of(send) == "notices.too_many_codes");
        town.now = town.now + 24h;
        CHECK(refusal_of(send) == "");
    });
}

}
