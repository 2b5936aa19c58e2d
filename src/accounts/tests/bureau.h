#pragma once

// The town with its accounts: a member, an officer with a second factor, and the three administrators.

#include "accounts/actors.h"
#include "accounts/change_password.h"
#include "accounts/close_account.h"
#include "accounts/grants.h"
#include "accounts/second_factor.h"
#include "people/tests/town.h"
#include "platform/crypto/crypto.h"

namespace gongyou::accounts {

struct Bureau : people::Town {
    explicit Bureau(Engine engine) : Town(engine),
                                     secret(random_bytes(20))
    {
        introduce();
        member = enrol(factory, "王小华", "37040219870516000X", "13800000001");
        officer = enrol(shuiguo, "区明朗", number(1), "13800000002");
        guard = enrol(root, "密知远", number(2), "13800000003");
        run([&](facts::Deed& deed) {
            open_account(deed, keys, {member, std::nullopt, std::nullopt, false}, hash());
            officer_account = open_account(deed, keys, {officer, "quzong", secret, false}, hash());
            open_account(deed, keys, {guard, "anquan", secret, false}, hash());
            grant_role_as_platform(deed, officer, orgs::Role::officer, shizhong);
            grant_role_as_platform(deed, guard, orgs::Role::security_admin, shizhong);
        });
    }

    static const std::string& password()
    {
        static const std::string one = "huiyuan-2025-demo";
        return one;
    }
    static const std::string& hash()
    {
        static const std::string once = hash_password(password());
        return once;
    }

    Desk desk() { return {*database, ids, keys, tenant, now}; }
    From from(const std::string& address = "10.0.0.1") const { return {address, "test"}; }
    void wait(Milliseconds by) { now = now + by; }

    std::string code() { return totp_code(secret, now.ms / 1000); }

    SignedIn sign_in_officer()
    {
        const auto step = sign_in_by_password(desk(), "quzong", password(), from());
        return answer_challenge(desk(), step.challenge.value(), code(), from());
    }

    std::shared_ptr<const Actor> actor_of(const SignedIn& signed_in)
    {
        const auto live = read([&](Transaction& tx) {
            return live_sign_ins(tx, tenant, TextList{{hash_of_token(signed_in.token)}}, PasswordProfile::plain, now);
        });
        return live.empty() ? nullptr : live.front().actor;
    }

    /// A member's live token.
    std::string token()
    {
        return database->write([&](Transaction& tx) { return mint_sign_in(tx, ids, tenant, member, false, now); }).token;
    }

    Actor security() { return with(orgs::Role::security_admin, shizhong, guard); }

    Bytes secret;
    PersonId member, officer, guard;
    AccountId officer_account;
};

}
