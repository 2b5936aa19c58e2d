// The list of members in every order, page by page: each row once, whatever two rows have in common.

#include "people/list_people.h"
#include "people/tests/town.h"

#include <doctest/doctest.h>

namespace gongyou::people {

namespace {

struct Members : Town {
    explicit Members(Engine engine) : Town(engine)
    {
        const OrgId association = found(shizhong, "市中区快递协会", orgs::Kind::association);
        for (const auto& [name, n] : std::vector<std::pair<std::string, int>>{{"张小禾", 1}, {"李小禾", 2}, {"王小禾", 3}, {"阿小禾", 4}, {"张小禾", 5}}) {
            now = now + std::chrono::hours{24 * (7 - n)};
            const PersonId person = enrol(factory, name, number(n), fmt::format("1390000000{}", n));
            if (n < 3) run([&](facts::Deed& deed) { return admit(deed, person, association); });
        }
    }

    Request asked(const std::string& query)
    {
        Request request;
        request.set_query(query);
        return request;
    }

    std::string listed(const std::string& query, int& rows)
    {
        std::string names, next;
        rows = 0;
        do {
            const auto filter = people_filter(asked(query + (next.empty() ? "" : "&after=" + next)));
            const auto page = read([&](Transaction& tx) { return list_people(tx, boss, keys, filter); });
            for (const PersonRow& row : page.items) {
                if (row.org.name != "市中区快递协会") names += row.name.substr(0, 3);
                ++rows;
            }
            next = page.next.value_or("");
        } while (!next.empty());
        return names;
    }
};

}

TEST_CASE("members are listed in the order of a dictionary or of their days, up and down, in pages of any size, each once")
{
    testing::on_each_engine([](Engine engine) {
        Members town{engine};
        int rows = 0;
        for (const int limit : {1, 2, 3, 50}) {
            CAPTURE(limit);
            const std::string size = fmt::format("&limit={}", limit);
            CHECK(town.listed("sort=name" + size, rows) == "阿李王张张");
            CHECK(rows == 7);
            CHECK(town.listed("sort=-name" + size, rows) == "张张王李阿");
            CHECK(rows == 7);
            town.listed("sort=since" + size, rows);
            CHECK(rows == 7);
            CHECK(town.listed(size.substr(1), rows) == "张李王阿张");
            CHECK(rows == 7);
        }
        const auto all = people_filter(town.asked(""));
        CHECK(town.read([&](Transaction& tx) { return count_people(tx, town.boss, town.keys, all); }) == 7);
    });
}

TEST_CASE("an order that does not exist, and a cursor of another order, are refused")
{
    Members town{Engine::sqlite};
    const auto refused = [&](const std::string& query) { return orgs::refusal_of([&] { people_filter(town.asked(query)); }); };
    CHECK(refused("sort=phone") == "query.unknown_sort");
    CHECK(refused("after=abc") == "query.wrong_cursor");
    const auto filter = people_filter(town.asked("sort=name&limit=1"));
    const std::string next = town.read([&](Transaction& tx) { return list_people(tx, town.boss, town.keys, filter).next.value(); });
    CHECK(refused("sort=name&after=" + next).empty());
    CHECK(refused("sort=-name&after=" + next) == "query.wrong_cursor");
    CHECK(refused("after=" + next) == "query.wrong_cursor");
}

}
