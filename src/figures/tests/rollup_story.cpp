#include "facts/months.h"
#include "facts/selection.h"
#include "facts/verify.h"
#include "figures/tests/books.h"

#include <doctest/doctest.h>
#include <random>

namespace gongyou::figures {

namespace {

struct Totals {
    std::int64_t facts, weight, quantity, amount;
    friend bool operator==(const Totals&, const Totals&) = default;
};

/// Three years of facts and corrections at three orgs under two topics, most of them sealed.
void fill(Books& books, std::mt19937& random)
{
    const std::vector<OrgId> orgs{books.factory, books.shuiguo, books.tengzhou};
    const Day first = *make_day(2022, 12, 1);
    std::vector<facts::FactId> standing;
    for (int n = 0; n < 400; ++n) {
        const auto day = n % 40 == 0 ? *make_day(1925, 2, 28) : first + static_cast<int>(random() % 1100);
        standing.push_back(books.record({.kind = "activities.checked_in",
            .topic = random() % 3 == 0 ? "lectures" : "classes",
            .org = orgs[random() % orgs.size()],
            .quantity = static_cast<std::int64_t>(random() % 5),
            .amount = Money{static_cast<std::int64_t>(random() % 1000)},
            .record = "activities/booking/1",
            .day = day}));
        if (n % 9 == 0) {
            const auto wrong = standing.begin() + static_cast<std::ptrdiff_t>(random() % standing.size());
            books.reverse(*wrong);
            standing.erase(wrong);
        }
        if (n == 350) books.seal();
    }
}

}

TEST_CASE("on every day a month is counted for the database just as the calendar counts it")
{
    testing::on_each_engine([](Engine engine) {
        Books books{engine};
        IdList days;
        for (Day day = *make_day(1890, 1, 1); day < *make_day(2110, 1, 1); day = day + 1) days.values.push_back(day.number);
        const std::string sql = "SELECT value, " + facts::month_in_sql("value") + " FROM ids_of($1)";
        const auto wrong = books.read([&](Transaction& tx) {
            std::string found;
            for (const Row row : tx.rows(sql, days))
                if (facts::month_of(row.get<Day>(0)) != row.whole(1)) found = print(row.get<Day>(0));
            return found;
        });
        CHECK(wrong.empty());
    });
}

TEST_CASE("months, days and facts give the same sums over any period, in any reach")
{
    testing::on_each_engine([](Engine engine) {
        Books books{engine};
        std::mt19937 random{20240308};
        fill(books, random);
        CHECK_FALSE(books.read([&](Transaction& tx) { return facts::rebuild_and_compare(tx, books.tenant); }));

        const Day first = *make_day(2022, 11, 1);
        for (int n = 0; n < 120; ++n) {
            const Day from = first + static_cast<int>(random() % 1100), to = from + static_cast<int>(random() % (n % 2 == 0 ? 40 : 800));
            const OrgId root = n % 3 == 0 ? books.root : n % 3 == 1 ? books.shizhong
                                                                    : books.factory;
            facts::Selection wanted{.roots = {{root.value}}, .kind = "activities.checked_in", .from = from, .to = to};
            if (n % 4 == 0) wanted.from.reset();
            if (n % 5 != 0) wanted.topics = {"classes"};
            const auto rolled = books.read([&](Transaction& tx) { return facts::sums_of(tx, books.tenant, wanted); });
            const auto plain = books.read([&](Transaction& tx) {
                return *tx.maybe([](Row row) { return Totals{row.whole(0), row.whole(1), row.whole(2), row.whole(3)}; },
                    "SELECT count(*), CAST(coalesce(sum(weight), 0) AS BIGINT), CAST(coalesce(sum(quantity), 0) AS BIGINT), "
                    "CAST(coalesce(sum(amount_fen), 0) AS BIGINT) FROM facts_facts WHERE tenant_id = $1 AND kind = 'activities.checked_in' "
                    "AND within($1, org_id, $2) AND day BETWEEN $3 AND $4 AND ($5 = '' OR topic = $5)",
                    books.tenant, wanted.roots, wanted.from.value_or(Day{-100'000}), to, wanted.topics.empty() ? "" : "classes");
            });
            INFO(print(from), " ", print(to), " ", n);
            CHECK(plain == Totals{rolled.facts, rolled.weight, rolled.quantity, rolled.amount_fen});
        }
    });
}

}
