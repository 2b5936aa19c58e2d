#include "figures/tests/books.h"

#include <doctest/doctest.h>

namespace gongyou::figures {

namespace {

const Period year_2024 = *parse_period("2024");
const Period year_2025 = *parse_period("2025");

}

TEST_CASE("a count is the same before, during and after sealing, and knows its scope")
{
    testing::on_each_engine([](Engine engine) {
        Books books{engine};
        const auto count = total_of(term("activities.checked_in"));
        CHECK(books.exact(count, books.root, year_2024) == "0");
        for (int person = 1; person <= 5; ++person) books.check_in(books.factory, person, *make_day(2024, 3, person));
        for (int person = 1; person <= 3; ++person) books.check_in(books.tengzhou, person, *make_day(2024, 5, 1));
        books.check_in(books.factory, 1, *make_day(2023, 12, 31));
        books.record(
            {.kind = "activities.checked_in", .topic = "lectures", .org = books.factory, .record = "activities/booking/0", .day = *make_day(2024, 3, 1)});

        CHECK(books.exact(count, books.root, year_2024) == "8");
        CHECK(books.figure(count, books.root, year_2024).unsealed == 8);
        CHECK(books.seal() > 0);
        CHECK(books.exact(count, books.root, year_2024) == "8");
        CHECK(books.figure(count, books.root, year_2024).unsealed == 0);
        CHECK(books.figure(count, books.root, year_2024).sealed_to == 1);
        books.check_in(books.shuiguo, 9, *make_day(2024, 6, 1)); // sealed and unsealed together, and an org new to the rollups
        CHECK(books.exact(count, books.root, year_2024) == "9");
        CHECK(books.figure(count, books.root, year_2024).facts == 9);

        CHECK(books.exact(count, books.shizhong, year_2024) == "6");
        CHECK(books.exact(count, books.factory, year_2024) == "5");
        CHECK(books.exact(count, books.tengzhou, year_2024) == "3");
        CHECK(books.exact(count, books.other_root, year_2024) == "0");

        Definition any_topic = count;
        any_topic.terms[0].topics.clear();
        CHECK(books.exact(any_topic, books.root, year_2024) == "10");
    });
}

TEST_CASE("sums, and sums of several kinds")
{
    testing::on_each_engine([](Engine engine) {
        Books books{engine};
        books.check_in(books.factory, 1, *make_day(2024, 3, 1));
        books.check_in(books.factory, 2, *make_day(2024, 3, 1));
        books.record({.kind = "activities.audience_reported",
            .topic = "classes",
            .org = books.factory,
            .quantity = 230,
            .record = "activities/session/1",
            .day = *make_day(2024, 3, 1)});
        books.seal();

        CHECK(books.exact(total_of(term("activities.checked_in", Measure::amount)), books.root, year_2024) == "21");
        CHECK(books.exact(total_of(term("activities.audience_reported", Measure::quantity)), books.root, year_2024) == "230");
        Definition both = total_of(term("activities.checked_in"));
        both.terms.push_back(term("activities.audience_reported", Measure::quantity));
        CHECK(books.exact(both, books.root, year_2024) == "232");
        CHECK(books.figure(both, books.root, year_2024).facts == 3);
    });
}

TEST_CASE("a correction made in 2025 moves 2024 and nothing else")
{
    testing::on_each_engine([](Engine engine) {
        Books books{engine};
        const auto count = total_of(term("activities.checked_in"));
        const auto wrong = books.check_in(books.factory, 1, *make_day(2024, 12, 30));
        books.check_in(books.factory, 2, *make_day(2024, 12, 30));
        books.seal();
        books.now = at_minute(*make_day(2025, 1, 6), 8 * 60);
        books.reverse(wrong);
        for (const bool sealed : {false, true}) {
            if (sealed) books.seal();
            CHECK(books.exact(count, books.root, year_2024) == "1");
            CHECK(books.exact(count, books.root, year_2025) == "0");
            CHECK(books.exact(total_of(term("activities.checked_in", Measure::amount)), books.root, year_2024) == "10.5");
            CHECK(books.figure(count, books.root, year_2024).facts == 3);
        }
    });
}

TEST_CASE("a person counts once, for as long as one of their facts stands")
{
    testing::on_each_engine([](Engine engine) {
        Books books{engine};
        Definition persons = total_of(term("activities.checked_in"));
        persons.kind = Kind::distinct;
        const Day day = *make_day(2024, 4, 1);
        const auto once = books.check_in(books.factory, 1, day);
        const auto twice = books.check_in(books.factory, 2, day);
        const auto again = books.check_in(books.tengzhou, 2, day + 1);
        books.check_in(books.factory, 3, *make_day(2023, 4, 1));
        CHECK(books.exact(persons, books.root, year_2024) == "2");

        books.reverse(twice); // the other one stands
        CHECK(books.exact(persons, books.root, year_2024) == "2");
        CHECK(books.exact(persons, books.factory, year_2024) == "1");
        books.seal();
        books.reverse(again);
        CHECK(books.exact(persons, books.root, year_2024) == "1");
        books.reverse(once);
        CHECK(books.exact(persons, books.root, year_2024) == "0");
        books.seal();
        CHECK(books.exact(persons, books.root, year_2024) == "0");
    });
}

TEST_CASE("what is told apart may be an org, or a code")
{
    testing::on_each_engine([](Engine engine) {
        Books books{engine};
        Definition towns = total_of(term("activities.checked_in"));
        towns.kind = Kind::distinct;
        const Day day = *make_day(2024, 4, 1);
        books.check_in(books.factory, 1, day, {{"town", "shuiguo"}});
        books.check_in(books.factory, 2, day, {{"town", "mengzhuang"}});
        books.check_in(books.tengzhou, 3, day, {{"town", "shuiguo"}});
        books.check_in(books.tengzhou, 4, day);
        towns.distinct_by = "town";
        CHECK(books.exact(towns, books.root, year_2024) == "2");
        towns.distinct_by = "org";
        CHECK(books.exact(towns, books.root, year_2024) == "2");
        towns.distinct_by = "record";
        CHECK(books.exact(towns, books.root, year_2024) == "4");
    });
}

TEST_CASE("a filtered figure counts only facts that carry the code")
{
    testing::on_each_engine([](Engine engine) {
        Books books{engine};
        Definition partners = total_of(term("activities.checked_in"));
        partners.terms[0].where = {{"partner", "1"}};
        const Day day = *make_day(2024, 4, 1);
        books.check_in(books.factory, 1, day, {{"partner", "1"}, {"trade", "driver"}});
        books.check_in(books.factory, 2, day, {{"partner", "1"}});
        books.check_in(books.factory, 3, day, {{"partner", "0"}});
        books.check_in(books.factory, 4, day);
        for (const bool sealed : {false, true}) {
            if (sealed) books.seal();
            CHECK(books.exact(partners, books.root, year_2024) == "2");
            CHECK(books.figure(partners, books.root, year_2024).facts == 2);
            CHECK(books.figure(partners, books.root, year_2024).unsealed == (sealed ? 0 : 2));
        }
        partners.terms[0].where.emplace("trade", "driver");
        CHECK(books.exact(partners, books.root, year_2024) == "1");
    });
}

TEST_CASE("a stock is what entered and has not left, on a day")
{
    testing::on_each_engine([](Engine engine) {
        Books books{engine};
        Definition stock = total_of(term("places.opened"));
        stock.kind = Kind::stock;
        stock.span = Span::cumulative;
        stock.terms.push_back(term("places.closed"));
        stock.terms[1].sign = -1;
        const auto happens = [&](const char* kind, Day day) {
            books.record({.kind = kind, .topic = "classes", .org = books.shizhong, .record = "places/place/1", .day = day});
        };
        happens("places.opened", *make_day(2021, 5, 1));
        happens("places.opened", *make_day(2024, 5, 1));
        happens("places.closed", *make_day(2024, 9, 1));
        CHECK(books.exact(stock, books.root, period_of(stock, *make_day(2023, 12, 31))) == "1");
        CHECK(books.exact(stock, books.root, period_of(stock, *make_day(2024, 8, 31))) == "2");
        CHECK(books.exact(stock, books.root, period_of(stock, *make_day(2024, 12, 31))) == "1");
        CHECK(books.exact(stock, books.root, year_2024) == "1"); // also where a period is named

        const auto months = books.read([&](Transaction& tx) { return by_month(tx, books.tenant, {{books.root.value}}, stock, year_2024); });
        REQUIRE(months.size() == 12);
        CHECK(print(*months[3].value) == "1");
        CHECK(print(*months[4].value) == "2");
        CHECK(print(*months[11].value) == "1");
    });
}

TEST_CASE("a rate has a numerator and a denominator, and no value over nothing")
{
    testing::on_each_engine([](Engine engine) {
        Books books{engine};
        Definition rate = total_of(term("tests.closed"));
        rate.kind = Kind::ratio;
        rate.below = {term("tests.received")};
        CHECK(books.exact(rate, books.root, year_2024) == "-");
        for (int n = 0; n < 8; ++n)
            books.record({.kind = n < 5 ? "tests.received" : "tests.closed",
                .topic = "classes",
                .org = books.shizhong,
                .record = "matters/matter/1",
                .day = *make_day(2024, 5, 1)});
        const Figure figure = books.figure(rate, books.root, year_2024);
        CHECK(figure.numerator == 3);
        CHECK(figure.denominator == 5);
        CHECK(print(*figure.exact) == "60");
        CHECK(print_figure(rate, figure) == "60");
        CHECK(figure.facts == 8);
    });
}

TEST_CASE("a measurement is the latest one that stands")
{
    testing::on_each_engine([](Engine engine) {
        Books books{engine};
        Definition coverage = total_of(term("tests.coverage_measured"));
        coverage.kind = Kind::measurement;
        CHECK(books.exact(coverage, books.root, year_2024) == "-");
        const auto measure = [&](std::int64_t minutes, Day day) {
            return books.record({.kind = "tests.coverage_measured",
                .topic = "classes",
                .org = books.shizhong,
                .quantity = minutes,
                .record = "places/measurement/1",
                .detail = {{"numerator", "812"}, {"denominator", "900"}, {"percentile", "90"}},
                .day = day});
        };
        measure(19, *make_day(2023, 12, 1));
        const auto wrong = measure(11, *make_day(2024, 12, 2));
        measure(14, *make_day(2024, 12, 1));
        CHECK(books.exact(coverage, books.root, year_2024) == "11");
        books.reverse(wrong);
        const Figure figure = books.figure(coverage, books.root, year_2024);
        CHECK(print(*figure.exact) == "14");
        CHECK(figure.numerator == 812);
        CHECK(figure.denominator == 900);
    });
}

TEST_CASE("a figure opens to exactly the facts behind it, page by page")
{
    testing::on_each_engine([](Engine engine) {
        Books books{engine};
        Definition both = total_of(term("activities.checked_in"));
        both.terms.push_back(term("activities.audience_reported", Measure::quantity));
        std::vector<facts::FactId> expected;
        for (int n = 1; n <= 7; ++n) expected.push_back(books.check_in(n % 2 == 0 ? books.factory : books.tengzhou, n, *make_day(2024, 3, n)));
        expected.push_back(books.record({.kind = "activities.audience_reported",
            .topic = "classes",
            .org = books.factory,
            .quantity = 4,
            .record = "a/b/1",
            .day = *make_day(2024, 3, 1)}));
        books.check_in(books.factory, 1, *make_day(2023, 3, 1));
        books.seal();
        books.reverse(expected[2]);

        std::vector<facts::FactId> found;
        const auto page = [&](facts::FactId after) {
            return books.read([&](Transaction& tx) { return facts_behind(tx, books.tenant, {{books.root.value}}, both, year_2024, after, 3); });
        };
        for (auto facts = page({}); !facts.empty(); facts = page(found.back()))
            for (const auto& fact : facts) found.push_back(fact.id);
        CHECK(std::ssize(found) == books.figure(both, books.root, year_2024).facts);
        found.pop_back(); // the reversal, the newest
        CHECK(found == expected);
    });
}

}
