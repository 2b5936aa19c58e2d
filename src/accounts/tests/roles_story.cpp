#include "accounts/audit.h"
#include "accounts/tests/bureau.h"

#include <doctest/doctest.h>

#include <array>
#include <latch>
#include <thread>

namespace gongyou::accounts {

using orgs::refusal_of;
using orgs::Role;
using namespace std::chrono_literals;

namespace {

Request request_with(const Bureau& bureau, const std::string& header, const std::string& value)
{
    Request request;
    request.tenant = bureau.tenant;
    request.set_now(bureau.now);
    request.add_header(header, value);
    return request;
}

std::string cookie_of(const std::string& token) { return "theme=x; " + std::string{cookie_name} + "=" + token; }

/// As the server asks: from memory, and where that does not know, from the database.
std::shared_ptr<const Actor> who_calls(const Callers& callers, const Request& request)
{
    const auto quick = callers.quickly(request);
    return quick ? *quick : callers.fully(request);
}

}

TEST_CASE("a role is granted within the granter's own scope, to somebody else, and revoked")
{
    testing::on_each_engine([](Engine engine) {
        Bureau bureau{engine};
        const Actor security = bureau.security();
        const auto grant = [&](PersonId person, Role role, OrgId org) {
            return bureau.run([&](facts::Deed& deed) { return grant_role(deed, security, person, role, org); });
        };
        CHECK(refusal_of([&] { grant(bureau.member, Role::keeper, bureau.root); }) == "accounts.wider_than_own");
        CHECK(refusal_of([&] { grant(bureau.member, Role::keeper, bureau.tengzhou); }) == "orgs.no_such_org");
        CHECK(refusal_of([&] { grant(bureau.member, Role::keeper, bureau.other_root); }) == "orgs.no_such_org");
        CHECK(refusal_of([&] { grant(bureau.guard, Role::keeper, bureau.shizhong); }) == "accounts.not_yourself");
        const OrgId gone = bureau.found(bureau.shizhong, "光明路纺织厂工会");
        bureau.run([&](facts::Deed& deed) { orgs::close_org(deed, bureau.boss, gone, "撤并"); });
        CHECK(refusal_of([&] { grant(bureau.member, Role::keeper, gone); }) == "orgs.closed");
        CHECK(refusal_of([&] { grant(PersonId{99}, Role::keeper, bureau.shizhong); }) == "people.no_such_person");
        const PersonId far = bureau.enrol(bureau.tengzhou, "滕小州", Bureau::number(40), "13800000040");
        CHECK(refusal_of([&] { grant(far, Role::keeper, bureau.shizhong); }) == "people.no_such_person");
        const Actor officer = bureau.with(Role::officer, bureau.root);
        CHECK(refusal_of([&] { bureau.run([&](facts::Deed& deed) { grant_role(deed, officer, bureau.member, Role::keeper, bureau.shizhong); }); }) ==
            "orgs.no_such_org");

        const GrantId id = grant(bureau.member, Role::keeper, bureau.shuiguo);
        CHECK(refusal_of([&] { grant(bureau.member, Role::keeper, bureau.shuiguo); }) == "accounts.granted_already");
        CHECK(bureau.read([&](Transaction& tx) { return grants_within(tx, security, bureau.shuiguo, {}).size(); }) == 1);
        bureau.run([&](facts::Deed& deed) { revoke_role(deed, security, id); });
        CHECK(refusal_of([&] { bureau.run([&](facts::Deed& deed) { revoke_role(deed, security, id); }); }) == "accounts.no_such_grant");
        CHECK(bureau.facts_of("accounts.role_granted") == 3);
        CHECK(bureau.facts_of("accounts.role_revoked") == 1);
    });
}

TEST_CASE("a role that two revoke at once is revoked once")
{
    if (testing::skipped_without_postgres()) return;
    for (int round = 0; round < 5; ++round) {
        Bureau bureau{Engine::postgres};
        const auto security = bureau.security();
        const GrantId id = bureau.run([&](facts::Deed& deed) { return grant_role(deed, security, bureau.member, Role::keeper, bureau.shuiguo); });
        std::array<std::string, 2> came;
        std::latch both{2};
        const auto revoke = [&](std::size_t server) {
            const auto database = Database::open(bureau.database.settings());
            IdMaker ids{static_cast<int>(server) + 1};
            both.arrive_and_wait();
            came[server] = refusal_of([&] {
                facts::as_deed(*database, ids, bureau.tenant, security.person, bureau.now, [&](facts::Deed& deed) { revoke_role(deed, security, id); });
            });
        };
        {
            const std::jthread one{revoke, 0}, other{revoke, 1};
        }
        std::ranges::sort(came);
        CHECK(came == std::array<std::string, 2>{"", "accounts.no_such_grant"});
        CHECK(bureau.facts_of("accounts.role_revoked") == 1);
    }
}

TEST_CASE("the three administrators are three persons")
{
    testing::on_each_engine([](Engine engine) {
        Bureau bureau{engine};
        const auto grant = [&](PersonId person, Role role) {
            return refusal_of([&] { bureau.run([&](facts::Deed& deed) { grant_role(deed, bureau.security(), person, role, bureau.shizhong); }); });
        };
        CHECK(grant(bureau.member, Role::system_admin) == "");
        CHECK(grant(bureau.member, Role::audit_admin) == "accounts.one_administrator");
        CHECK(grant(bureau.member, Role::security_admin) == "accounts.one_administrator");
        CHECK(grant(bureau.officer, Role::audit_admin) == "");
        // and the database itself holds it, whoever asks
        CHECK_THROWS_AS(bureau.database->write([&](Transaction& tx) {
            tx.change(
                "INSERT INTO accounts_grants (tenant_id, id, person_id, role, org_id, granted_at, granted_by) VALUES ($1, 1, $2, 'audit_admin', $3, 0, 0)",
                bureau.tenant, bureau.member, bureau.root);
        }),
            DatabaseError);
    });
}

TEST_CASE("who comes back just before the half hour is over stays signed in")
{
    testing::on_each_engine([](Engine engine) {
        Bureau bureau{engine};
        Clock clock;
        clock.stand_at(bureau.now);
        Callers callers{*bureau.database, clock};
        const auto signed_in = bureau.sign_in_officer();
        const auto ask = [&] { return who_calls(callers, request_with(bureau, "cookie", cookie_of(signed_in.token))); };
        REQUIRE(ask());
        bureau.wait(29min + 50s);
        REQUIRE(ask());
        bureau.wait(30s);
        clock.stand_at(bureau.now);
        std::this_thread::sleep_for(2500ms); // the cache's own thread has gone round
        CHECK(ask());
        bureau.wait(31min);
        CHECK_FALSE(ask());
    });
}

TEST_CASE("a revoked sign-in is dead at once, also in memory; a disabled account's all are")
{
    testing::on_each_engine([](Engine engine) {
        Bureau bureau{engine};
        Clock clock;
        clock.stand_at(bureau.now);
        Callers callers{*bureau.database, clock};
        const auto ask = [&](const SignedIn& signed_in) { return who_calls(callers, request_with(bureau, "cookie", cookie_of(signed_in.token))); };
        const auto first = bureau.sign_in_officer();
        bureau.wait(30s);
        clock.stand_at(bureau.now);
        const auto second = bureau.sign_in_officer();
        callers.warm_up();
        CHECK(callers.held() == 2);
        REQUIRE(ask(first));
        CHECK(ask(first)->can(orgs::Capability::plan_activities));

        bureau.run([&](facts::Deed& deed) {
            deed.nothing_changed();
            end_sign_in(deed.tx(), bureau.tenant, bureau.officer_account, first.id, "revoked", bureau.now);
        });
        callers.forget(bureau.tenant, bureau.officer_account);
        CHECK_FALSE(ask(first));
        CHECK(ask(second));
        CHECK(refusal_of([&] {
            bureau.run([&](facts::Deed& deed) { end_sign_in(deed.tx(), bureau.tenant, bureau.officer_account, first.id, "revoked", bureau.now); });
        }) == "accounts.no_such_sign_in");

        bureau.run([&](facts::Deed& deed) { disable_account(deed, bureau.security(), bureau.officer_account, "离岗"); });
        callers.forget(bureau.tenant, bureau.officer_account);
        CHECK_FALSE(ask(second));
        CHECK(refusal_of([&] { bureau.sign_in_officer(); }) == "accounts.disabled");
        bureau.run([&](facts::Deed& deed) { enable_account(deed, bureau.security(), bureau.officer_account); });
        bureau.wait(30s);
        CHECK(ask(bureau.sign_in_officer()));

        Request stranger = request_with(bureau, "cookie", cookie_of(bureau.token()));
        stranger.tenant = bureau.other;
        CHECK_FALSE(callers.fully(stranger));
        CHECK_FALSE(callers.fully(request_with(bureau, "authorization", "Bearer " + bureau.token()))); // a person's token is no device's
    });
}

TEST_CASE("what another server changed is heard of within a second or so")
{
    testing::on_each_engine([](Engine engine) {
        Bureau bureau{engine};
        Clock clock;
        clock.stand_at(bureau.now);
        Callers callers{*bureau.database, clock};
        const auto signed_in = bureau.sign_in_officer();
        const Request request = request_with(bureau, "cookie", cookie_of(signed_in.token));
        REQUIRE(callers.fully(request));
        bureau.run([&](facts::Deed& deed) { disable_account(deed, bureau.security(), bureau.officer_account, "离岗"); });
        bool dead = false;
        for (int tries = 0; tries < 100 && !dead; ++tries) {
            std::this_thread::sleep_for(50ms);
            const auto quick = callers.quickly(request);
            dead = !quick || !*quick;
        }
        CHECK(dead);
    });
}

TEST_CASE("an empty platform gets three administrators whose initial passwords must be changed before their roles awake")
{
    testing::on_each_engine([](Engine engine) {
        testing::TestDatabase database{engine};
        orgs::introduce();
        const std::string folder = people::Town::made_folder();
        const Keys keys = Keys::load_or_create(folder + "/keys.toml");
        IdMaker ids;
        const TenantId tenant{1};
        Instant now = at_minute(make_day(2025, 1, 6).value(), 480);
        const auto first = prepare_empty_platform(*database, keys, ids, tenant, "某市总工会", "localhost", now);
        REQUIRE(first.size() == 3);
        CHECK(prepare_empty_platform(*database, keys, ids, tenant, "某市总工会", "localhost", now).empty());

        const Desk desk{*database, ids, keys, tenant, now};
        const auto actor_of = [&](const SignedIn& in) {
            return database->read([&](Transaction& tx) { return live_sign_ins(tx, tenant, TextList{{hash_of_token(in.token)}}, PasswordProfile::plain, now); })
                .front()
                .actor;
        };
        const auto in = sign_in_by_password(desk, "security", first[1].password, {"10.0.0.1", ""});
        CHECK(actor_of(*in.signed_in)->grants.empty());
        change_password(desk, *actor_of(*in.signed_in), first[1].password, "anquan-guanli-2025", PasswordProfile::plain);
        CHECK(actor_of(*in.signed_in)->grants.empty()); // and there is no second factor yet
        const Bytes secret =
            database->write([&](Transaction& tx) { return begin_second_factor(tx, tenant, keys, AccountId{actor_of(*in.signed_in)->account}, now); });
        CHECK(refusal_of([&] { confirm_second_factor(desk, *actor_of(*in.signed_in), "123123", {"10.0.0.1", ""}); }) == "accounts.wrong_code");
        const auto staff = confirm_second_factor(desk, *actor_of(*in.signed_in), totp_code(secret, now.ms / 1000), {"10.0.0.1", ""});
        CHECK(actor_of(staff)->can(orgs::Capability::grant_roles));
        CHECK_FALSE(actor_of(staff)->can(orgs::Capability::see_audit));
        std::filesystem::remove_all(folder);
    });
}

TEST_CASE("who lost the second factor gets a new first password from another, and every sign-in ends")
{
    testing::on_each_engine([](Engine engine) {
        Bureau bureau{engine};
        const auto before = bureau.sign_in_officer();
        const std::string hash = hash_password("neu-neu-2025-erst");
        const auto reset = [&](const Actor& actor, AccountId account) { bureau.run([&](facts::Deed& deed) { reset_account(deed, actor, account, hash); }); };
        const AccountId own = bureau.read([&](Transaction& tx) { return account_of(tx, bureau.tenant, bureau.guard); })->id;
        CHECK(refusal_of([&] { reset(bureau.security(), own); }) == "accounts.not_yourself");
        CHECK(refusal_of([&] { reset(bureau.with(Role::security_admin, bureau.tengzhou), bureau.officer_account); }) == "accounts.no_such_account");
        reset(bureau.security(), bureau.officer_account);
        CHECK_FALSE(bureau.actor_of(before));
        const auto step = sign_in_by_password(bureau.desk(), "quzong", "neu-neu-2025-erst", bureau.from());
        REQUIRE(step.signed_in);
        CHECK(bureau.actor_of(*step.signed_in)->grants.empty());
        CHECK(bureau.facts_of("accounts.reset") == 1);
    });
}

TEST_CASE("who leaves is erased and signed out everywhere; who holds a role hands it over first")
{
    testing::on_each_engine([](Engine engine) {
        Bureau bureau{engine};
        const auto in = sign_in_by_password(bureau.desk(), "13800000001", Bureau::password(), bureau.from());
        const auto facts_before = bureau.facts_of("people.admitted");
        const auto leave = [&](const Actor& actor) { bureau.run([&](facts::Deed& deed) { leave_platform(deed, actor); }); };
        CHECK(refusal_of([&] { leave(*bureau.actor_of(bureau.sign_in_officer())); }) == "accounts.role_held");
        leave(*bureau.actor_of(*in.signed_in));
        CHECK_FALSE(bureau.actor_of(*in.signed_in));
        CHECK(refusal_of([&] { sign_in_by_password(bureau.desk(), "13800000001", Bureau::password(), bureau.from()); }) == "accounts.wrong_login");
        CHECK(bureau.facts_of("people.admitted") == facts_before);
    });
}

TEST_CASE("who leaves with an account of a merged record is erased under every record, and none of his accounts opens any more")
{
    testing::on_each_engine([](Engine engine) {
        Bureau bureau{engine};
        const PersonId twice = bureau.run([&](facts::Deed& deed) { return people::open_person(deed, bureau.keys, "13800000047"); });
        bureau.run([&](facts::Deed& deed) { open_account(deed, bureau.keys, {twice, std::nullopt, std::nullopt, false}, Bureau::hash()); });
        const auto sign_in = [&](const char* phone) { return sign_in_by_password(bureau.desk(), phone, Bureau::password(), bureau.from()); };
        const auto in = sign_in("13800000001");
        const Actor before = *bureau.actor_of(*sign_in("13800000047").signed_in); // read before the merge
        bureau.run([&](facts::Deed& deed) { people::merge_people(deed, bureau.keys, bureau.member, twice); });
        bureau.run([&](facts::Deed& deed) { leave_platform(deed, before); });
        CHECK(bureau.line(bureau.member) == bureau.line(twice));
        CHECK_FALSE(bureau.actor_of(*in.signed_in));
        for (const char* phone : {"13800000001", "13800000047"}) CHECK(refusal_of([&] { sign_in(phone); }) == "accounts.wrong_login");
        CHECK(bureau.facts_of("people.erased") == 2);
    });
}

TEST_CASE("the audit administrator reads failed sign-ins and unmaskings, the newest first")
{
    testing::on_each_engine([](Engine engine) {
        Bureau bureau{engine};
        refusal_of([&] { sign_in_by_password(bureau.desk(), "quzong", "falsch", bureau.from("10.6.6.6")); });
        bureau.wait(1s);
        refusal_of([&] { sign_in_by_password(bureau.desk(), "nobody", "falsch", bureau.from("10.6.6.6")); });
        const auto seen_from = [&](OrgId org) {
            return bureau.read([&](Transaction& tx) { return audit_lines(tx, bureau.with(Role::audit_admin, org), {}); });
        };
        const auto lines = seen_from(bureau.root);
        REQUIRE(lines.items.size() == 2);
        CHECK_FALSE(lines.items[0].actor_name);
        CHECK(lines.items[1].kind == "sign_in_failed");
        CHECK(lines.items[1].actor_name == "区明朗");
        CHECK(lines.items[1].client == "10.6.6.6");

        // a district's reads its own people's, and nothing of who is nobody
        REQUIRE(seen_from(bureau.shizhong).items.size() == 1);
        CHECK(seen_from(bureau.shizhong).items[0].actor_name == "区明朗");
        CHECK(seen_from(bureau.tengzhou).items.empty());
    });
}

}
