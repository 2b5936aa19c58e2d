// Who is signed in, held in memory: kept fresh for everybody, however many there are and whosever clock is behind.

#include "accounts/caller_cache.h"
#include "accounts/tests/bureau.h"

#include <doctest/doctest.h>

namespace gongyou::accounts {

namespace {

/// Many live sign-ins of the member, all in use.
struct Crowd {
    Crowd(Bureau& its_bureau, int many) : bureau(its_bureau)
    {
        clock.stand_at(bureau.now);
        bureau.database->write([&](Transaction& tx) {
            for (int n = 0; n < many; ++n) tokens.push_back(hash_of_token(mint_sign_in(tx, bureau.ids, bureau.tenant, bureau.member, false, bureau.now).token));
        });
        cache.warm_up();
        for (const std::string& token : tokens) cache.load(bureau.tenant, token, clock.now());
    }

    /// Under how many of the sign-ins this name calls.
    std::int64_t called(const std::string& name)
    {
        return std::ranges::count_if(tokens, [&](const std::string& token) {
            const auto held = cache.find(bureau.tenant, token, clock.now());
            return held && held->actor && held->actor->name == name;
        });
    }

    Bureau& bureau;
    Clock clock;
    std::vector<std::string> tokens;
    CallerCache cache{*bureau.database, clock, PasswordProfile::plain, 65'536};
};

}

TEST_CASE("everybody in use is read anew within ten seconds, the thousandth as the first")
{
    testing::on_each_engine([](Engine engine) {
        Bureau bureau{engine};
        Crowd crowd{bureau, 2500};
        REQUIRE(crowd.called("王小华") == 2500);
        bureau.database->write(
            [&](Transaction& tx) { tx.change("UPDATE people_persons SET name = '王晓华' WHERE tenant_id = $1 AND id = $2", bureau.tenant, bureau.member); });
        crowd.clock.advance(std::chrono::seconds{11});
        crowd.cache.round();
        CHECK(crowd.called("王晓华") == 2500);

        // And all of them were seen, not the first thousand.
        crowd.clock.advance(std::chrono::minutes{2});
        crowd.called("王晓华");
        crowd.cache.round();
        const auto noted = bureau.read([&](Transaction& tx) {
            return tx.value<std::int64_t>("SELECT COUNT(*) FROM accounts_sign_ins WHERE tenant_id = $1 AND last_seen_at > $2", bureau.tenant, bureau.now);
        });
        CHECK(noted == 2500);
    });
}

TEST_CASE("what another server changed is heard within a second though its clock is a minute behind, and once")
{
    testing::on_each_engine([](Engine engine) {
        Bureau bureau{engine};
        Crowd crowd{bureau, 3};
        const auto account = bureau.read([&](Transaction& tx) { return account_of(tx, bureau.tenant, bureau.member)->id; });
        bureau.database->write([&](Transaction& tx) {
            tx.change("INSERT INTO accounts_changes (tenant_id, account_id, changed_at) VALUES ($1, $2, $3)", bureau.tenant, account,
                bureau.now - std::chrono::minutes{1});
        });
        crowd.cache.round();
        CHECK(crowd.cache.size() == 0);
        for (const std::string& token : crowd.tokens) crowd.cache.load(bureau.tenant, token, crowd.clock.now());
        crowd.cache.round();
        CHECK(crowd.cache.size() == 3);
    });
}

}
