#include "platform/db/connection.h"
#include "platform/db/insert.h"
#include "platform/refusal.h"
#include "platform/testing/test_database.h"

#include <doctest/doctest.h>

#include <limits>

using namespace gongyou;
using testing::on_each_engine;
using testing::TestDatabase;

namespace {

struct Thing;

Bytes bytes_of(std::string_view text)
{
    const auto view = std::as_bytes(std::span{text});
    return {view.begin(), view.end()};
}

/// One table with a column of every type.
void make_table(Database& database)
{
    database.write([](Transaction& tx) {
        tx.connection().run_script(R"sql(
            CREATE TABLE things (
                tenant_id BIGINT NOT NULL,
                id        BIGINT NOT NULL,
                yes       BOOLEAN,
                small     INTEGER,
                rate      DOUBLE PRECISION,
                label     TEXT,
                sealed    BYTEA,
                detail    JSONB,
                PRIMARY KEY (tenant_id, id)
            ) without_rowid();)sql");
    });
}

constexpr auto insert_thing = "INSERT INTO things (tenant_id, id, yes, small, rate, label, sealed, detail) VALUES (1, $1, $2, $3, $4, $5, $6, $7)";
constexpr auto select_thing = "SELECT id, yes, small, rate, label, sealed, detail ->> 'code' FROM things WHERE tenant_id = 1 AND id = $1";

}

TEST_CASE("every type comes back as it went in")
{
    on_each_engine([](Engine engine) {
        TestDatabase database{engine};
        make_table(*database);
        const Id<Thing> id{std::numeric_limits<std::int64_t>::max()};
        const auto nasty = bytes_of(std::string_view{"\0\xff'\\\0", 5});

        database->write([&](Transaction& tx) {
            CHECK(tx.change(insert_thing, id, true, -5, 0.1, "枣庄市“总工会” 'x' \\n", nasty, Json{R"({"code": "A1", "n": [1, 2]})"}) == 1);
        });
        database->read([&](Transaction& tx) {
            int seen = 0;
            for (Row row : tx.rows(select_thing, id)) {
                ++seen;
                CHECK(row.get<Id<Thing>>(0) == id);
                CHECK(row.boolean(1));
                CHECK(row.get<int>(2) == -5);
                CHECK(row.real(3) == 0.1);
                CHECK(row.text(4) == "枣庄市“总工会” 'x' \\n");
                CHECK(row.get<Bytes>(5) == nasty);
                CHECK(row.get<std::optional<std::string>>(6) == "A1");
            }
            CHECK(seen == 1);
        });
    });
}

TEST_CASE("NULL and the empty value are two things, and NULL of every type is one statement")
{
    on_each_engine([](Engine engine) {
        TestDatabase database{engine};
        make_table(*database);
        database->write([&](Transaction& tx) {
            tx.change(insert_thing, 1, std::optional<bool>{}, std::optional<int>{}, std::optional<double>{}, std::optional<std::string>{},
                std::optional<Bytes>{}, std::optional<Json>{});
            tx.change(insert_thing, 2, false, 0, 0.0, "", Bytes{}, Json{"{}"});
            tx.change(insert_thing, 3, std::nullopt, std::nullopt, std::nullopt, std::nullopt, std::nullopt, std::nullopt);
        });
        database->read([&](Transaction& tx) {
            for (const int empty : {1, 3})
                for (Row row : tx.rows(select_thing, empty))
                    for (int column = 1; column <= 6; ++column) CHECK(row.is_null(column));
            for (Row row : tx.rows(select_thing, 2)) {
                for (int column = 1; column <= 5; ++column) CHECK_FALSE(row.is_null(column));
                CHECK(row.text(4).empty());
                CHECK(row.bytes(5).empty());
                CHECK(row.get<std::optional<Bytes>>(5) == Bytes{});
            }
            CHECK(tx.value<int>("SELECT CAST(count(*) AS BIGINT) FROM things WHERE tenant_id = $1 AND ($2 IS NULL OR small = $2)", 1, std::optional<int>{}) ==
                3);
        });
    });
}

