#include "facts/proof.h"
#include "facts/tests/journal.h"

#include <doctest/doctest.h>
#include <fstream>

namespace gongyou::facts {

namespace {

std::int64_t rolled_up(Journal& journal, const std::string& column, Day from, Day to)
{
    return journal.value<std::int64_t>(
        "SELECT CAST(coalesce(sum(" + column + "), 0) AS BIGINT) FROM facts_rollups WHERE tenant_id = $1 AND day BETWEEN $2 AND $3", journal.tenant, from, to);
}

}

TEST_CASE("a seal takes the queue, in order, and adds it to the rollups once")
{
    testing::on_each_engine([](Engine engine) {
        Journal journal{engine};
        auto sealer = journal.sealer(4);
        CHECK(sealer.seal(journal.now) == 0);
        journal.record_many(10);
        CHECK(sealer.seal(journal.now) == 4);
        CHECK(sealer.seal_all(journal.now) == 6);
        CHECK(sealer.seal(journal.now) == 0);

        const Day today = day_of(journal.now);
        CHECK(rolled_up(journal, "facts", today, today) == 10);
        CHECK(rolled_up(journal, "weight", today, today) == 10);
        CHECK(rolled_up(journal, "amount_fen", today, today) == 2500);
        CHECK(journal.value<std::int64_t>("SELECT count(*) FROM facts_queue WHERE tenant_id = $1", journal.tenant) == 0);
        CHECK(journal.value<std::int64_t>("SELECT max(seal) FROM facts_seals WHERE tenant_id = $1", journal.tenant) == 3);
        CHECK(journal.anchored().size() == 3);

        const Verdict verdict = journal.verdict();
        CHECK_MESSAGE(verdict.sound(), verdict.sentence);
        CHECK(verdict.seals == 3);
        CHECK(verdict.facts == 10);
    });
}

TEST_CASE("a fact that is written down late, and one that is taken back, count on the day they happened")
{
    testing::on_each_engine([](Engine engine) {
        Journal journal{engine};
        auto sealer = journal.sealer();
        const Day from = *make_day(2024, 1, 1), to = *make_day(2024, 12, 31), december = *make_day(2024, 12, 30);
        journal.now = at("2024-12-30T20:00:00+08:00");
        const FactId wrong = journal.record(1, december);
        journal.record(2, december);
        sealer.seal(journal.now);
        CHECK(rolled_up(journal, "weight", from, to) == 2);

        journal.now = at("2025-01-06T09:00:00+08:00");
        journal.record(3, december); // late
        journal.reverse(wrong);      // a correction made in 2025 moves 2024
        sealer.seal(journal.now);
        CHECK(rolled_up(journal, "weight", from, to) == 2);
        CHECK(rolled_up(journal, "facts", from, to) == 4);
        CHECK(rolled_up(journal, "quantity", from, to) == 2);
        CHECK(rolled_up(journal, "facts", *make_day(2025, 1, 1), *make_day(2025, 12, 31)) == 0);
        CHECK(journal.verdict().sound());
    });
}

TEST_CASE("a second sealer waits for the lease, and takes over when it lapses")
{
    testing::on_each_engine([](Engine engine) {
        Journal journal{engine};
        auto first = journal.sealer(10'000, 1), second = journal.sealer(10'000, 2);
        journal.record_many(2);
        CHECK(first.seal(journal.now) == 2);
        journal.record_many(2);
        CHECK(second.seal(journal.now) == 0);
        CHECK(first.seal(journal.now) == 2);
        journal.record_many(2);
        CHECK(second.seal(journal.now + std::chrono::minutes{2}) == 2);
        CHECK(journal.verdict().sound());
    });
}

TEST_CASE("a crash between commit and anchor is healed with the very same head")
{
    testing::on_each_engine([](Engine engine) {
        Journal journal{engine};
        journal.record_many(3);
        CHECK(journal.sealer().seal(journal.now) == 3);
        journal.record_many(3);
        CHECK(journal.sealer().seal(journal.now) == 3);
        const auto heads = journal.anchored();
        REQUIRE(heads.size() == 2);

        // as the crash leaves it: seal 2 is committed, its line was being written
        std::filesystem::remove(journal.anchor());
        append_to_anchor(journal.anchor(), journal.tenant, heads[0]);
        std::ofstream{journal.anchor(), std::ios::app} << "0000000000001 2 3fa9";
        CHECK(journal.verdict().sound());

        auto restarted = journal.sealer();
        CHECK(restarted.seal(journal.now) == 0); // nothing waits, and the anchor is whole again
        CHECK(journal.anchored().at(1).head == heads[1].head);
        journal.record_many(1);
        CHECK(restarted.seal(journal.now) == 1);
        CHECK(journal.verdict().sound());
        CHECK(journal.verdict().seals == 3);
    });
}

TEST_CASE("nothing is sealed on top of an anchor that says otherwise")
{
    testing::on_each_engine([](Engine engine) {
        Journal journal{engine};
        auto sealer = journal.sealer(1);
        journal.record_many(3);
        sealer.seal_all(journal.now);
        journal.record_many(1);

        SUBCASE("two heads are missing")
        {
            const auto heads = journal.anchored();
            std::filesystem::remove(journal.anchor());
            journal.add_to_anchor(heads.at(0));
        }
        SUBCASE("it knows a seal that the database lost")
        {
            journal.add_to_anchor({4, sha256("x"), Bytes(64)});
        }
        SUBCASE("its end cannot be read")
        {
            std::ofstream{journal.anchor(), std::ios::app} << "nonsense\n";
        }
        SUBCASE("it knows another head")
        {
            const auto heads = journal.anchored();
            std::filesystem::remove(journal.anchor());
            for (const auto& head : {heads.at(0), heads.at(1), AnchoredHead{3, sha256("x"), Bytes(64)}}) journal.add_to_anchor(head);
        }
        auto restarted = journal.sealer(1);
        CHECK_THROWS_AS(restarted.seal(journal.now), std::runtime_error);
        CHECK(journal.value<std::int64_t>("SELECT max(seal) FROM facts_seals WHERE tenant_id = $1", journal.tenant) == 3);
    });
}

TEST_CASE("a sealer that starts looks at the end of the anchor, and does not read the years before it")
{
    testing::on_each_engine([](Engine engine) {
        Journal journal{engine};
        auto sealer = journal.sealer(1);
        journal.record_many(20);
        sealer.seal_all(journal.now);
        { // what lies far from the end is for `verify` to find
            std::fstream file{journal.anchor(), std::ios::in | std::ios::out};
            file << "spoilt";
        }
        journal.record_many(1);
        CHECK(journal.sealer(1).seal(journal.now) == 1);
        CHECK(journal.verdict().what == Tampering::anchor_unreadable);
        CHECK(journal.verdict().place.ends_with("line 1 is no anchored head"));
    });
}

TEST_CASE("a fact is proven far from the database, and a changed proof is not")
{
    testing::on_each_engine([](Engine engine) {
        Journal journal{engine};
        const auto facts = journal.record_many(5);
        const auto prove_it = [&](FactId fact) { return journal.database->read([&](Transaction& tx) { return prove(tx, journal.tenant, fact); }); };
        CHECK_FALSE(prove_it(facts[2]));
        journal.sealer().seal(journal.now);
        const auto check = signed_by({journal.keys.public_key("seal-head")});
        for (const FactId fact : facts) CHECK(holds(*prove_it(fact), check));

        const Proof proof = *prove_it(facts[2]);
        const auto broken = [&](auto change) {
            Proof other = proof;
            change(other);
            return !holds(other, check);
        };
        CHECK(broken([](Proof& p) { p.text.replace(p.text.find("weight 1"), 8, "weight 2"); }));
        CHECK(broken([](Proof& p) { p.path.pop_back(); }));
        CHECK(broken([](Proof& p) { p.path[0].neighbour[0] ^= std::byte{1}; }));
        CHECK(broken([](Proof& p) { p.signature[3] ^= std::byte{1}; }));
        CHECK(broken([](Proof& p) { p.head_text += "\n"; }));
        CHECK(broken([](Proof& p) { p.salt[0] ^= std::byte{1}; }));
        CHECK_FALSE(holds(proof, signed_by({Bytes(32)})));
        CHECK_FALSE(prove_it(FactId{77}));
    });
}

}
