// The example in docs/facts-and-proof.md, made here again: every line of it that a reader would type or
// compare must stand in the document.

#include "facts/merkle.h"
#include "facts/verify.h"
#include "platform/read_file.h"

#include <doctest/doctest.h>
#include <iostream>

namespace gongyou::facts {

namespace {

std::string document()
{
    return read_file(GONGYOU_SOURCE "/docs/facts-and-proof.md").value();
}

/// Two people check in to a class, and the first of them is taken back: he had been mistaken for another.
struct Example {
    Example()
    {
        IdMaker ids{0};
        add(ids, "2024-03-08T19:02:11.000+08:00", 1, 1709);
        add(ids, "2024-03-08T19:02:47.000+08:00", 1, 2113);
        add(ids, "2024-03-09T09:15:00.000+08:00", -1, 1709);
        facts[2].reverses = facts[0].id;
        facts[2].day = facts[0].day;
        facts[2].record = facts[0].record;
        facts[2].detail["reason"] = "wrong_person";

        const Bytes seed(32, std::byte{7});
        for (std::size_t at = 0; at < facts.size(); ++at) {
            salts.push_back(salt_of(seed, static_cast<std::int64_t>(at)));
            leaves.push_back(leaf_of(salts[at], text_of(tenant, facts[at])));
        }
        head = {1, *parse_instant("2024-03-09T09:15:10.000+08:00"), 3, root_of(leaves), Hash{}};
    }

    void add(IdMaker& ids, const char* when, int weight, std::int64_t person)
    {
        StoredFact f;
        f.recorded_at = *parse_instant(when);
        f.deed = DeedId{ids.next(f.recorded_at)};
        f.id = FactId{ids.next(f.recorded_at)};
        f.day = day_of(f.recorded_at);
        f.kind = "activities.checked_in";
        f.topic = "after-hours-classes";
        f.org = OrgId{370402};
        f.actor = PersonId{88};
        f.subject = PersonId{person};
        f.place = PlaceId{12};
        f.weight = weight;
        f.quantity = weight;
        f.record = "activities/booking/" + print_id(f.id.value - 1'000'000);
        f.detail = {{"partner", "1"}};
        facts.push_back(f);
    }

    TenantId tenant{1};
    std::vector<StoredFact> facts;
    std::vector<Hash> salts, leaves;
    Head head;
};

}

TEST_CASE("the document's example can be checked by hand")
{
    const Example example;
    const std::string text = document();
    const auto says = [&](const std::string& line) {
        const bool found = text.find(line) != std::string::npos;
        if (!found) MESSAGE("the document lacks:\n"
            << line);
        CHECK(found);
    };
    says(text_of(example.tenant, example.facts[1]));
    says("salt=" + hex(example.salts[1]));
    for (const Hash& leaf : example.leaves) says(hex(leaf));
    says(hex(root_of({example.leaves[0], example.leaves[1]}))); // the node above the first two
    says(text_of(example.tenant, example.head));
    says("head=" + hex(hash_of(example.tenant, example.head)));

    // path of the second fact: its neighbour on the left, then the third leaf on the right
    const auto path = path_to_root(example.leaves, 1);
    REQUIRE(path.size() == 2);
    CHECK(path[0] == Step{Step::Side::left, example.leaves[0]});
    CHECK(path[1] == Step{Step::Side::right, example.leaves[2]});
}

TEST_CASE("the document's signature is good")
{
    const std::string text = document();
    const auto value_of = [&](const std::string& name) {
        const auto at = text.find(name + "=") + name.size() + 1;
        return from_hex(text.substr(at, text.find_first_not_of("0123456789abcdef", at) - at)).value_or(Bytes{});
    };
    const Example example;
    const Hash head = hash_of(example.tenant, example.head);
    CHECK(verify_signature(value_of("public_key"), head, value_of("signature")));
    CHECK_FALSE(verify_signature(value_of("public_key"), example.leaves[0], value_of("signature")));
}

}