TEST_CASE("a column read as something it is not is a mistake told with its name")
{
    on_each_engine([](Engine engine) {
        TestDatabase database{engine};
        make_table(*database);
        database->write([&](Transaction& tx) {
            tx.change(insert_thing, 1, true, std::nullopt, 0.5, "十五", bytes_of("x"), Json{"{}"});
            for (Row row : tx.rows(select_thing, 1)) {
                CHECK_THROWS_WITH_AS(row.whole(2), doctest::Contains("small"), std::logic_error);
                CHECK_THROWS_WITH_AS(row.whole(4), doctest::Contains("label"), std::logic_error);
                CHECK_THROWS_WITH_AS(row.text(5), doctest::Contains("sealed"), std::logic_error);
                CHECK_THROWS_AS(row.bytes(4), std::logic_error);
                CHECK_THROWS_AS(row.whole(9), std::logic_error);
            }
            CHECK_THROWS_AS(tx.change("DELETE FROM things WHERE tenant_id = $1 AND id = $2", 1), std::logic_error);
        });
    });
}

TEST_CASE("lists of any length are bound as one parameter")
{
    on_each_engine([](Engine engine) {
        TestDatabase database{engine};
        make_table(*database);
        database->write([&](Transaction& tx) {
            for (int i = 1; i <= 5; ++i) tx.change(insert_thing, i, true, i, 0.5, "第" + std::to_string(i) + "\"\\\n工会", Bytes{}, Json{"{}"});

            const auto by_id = "SELECT count(*) FROM things WHERE tenant_id = $1 AND id IN (SELECT value FROM ids_of($2))";
            CHECK(tx.value<int>(by_id, 1, IdList{{2, 4, 99}}) == 2);
            CHECK(tx.value<int>(by_id, 1, IdList{}) == 0);
            CHECK(tx.value<int>(by_id, 1, IdList{{std::numeric_limits<std::int64_t>::max(), 1}}) == 1);

            const auto by_label = "SELECT count(*) FROM things WHERE tenant_id = $1 AND label IN (SELECT value FROM texts_of($2))";
            CHECK(tx.value<int>(by_label, 1, TextList{{"第3\"\\\n工会", "第4\"\\\n工会", ""}}) == 2);
            CHECK(tx.value<int>(by_label, 1, TextList{}) == 0);
            CHECK(tx.value<int>("SELECT count(*) FROM things t JOIN ids_of($2) ON value.value = t.id WHERE t.tenant_id = $1", 1, IdList{{1, 2}}) == 2);
        });
    });
}

TEST_CASE("a text with a NUL byte is refused by both engines alike")
{
    on_each_engine([](Engine engine) {
        TestDatabase database{engine};
        const std::string cut{"before\0after", 12};
        database->read([&](Transaction& tx) {
            CHECK_THROWS_AS(tx.value<std::string>("SELECT CAST($1 AS TEXT)", cut), Refusal);
            CHECK_THROWS_AS(tx.value<int>("SELECT count(*) FROM texts_of($1)", TextList{{cut}}), Refusal);
            CHECK(tx.value<std::string>("SELECT CAST($1 AS TEXT)", "whole") == "whole");
        });
    });
}

