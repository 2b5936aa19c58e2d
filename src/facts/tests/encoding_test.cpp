#include "facts/encoding.h"

#include <doctest/doctest.h>
#include <set>

namespace gongyou::facts {

static StoredFact fact()
{
    StoredFact f;
    f.id = FactId{0x0123456789abcdef};
    f.deed = DeedId{0x0123456789abcdee};
    f.recorded_at = *parse_instant("2024-03-08T19:30:00+08:00");
    f.day = *make_day(2024, 3, 8);
    f.kind = "activities.checked_in";
    f.topic = "classes";
    f.org = OrgId{100};
    f.actor = PersonId{7};
    f.subject = PersonId{9};
    f.quantity = 1;
    f.record = "activities/booking/000000000002A";
    f.detail = {{"trade", "trucker"}, {"age", "46"}};
    return f;
}

TEST_CASE("a fact's text names every column, one a line")
{
    CHECK(text_of(TenantId{1}, fact()) == R"(gongyou fact 1
tenant 0000000000001
id 028T5CY4TQKFF
deed 028T5CY4TQKFE
recorded_at 1709897400000
day 2024-03-08
kind activities.checked_in
topic classes
org 0000000000034
actor 0000000000007
subject 0000000000009
place -
weight 1
quantity 1
amount_fen 0
reverses -
record activities/booking/000000000002A
detail {"age":"46","trade":"trucker"}
)");
}

TEST_CASE("a change of any column changes the text")
{
    std::set<std::string> texts{text_of(TenantId{1}, fact())};
    const auto changed = [&](auto change) {
        StoredFact other = fact();
        change(other);
        texts.insert(text_of(TenantId{1}, other));
    };
    changed([](StoredFact& f) { f.id.value += 1; });
    changed([](StoredFact& f) { f.deed.value += 1; });
    changed([](StoredFact& f) { f.recorded_at.ms += 1; });
    changed([](StoredFact& f) { f.day.number += 1; });
    changed([](StoredFact& f) { f.kind += "x"; });
    changed([](StoredFact& f) { f.topic += "x"; });
    changed([](StoredFact& f) { f.org.value += 1; });
    changed([](StoredFact& f) { f.actor = {}; });
    changed([](StoredFact& f) { f.subject.value += 1; });
    changed([](StoredFact& f) { f.place.value += 1; });
    changed([](StoredFact& f) { f.weight = -1; });
    changed([](StoredFact& f) { f.quantity += 1; });
    changed([](StoredFact& f) { f.amount.fen += 1; });
    changed([](StoredFact& f) { f.reverses.value += 1; });
    changed([](StoredFact& f) { f.record += "x"; });
    changed([](StoredFact& f) { f.detail["age"] = "47"; });
    texts.insert(text_of(TenantId{2}, fact()));
    CHECK(texts.size() == 18);
}

TEST_CASE("salts differ by position and seed, and leaves by salt")
{
    const Bytes seed(32, std::byte{1}), other(32, std::byte{2});
    CHECK(salt_of(seed, 0) != salt_of(seed, 1));
    CHECK(salt_of(seed, 0) != salt_of(other, 0));
    CHECK(leaf_of(salt_of(seed, 0), "text") != leaf_of(salt_of(seed, 1), "text"));
}

}
