#include "platform/db/batch.h"
#include "platform/db/connection.h"
#include "platform/testing/test_database.h"

#include <doctest/doctest.h>

using namespace gongyou;
using testing::on_each_engine;
using testing::TestDatabase;

namespace {

using Type = Batch::Type;

void make_table(Database& database)
{
    database.write([](Transaction& tx) {
        tx.connection().run_script(R"sql(
            CREATE TABLE seats (tenant_id BIGINT NOT NULL, id BIGINT NOT NULL, rate DOUBLE PRECISION, label TEXT,
                                yes BOOLEAN, sealed BYTEA, detail JSONB, PRIMARY KEY (tenant_id, id)))sql");
    });
}

Batch seats(Batch::OnConflict on_conflict = Batch::OnConflict::fail)
{
    return {"seats",
        {{"tenant_id", Type::whole}, {"id", Type::whole}, {"rate", Type::real}, {"label", Type::text}, {"yes", Type::boolean},
            {"sealed", Type::bytes}, {"detail", Type::json}},
        on_conflict};
}

std::string contents(Database& database)
{
    return database.read([](Transaction& tx) {
        std::string all;
        for (Row row : tx.rows("SELECT id, label, rate, yes, detail ->> 'a', sealed FROM seats ORDER BY id")) {
            all += std::to_string(row.whole(0)) + (row.is_null(1) ? "?" : std::string{row.text(1)});
            if (!row.is_null(2)) all += row.real(2) == 0.5 ? " half" : " other";
            if (!row.is_null(3)) all += row.boolean(3) ? " yes" : " no";
            if (!row.is_null(4)) all += " " + std::string{row.text(4)};
            if (!row.is_null(5)) all += " " + std::to_string(row.bytes(5).size()) + "B";
            all += "; ";
        }
        return all;
    });
}

}

TEST_CASE("a batch inserts every type, and columns of nothing but NULL")
{
    on_each_engine([](Engine engine) {
        TestDatabase database{engine};
        make_table(*database);
        Batch batch = seats();
        batch.add(1, 1, 0.5, "甲，{\"}\\", true, Bytes(3), Json{R"({"a":"b"})"});
        batch.add(1, 2, 1, std::nullopt, false, Bytes{}, Json{"{}"});
        batch.add(1, 3, std::nullopt, std::string{}, std::nullopt, std::nullopt, std::nullopt);
        CHECK(database->write([&](Transaction& tx) { return tx.insert(batch); }) == 3);
        CHECK(contents(*database) == "1甲，{\"}\\ half yes b 3B; 2? other no 0B; 3; ");

        Batch nulls{"seats", {{"tenant_id", Type::whole}, {"id", Type::whole}, {"sealed", Type::bytes}, {"detail", Type::json}}};
        for (int i = 10; i < 12; ++i) nulls.add(1, i, std::nullopt, std::optional<Json>{});
        CHECK(database->write([&](Transaction& tx) { return tx.insert(nulls); }) == 2);
        CHECK(database->write([&](Transaction& tx) { return tx.insert(seats()); }) == 0);
    });
}

TEST_CASE("a large batch says once what is the same in every row: every type, NULL, and rows that are all alike")
{
    on_each_engine([](Engine engine) {
        TestDatabase database{engine};
        make_table(*database);
        const auto insert = [&](const Batch& batch) { return database->write([&](Transaction& tx) { return tx.insert(batch); }); };
        Batch alike = seats(), nulls = seats(), mixed = seats();
        for (int i = 0; i < 20; ++i) {
            alike.add(1, i, 0.5, "甲，{\"}\\", true, Bytes(3), Json{R"({"a":"b"})"});
            nulls.add(1, 100 + i, std::nullopt, std::nullopt, std::nullopt, std::nullopt, std::optional<Json>{});
            mixed.add(1, 200 + i, i == 19 ? 0.5 : 1.0, i == 0 ? std::optional<std::string>{} : "乙", i % 2 == 0, Bytes(static_cast<std::size_t>(i)), Json{"{}"});
        }
        CHECK(insert(alike) == 20);
        CHECK(insert(nulls) == 20);
        CHECK(insert(mixed) == 20);
        const auto all = contents(*database);
        CHECK(all.starts_with("0甲，{\"}\\ half yes b 3B; 1甲，{\"}\\ half yes b 3B; "));
        CHECK(all.find("119?; 200? other yes 0B; 201乙 other no 1B; ") != std::string::npos);
        CHECK(all.ends_with("219乙 half no 19B; "));

        Batch same{"marks", {{"tenant_id", Type::whole}, {"label", Type::text}}};
        for (int i = 0; i < 20; ++i) same.add(1, "甲");
        database->write([](Transaction& tx) { tx.connection().run_script("CREATE TABLE marks (tenant_id BIGINT NOT NULL, label TEXT)"); });
        CHECK(insert(same) == 20);
    });
}

