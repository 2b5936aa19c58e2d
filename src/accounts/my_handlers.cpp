#include "accounts/change_password.h"
#include "accounts/close_account.h"
#include "accounts/handlers.h"
#include "accounts/second_factor.h"
#include "facts/deed_request.h"
#include "platform/crypto/crypto.h"

namespace gongyou::accounts {

namespace {

using orgs::Capability;

constexpr Capability all_capabilities[] = {
    Capability::see_orgs,
    Capability::change_orgs,
    Capability::see_people,
    Capability::change_people,
    Capability::unmask_people,
    Capability::review_matters,
    Capability::see_places,
    Capability::change_places,
    Capability::plan_activities,
    Capability::call_roll,
    Capability::see_figures,
    Capability::see_facts,
    Capability::install_playbooks,
    Capability::grant_roles,
    Capability::see_audit,
    Capability::run_platform,
};

/// What the person still has to do before the roles awake.
std::vector<std::string> pending(Transaction& tx, const Actor& actor, PasswordProfile passwords, Instant now)
{
    const auto account = find_account(tx, actor.tenant, AccountId{actor.account});
    const bool has_roles = !grants_of(tx, actor.tenant, IdList{{actor.person.value}}).empty();
    std::vector<std::string> open;
    if (!account || !has_roles) return open;
    const auto valid = password_valid_days(passwords);
    const bool overdue = valid && account->password_set_at && day_of(now) - day_of(*account->password_set_at) > *valid;
    if (account->must_change || overdue) open.emplace_back("change_password");
    if (second_factor_of(tx, actor.tenant, account->id) != SecondFactor::on) open.emplace_back("second_factor");
    return open;
}

}

Response Handlers::me(Request& request) const
{
    const Actor& actor = request.actor();
    return ok(request.database().read([&](Transaction& tx) {
        Me me;
        me.person = {actor.person, actor.name};
        const auto memberships = people::memberships_of(tx, actor.tenant, actor.person);
        IdList orgs;
        for (const auto& membership : memberships) orgs.values.push_back(membership.org.value);
        for (const auto& grant : actor.grants) orgs.values.push_back(grant.org.value);
        auto names = orgs::names_of(tx, actor.tenant, orgs);
        for (const auto& membership : memberships) me.memberships.push_back({{membership.org, names[membership.org]}, membership.since});
        for (const auto& grant : actor.grants) {
            me.grants.push_back({std::string{orgs::word(grant.role)}, std::string{orgs::label(grant.role)}, {grant.org, names[grant.org]}});
        }
        for (const Capability can : all_capabilities) {
            if (actor.can(can)) me.capabilities.emplace_back(orgs::word(can));
        }
        const auto person = people::find_person(tx, actor.tenant, keys, actor.person);
        me.profile.elder_mode = person && person->elder_mode;
        if (person) me.person.name = person->name; // a caller is remembered for a while; joining has named the person just now
        me.pending = pending(tx, actor, settings.passwords, request.now());
        return me;
    }));
}

Response Handlers::my_sign_ins(Request& request) const
{
    const Actor& actor = request.actor();
    return ok(request.database().read([&](Transaction& tx) {
        Page<MySignIn> page;
        for (const OpenSignIn& one : open_sign_ins(tx, actor.tenant, AccountId{actor.account}, request.now())) {
            page.items.push_back({one.id, one.device, one.kind, one.created_at, one.last_seen_at, one.id.value == actor.sign_in});
        }
        return page;
    }));
}

Response Handlers::end_my_sign_in(Request& request) const
{
    const Actor& actor = request.actor();
    Response response = facts::in_deed(request, [&](facts::Deed& deed) {
        end_sign_in(deed.tx(), actor.tenant, AccountId{actor.account}, request.path_id<SignInId>(), "revoked", deed.now());
        deed.record({.kind = "accounts.sign_in_ended",
            .topic = "",
            .org = people::home_org(deed.tx(), actor.tenant, actor.person),
            .subject = actor.person,
            .record = record_of(AccountId{actor.account})});
        return no_content();
    });
    callers.forget(actor.tenant, AccountId{actor.account});
    return response;
}

Response Handlers::add_device(Request& request) const
{
    const Actor& actor = request.actor();
    const auto wish = request.take<DeviceWish>();
    const auto made = facts::as_deed(request.database(), request.ids(), actor.tenant, actor.person, request.now(), [&](facts::Deed& deed) {
        deed.record({.kind = "accounts.device_added",
            .topic = "",
            .org = people::home_org(deed.tx(), actor.tenant, actor.person),
            .subject = actor.person,
            .record = record_of(AccountId{actor.account})});
        return begin_sign_in(
            deed.tx(), request.ids(), actor.tenant, &keys, AccountId{actor.account}, SignInKind::device, {request.client, wish.label}, deed.now());
    });
    return created("/api/my/sign-ins", DeviceToken{made.id, made.token});
}

Response Handlers::change_my_password(Request& request) const
{
    const Actor& actor = request.actor();
    const auto wish = request.take<PasswordChange>();
    change_password(desk(request), actor, wish.old.value_or(""), wish.wished, settings.passwords);
    callers.forget(actor.tenant, AccountId{actor.account});
    return no_content();
}

Response Handlers::change_my_phone(Request& request) const
{
    const Actor& actor = request.actor();
    const auto wish = request.take<PhoneCode>();
    const std::string code = read_code(wish.code);
    const bool right = request.database().write([&](Transaction& tx) { return notices::take_code(tx, actor.tenant, keys, wish.phone, code, request.now()); });
    if (!right) refuse_field("code", "accounts.wrong_code", "验证码不对或已过期，请核对，或重新获取");
    facts::as_deed(request.database(), request.ids(), actor.tenant, actor.person, request.now(),
        [&](facts::Deed& deed) { people::change_phone(deed, keys, actor.person, wish.phone); });
    return no_content();
}

Response Handlers::held_identity(Request& request) const
{
    const Actor& actor = request.actor();
    return ok(request.database().read([&](Transaction& tx) { return HeldIdentityJson{people::held_identity_of(tx, actor.tenant, actor.person)}; }));
}

Response Handlers::confirm_identity(Request& request) const
{
    using people::Confirmation;
    const Actor& actor = request.actor();
    const auto said = request.take<LastFour>().last_four;
    const auto outcome = facts::as_deed(request.database(), request.ids(), actor.tenant, actor.person, request.now(),
        [&](facts::Deed& deed) { return people::confirm_identity(deed, keys, actor.person, said); });
    if (outcome == Confirmation::wrong) refuse_field("last_four", "people.wrong_last_four", "与登记的身份证号后四位不一致，请核对；不是您本人的，请选“不是我”");
    if (outcome == Confirmation::apart) {
        refuse_field("last_four", "people.kept_apart",
            "几次都不一致，这份身份不再与您的手机号关联；确是您本人的，请到所在工会核对证件，由工会在您的人员页重新登记手机号");
    }
    callers.forget(actor.tenant, actor.person);
    return no_content();
}

Response Handlers::leave_identity(Request& request) const
{
    return facts::in_deed(request, [&](facts::Deed& deed) {
        people::leave_identity(deed, request.actor().person);
        return no_content();
    });
}

Response Handlers::my_second_factor(Request& request) const
{
    const Actor& actor = request.actor();
    const auto state = request.database().read([&](Transaction& tx) { return second_factor_of(tx, actor.tenant, AccountId{actor.account}); });
    return ok(SecondFactorState{state == SecondFactor::on ? "on" : state == SecondFactor::begun ? "begun"
                                                                                                : "off"});
}

Response Handlers::begin_my_second_factor(Request& request) const
{
    const Actor& actor = request.actor();
    const Bytes secret =
        request.database().write([&](Transaction& tx) { return begin_second_factor(tx, actor.tenant, keys, AccountId{actor.account}, request.now()); });
    const std::string uri = totp_uri("工友", actor.name, secret);
    return ok(SecondFactorSecret{base32(secret), uri, qr_svg(uri)});
}

Response Handlers::confirm_my_second_factor(Request& request) const
{
    const Actor& actor = request.actor();
    const auto signed_in = confirm_second_factor(desk(request), actor, request.take<CodeOnly>().code, from_of(request));
    callers.forget(actor.tenant, AccountId{actor.account});
    return signed_in_answer(signed_in);
}

Response Handlers::remove_my_second_factor(Request& request) const
{
    const Actor& actor = request.actor();
    remove_second_factor(desk(request), actor, request.take<CodeOnly>().code);
    callers.forget(actor.tenant, AccountId{actor.account});
    return no_content();
}

Response Handlers::delete_me(Request& request) const
{
    const Actor& actor = request.actor();
    facts::as_deed(request.database(), request.ids(), actor.tenant, actor.person, request.now(), [&](facts::Deed& deed) { leave_platform(deed, actor); });
    callers.forget(actor.tenant, AccountId{actor.account});
    return no_content();
}

}
