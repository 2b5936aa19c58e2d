#include "facts/tests/journal.h"
#include "facts/timeline.h"

#include <doctest/doctest.h>
#include <fstream>

namespace gongyou::facts {

namespace {

/// Six facts in two seals of three.
struct SealedJournal : Journal {
    explicit SealedJournal(Engine engine) : Journal(engine)
    {
        facts = record_many(6);
        sealer(3).seal_all(now);
    }
    std::string place(std::int64_t seal, std::int64_t position) const
    {
        return "seal " + std::to_string(seal) + ", position " + std::to_string(position) + ", fact " +
            print(facts.at(static_cast<std::size_t>((seal - 1) * 3 + position)));
    }
    std::vector<FactId> facts;
};

void expect(SealedJournal& journal, Tampering what, const std::string& place)
{
    const Verdict verdict = journal.verdict();
    CHECK(word(verdict.what) == word(what));
    CHECK(verdict.place == place);
    CHECK_FALSE(verdict.sentence.empty());
}

}

TEST_CASE("an untouched journal is sound; the test would otherwise mean nothing")
{
    testing::on_each_engine([](Engine engine) {
        SealedJournal journal{engine};
        CHECK(journal.verdict().sound());
        CHECK(journal.verdict().seals == 2);
    });
}

TEST_CASE("an edited fact is named, whichever column was touched")
{
    testing::on_each_engine([](Engine engine) {
        for (const char* change : {"quantity = 100", "day = day + 1", "topic = 'lectures'", "subject_id = 1", "subject_id = NULL", "record = 'x'",
                 "detail = '{\"trade\":\"courier\"}'", "detail = '[1]'", "recorded_at = recorded_at - 1", "place_id = NULL"}) {
            SealedJournal journal{engine};
            journal.tamper("UPDATE facts_facts SET " + std::string{change} + " WHERE tenant_id = $1 AND id = $2", journal.tenant, journal.facts[4]);
            INFO(change);
            expect(journal, Tampering::fact_edited, journal.place(2, 1));
        }
    });
}

TEST_CASE("a fact edited together with its leaf leaves the root behind")
{
    testing::on_each_engine([](Engine engine) {
        SealedJournal journal{engine};
        journal.tamper("UPDATE facts_facts SET quantity = 100 WHERE tenant_id = $1 AND id = $2", journal.tenant, journal.facts[0]);
        const Bytes seed = journal.value<Bytes>("SELECT seed FROM facts_seals WHERE tenant_id = $1 AND seal = 1", journal.tenant);
        const auto fact = *journal.database->read([&](Transaction& tx) { return find_fact(tx, journal.tenant, journal.facts[0]); });
        const Hash leaf = leaf_of(salt_of(seed, 0), text_of(journal.tenant, fact));
        journal.tamper(
            "UPDATE facts_sealed SET leaf = $3 WHERE tenant_id = $1 AND fact_id = $2", journal.tenant, journal.facts[0], std::span<const std::byte>{leaf});
        expect(journal, Tampering::fact_edited, "seal 1, root");
    });
}

TEST_CASE("what is gone is missed where it stood")
{
    testing::on_each_engine([](Engine engine) {
        SealedJournal journal{engine};
        SUBCASE("a fact")
        {
            // with foreign keys on, the sealed row has to point elsewhere first
            journal.tamper("UPDATE facts_sealed SET fact_id = $3 WHERE tenant_id = $1 AND fact_id = $2", journal.tenant, journal.facts[1],
                journal.record(99, day_of(journal.now)));
            const Verdict verdict = journal.verdict();
            CHECK(verdict.what == Tampering::fact_edited);
            CHECK(verdict.place.starts_with("seal 1, position 1, fact "));
        }
        SUBCASE("a fact with its place")
        {
            journal.tamper("DELETE FROM facts_sealed WHERE tenant_id = $1 AND fact_id = $2", journal.tenant, journal.facts[1]);
            journal.tamper("DELETE FROM facts_facts WHERE tenant_id = $1 AND id = $2", journal.tenant, journal.facts[1]);
            expect(journal, Tampering::position_missing, "seal 1, position 1");
        }
        SUBCASE("the last fact of a seal")
        {
            journal.tamper("DELETE FROM facts_sealed WHERE tenant_id = $1 AND fact_id = $2", journal.tenant, journal.facts[2]);
            expect(journal, Tampering::position_missing, "seal 1, position 2");
        }
        SUBCASE("a seal in the middle")
        {
            journal.tamper("DELETE FROM facts_sealed WHERE tenant_id = $1 AND seal = 1", journal.tenant);
            journal.tamper("DELETE FROM facts_seals WHERE tenant_id = $1 AND seal = 1", journal.tenant);
            expect(journal, Tampering::seal_missing, "seal 1");
        }
        SUBCASE("the last seal with its facts and rollups")
        {
            journal.tamper("DELETE FROM facts_sealed WHERE tenant_id = $1 AND seal = 2", journal.tenant);
            journal.tamper("DELETE FROM facts_seals WHERE tenant_id = $1 AND seal = 2", journal.tenant);
            journal.tamper("DELETE FROM facts_facts WHERE tenant_id = $1 AND id >= $2", journal.tenant, journal.facts[3]);
            for (const char* rollup : {"facts_rollups", "facts_monthly"})
                journal.tamper(
                    "UPDATE " + std::string{rollup} + " SET facts = 3, weight = 3, quantity = 3, amount_fen = 750 WHERE tenant_id = $1", journal.tenant);
            CHECK(verify(*journal.database, journal.tenant, "", signed_by(journal.keys)).sound()); // only the anchor knows
            expect(journal, Tampering::truncated, "seal 2");
        }
    });
}

TEST_CASE("two facts that changed places are out of order")
{
    testing::on_each_engine([](Engine engine) {
        SealedJournal journal{engine};
        const auto place = [&](std::size_t fact, std::int64_t position) {
            journal.tamper("UPDATE facts_sealed SET position = $3 WHERE tenant_id = $1 AND fact_id = $2", journal.tenant, journal.facts[fact], position);
        };
        place(4, 9);
        place(3, 1);
        place(4, 0);
        const Verdict verdict = journal.verdict();
        CHECK(verdict.what == Tampering::order_changed);
        CHECK(verdict.place.starts_with("seal 2, position 0, fact "));
    });
}

TEST_CASE("a seal whose numbers were touched does not make its head")
{
    testing::on_each_engine([](Engine engine) {
        for (const char* change : {"facts = 2", "sealed_at = sealed_at - 1000", "root = previous"}) {
            SealedJournal journal{engine};
            journal.tamper("UPDATE facts_seals SET " + std::string{change} + " WHERE tenant_id = $1 AND seal = 2", journal.tenant);
            expect(journal, Tampering::seal_edited, "seal 2");
        }
        SealedJournal journal{engine};
        journal.tamper("UPDATE facts_seals SET signature = seed WHERE tenant_id = $1 AND seal = 1", journal.tenant);
        expect(journal, Tampering::signature_wrong, "seal 1");
    });
}

TEST_CASE("a journal recomputed wholesale, even with the house's own key, is not the one that was anchored")
{
    testing::on_each_engine([](Engine engine) {
        SealedJournal journal{engine};
        journal.tamper("UPDATE facts_facts SET quantity = 5 WHERE tenant_id = $1 AND id = $2", journal.tenant, journal.facts[5]);
        journal.tamper("DELETE FROM facts_sealed WHERE tenant_id = $1", journal.tenant);
        journal.tamper("DELETE FROM facts_seals WHERE tenant_id = $1", journal.tenant);
        journal.tamper("DELETE FROM facts_rollups WHERE tenant_id = $1", journal.tenant);
        journal.tamper("DELETE FROM facts_monthly WHERE tenant_id = $1", journal.tenant);
        for (const FactId fact : journal.facts)
            journal.tamper("INSERT INTO facts_queue (tenant_id, fact_id) VALUES ($1, $2)", journal.tenant, fact);

        SUBCASE("with the key")
        {
            const std::string other = journal.folder / "other.anchor";
            Sealer{*journal.database, journal.keys, {.tenant = journal.tenant, .anchor = other, .at_most = 3}}.seal_all(journal.now + std::chrono::hours{1});
            CHECK(verify(*journal.database, journal.tenant, other, signed_by(journal.keys)).sound());
            expect(journal, Tampering::recomputed, "seal 1");
        }
        SUBCASE("without it")
        {
            const Keys forged = Keys::load_or_create(journal.folder / "forged.toml");
            const std::string other = journal.folder / "other.anchor";
            Sealer{*journal.database, forged, {.tenant = journal.tenant, .anchor = other, .at_most = 3}}.seal_all(journal.now + std::chrono::hours{1});
            expect(journal, Tampering::signature_wrong, "seal 1");
        }
    });
}

TEST_CASE("an anchor may lack the last head and nothing more")
{
    testing::on_each_engine([](Engine engine) {
        SealedJournal journal{engine};
        const auto heads = journal.anchored();
        std::filesystem::remove(journal.anchor());
        SUBCASE("the last one")
        {
            journal.add_to_anchor(heads.at(0));
            CHECK(journal.verdict().sound());
        }
        SUBCASE("two")
        {
            expect(journal, Tampering::anchor_truncated, "seal 1");
        }
        SUBCASE("one before the last")
        {
            journal.add_to_anchor(heads.at(1));
            expect(journal, Tampering::anchor_truncated, "seal 1");
        }
        SUBCASE("a line stands twice")
        {
            for (const std::size_t line : {0, 0, 1}) journal.add_to_anchor(heads.at(line));
            CHECK(journal.verdict().what == Tampering::anchor_unreadable);
        }
        SUBCASE("it cannot be read")
        {
            std::ofstream{journal.anchor()} << "nonsense\n";
            CHECK(journal.verdict().what == Tampering::anchor_unreadable);
        }
    });
}

TEST_CASE("a fact beside the seals, and a queue that would seal one twice, are seen")
{
    testing::on_each_engine([](Engine engine) {
        SealedJournal journal{engine};
        SUBCASE("never to be sealed")
        {
            const FactId hidden = journal.record(50, day_of(journal.now));
            CHECK(journal.verdict().sound());
            CHECK(journal.verdict().waiting == 1);
            journal.tamper("DELETE FROM facts_queue WHERE tenant_id = $1", journal.tenant);
            expect(journal, Tampering::not_sealed, "fact " + print(hidden));
        }
        SUBCASE("to be sealed again")
        {
            journal.tamper("INSERT INTO facts_queue (tenant_id, fact_id) VALUES ($1, $2)", journal.tenant, journal.facts[2]);
            expect(journal, Tampering::sealed_twice, "fact " + print(journal.facts[2]));
        }
    });
}

TEST_CASE("a rollup that says more than the facts is named by its row")
{
    testing::on_each_engine([](Engine engine) {
        SealedJournal journal{engine};
        const std::string month = "rollup activities.checked_in classes " + print(journal.org) + " 2025-01", row = month + "-06";
        SUBCASE("a higher count")
        {
            journal.tamper("UPDATE facts_rollups SET weight = weight + 1 WHERE tenant_id = $1", journal.tenant);
            expect(journal, Tampering::rollup_differs, row);
            const auto difference = journal.database->read([&](Transaction& tx) { return rebuild_and_compare(tx, journal.tenant); });
            REQUIRE(difference);
            CHECK(difference->weight == -1);
        }
        SUBCASE("a higher count of the month")
        {
            journal.tamper("UPDATE facts_monthly SET quantity = quantity + 1 WHERE tenant_id = $1", journal.tenant);
            expect(journal, Tampering::rollup_differs, month);
        }
        SUBCASE("a month from nowhere")
        {
            journal.tamper("INSERT INTO facts_monthly SELECT tenant_id, kind, topic, month + 1, org_id, facts, weight, quantity, amount_fen FROM facts_monthly "
                           "WHERE tenant_id = $1",
                journal.tenant);
            expect(journal, Tampering::rollup_differs, "rollup activities.checked_in classes " + print(journal.org) + " 2025-02");
        }
        SUBCASE("no row at all")
        {
            journal.tamper("DELETE FROM facts_rollups WHERE tenant_id = $1", journal.tenant);
            expect(journal, Tampering::rollup_differs, row);
        }
    });
}

}