TEST_CASE("a batch that ignores conflicts says how many were new; one that does not inserts nothing")
{
    on_each_engine([](Engine engine) {
        TestDatabase database{engine};
        make_table(*database);
        const auto fill = [](Batch batch, int from, int to) {
            for (int i = from; i < to; ++i) batch.add(1, i, 0.5, "", true, Bytes{}, Json{"{}"});
            return batch;
        };
        const Batch first = fill(seats(), 0, 1000);
        const Batch overlapping = fill(seats(Batch::OnConflict::ignore), 900, 1100);
        const Batch failing = fill(seats(), 1050, 1200);
        const auto insert = [&](const Batch& batch) { return database->write([&](Transaction& tx) { return tx.insert(batch); }); };

        CHECK(insert(first) == 1000);
        CHECK(insert(overlapping) == 100);
        CHECK(insert(overlapping) == 0);
        CHECK_THROWS_AS(insert(failing), DatabaseError);
        CHECK(database->read([](Transaction& tx) { return tx.value<int>("SELECT count(*) FROM seats"); }) == 1100);
    });
}

TEST_CASE("a batch refuses a row that does not fit its columns, and stays usable")
{
    Batch batch{"t", {{"id", Type::whole}, {"label", Type::text}}};
    CHECK(batch.sql() == "INSERT INTO t (id, label) VALUES ($1, $2)");
    CHECK_THROWS_AS(batch.add(1), std::logic_error);
    CHECK_THROWS_AS(batch.add(1, 2), std::logic_error);
    CHECK_THROWS_AS(batch.add("1", "2"), std::logic_error);
    CHECK(batch.empty());
    batch.add(1, "一");
    CHECK(batch.size() == 1);
    CHECK(batch.cells().size() == 2);
    batch.clear();
    CHECK(batch.empty());
}

namespace {

Batch named_seats(std::initializer_list<int> ids)
{
    Batch batch{"seats", {{"tenant_id", Type::whole}, {"id", Type::whole}, {"label", Type::text}}};
    for (const int id : ids) batch.add(1, id, "x");
    return batch;
}

}

TEST_CASE("rows that nobody waits for stand with the rest, or nothing does; whoever comes after is not harmed")
{
    on_each_engine([](Engine engine) {
        TestDatabase database{engine};
        make_table(*database);
        const auto behind = [&](std::initializer_list<int> ids) {
            database->write([&](Transaction& tx) {
                tx.insert_behind(named_seats(ids));
                tx.insert_behind(named_seats({*ids.begin() + 100}));
            });
        };
        behind({1}); // prepared
        behind({2, 3});
        CHECK(contents(*database) == "1x; 2x; 3x; 101x; 102x; ");
        CHECK_THROWS_AS(behind({4, 2}), DatabaseError); // told by the commit
        CHECK(contents(*database) == "1x; 2x; 3x; 101x; 102x; ");
        database->write([&](Transaction& tx) {
            tx.insert_behind(named_seats({5}));
            CHECK(tx.value<std::int64_t>("SELECT COUNT(*) FROM seats WHERE tenant_id = $1 AND id = $2", 1, 5) == 1); // own rows are seen
        });
        CHECK_THROWS_AS(database->write([&](Transaction& tx) {
            tx.insert_behind(named_seats({6, 5}));
            throw std::runtime_error("and the work itself gives up");
        }),
            std::runtime_error);
        behind({7});
        CHECK(contents(*database) == "1x; 2x; 3x; 5x; 7x; 101x; 102x; 107x; ");
    });
}