TEST_CASE("sums and quotients read as numbers on both engines")
{
    on_each_engine([](Engine engine) {
        TestDatabase database{engine};
        make_table(*database);
        database->write([&](Transaction& tx) {
            tx.change(insert_thing, 1, true, 7, 0.25, "", Bytes{}, Json{"{}"});
            tx.change(insert_thing, 2, true, -30'007, 0.5, "", Bytes{}, Json{"{}"});
            CHECK(tx.value<std::int64_t>("SELECT sum(id * 30007) FROM things WHERE tenant_id = $1", 1) == 90'021);
            CHECK(tx.value<std::int64_t>("SELECT sum(small * 1000000000000) FROM things WHERE tenant_id = $1", 1) == -30'000'000'000'000'000);
            CHECK(tx.value<double>("SELECT sum(rate) FROM things WHERE tenant_id = $1", 1) == 0.75);
            CHECK_FALSE(tx.value<std::optional<std::int64_t>>("SELECT sum(small) FROM things WHERE tenant_id = $1", 2));
        });
    });
}

namespace {

enum class Mood { calm,
    loud };
std::span<const EnumWord<Mood>> enum_words(Mood*)
{
    static constexpr EnumWord<Mood> words[]{{Mood::calm, "calm"}, {Mood::loud, "loud"}};
    return words;
}

struct Detail {
    std::string code;
    int size = 3;
};

struct StoredThing {
    Id<Thing> id;
    std::optional<double> rate;
    Mood mood = Mood::calm;
    Detail detail;
};

}

TEST_CASE("a row is read into a struct, member by member")
{
    on_each_engine([](Engine engine) {
        TestDatabase database{engine};
        make_table(*database);
        database->write([&](Transaction& tx) {
            tx.change(insert_thing, Id<Thing>{1}, true, 0, std::optional<double>{}, Mood::loud, bytes_of("x"), Json{R"({"code": "A1"})"});
        });
        database->read([&](Transaction& tx) {
            const auto found = tx.maybe(as<StoredThing>, "SELECT id, rate, label, detail FROM things WHERE tenant_id = 1 AND id = $1", Id<Thing>{1});
            REQUIRE(found);
            CHECK(found->id == Id<Thing>{1});
            CHECK_FALSE(found->rate);
            CHECK(found->mood == Mood::loud);
            CHECK(found->detail.code == "A1");
            CHECK(found->detail.size == 3);
            CHECK(tx.all(as<Mood>, "SELECT label FROM things WHERE tenant_id = 1") == std::vector{Mood::loud});

            // A column more or less than the struct has members is a mistake in the statement.
            CHECK_THROWS_AS(tx.all(as<StoredThing>, "SELECT id, rate, label FROM things WHERE tenant_id = 1"), std::logic_error);
            CHECK_THROWS_AS(tx.all(as<StoredThing>, "SELECT id, rate, label, detail, yes FROM things WHERE tenant_id = 1"), std::logic_error);
        });
    });
}

namespace {

struct Hall;

/// A row of `rented`, as it is planned: what is not said has its default.
struct Rented {
    static constexpr auto table = "rented";
    Id<Thing> id;
    Id<Hall> hall;
    std::string title = "场地";
    Money price;
    Mood mood = Mood::calm;
    Detail detail;
    std::vector<int> days;
    std::optional<Detail> extra;
    Bytes sealed;
};

struct Wish {
    std::optional<std::string> title;
    std::optional<Money> price;
    std::optional<int> days; // of another type: not taken over
    Mood mood = Mood::loud;
};

}

TEST_CASE("a struct is written as a row and read again, its columns called after its members")
{
    const Id<struct City> tenant{1};
    on_each_engine([&](Engine engine) {
        TestDatabase database{engine};
        database->write([](Transaction& tx) {
            tx.connection().run_script(R"sql(
                CREATE TABLE rented (tenant_id BIGINT NOT NULL, id BIGINT NOT NULL, hall_id BIGINT NOT NULL, title TEXT NOT NULL, price_fen BIGINT NOT NULL,
                    mood TEXT NOT NULL, detail JSONB NOT NULL, days JSONB NOT NULL, extra JSONB, sealed BYTEA NOT NULL,
                    PRIMARY KEY (tenant_id, id)) without_rowid();)sql");
        });
        Rented rented;
        rented.days = {1, 5};
        rented.sealed = bytes_of("x");
        members::take_over(rented, Wish{{}, Money{1250}, 3});
        rented.id = Id<Thing>{7};
        rented.hall = Id<Hall>{8};
        database->write([&](Transaction& tx) { insert(tx, tenant, rented); });

        static const std::string sql = "SELECT " + columns_of<Rented>("r") + " FROM rented r WHERE r.tenant_id = $1";
        const auto found = database->read([&](Transaction& tx) { return tx.maybe(as<Rented>, sql, tenant); });
        REQUIRE(found);
        CHECK(found->id == Id<Thing>{7});
        CHECK(found->hall == Id<Hall>{8});
        CHECK(found->title == "场地"); // nothing was wished
        CHECK(found->price.fen == 1250);
        CHECK(found->mood == Mood::loud);
        CHECK(found->detail.size == 3);
        CHECK(found->days == std::vector{1, 5});
        CHECK_FALSE(found->extra);
        CHECK(found->sealed == bytes_of("x"));
    });
}
