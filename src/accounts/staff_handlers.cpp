#include "accounts/change_password.h"
#include "accounts/handlers.h"
#include "accounts/list_accounts.h"
#include "facts/deed_request.h"
#include "platform/db/as.h"

namespace gongyou::accounts {

namespace {

orgs::Role role_in(const std::string& word)
{
    const auto role = orgs::role_of(word);
    if (!role) refuse_field("role", "unknown_word", "没有这个岗位，请从列表中选择");
    return *role;
}

std::vector<GrantRow> as_rows(Transaction& tx, TenantId tenant, const std::vector<GrantLine>& lines)
{
    IdList persons;
    IdList orgs;
    for (const GrantLine& line : lines) {
        persons.values.push_back(line.person.value);
        orgs.values.push_back(line.org.value);
    }
    auto person_names = people::names_of(tx, tenant, persons);
    auto org_names = orgs::names_of(tx, tenant, orgs);
    std::vector<GrantRow> rows;
    for (const GrantLine& line : lines) {
        rows.push_back({line.id, {line.person, person_names[line.person]}, std::string{orgs::word(line.role)}, std::string{orgs::label(line.role)},
            {line.org, org_names[line.org]}, line.granted_at});
    }
    return rows;
}

NamedPerson named_person(Transaction& tx, TenantId tenant, PersonId person) { return {person, people::names_of(tx, tenant, IdList{{person.value}})[person]}; }

std::vector<AccountRow> as_rows(Transaction& tx, TenantId tenant, const std::vector<AccountLine>& lines)
{
    IdList persons;
    for (const AccountLine& line : lines) persons.values.push_back(line.person.value);
    auto names = people::names_of(tx, tenant, persons);
    std::vector<AccountRow> rows;
    for (const AccountLine& line : lines) rows.push_back({line.id, {line.person, names[line.person]}, line.login, line.opened_at, line.disabled});
    return rows;
}

/// Whose account is wished: by record, or by name and phone.
PersonId holder_of(facts::Deed& deed, const Keys& keys, const AccountWish& wish)
{
    if (wish.person) return *wish.person;
    if (!wish.name) refuse_field("name", "required", "请填写姓名");
    if (!wish.phone) refuse_field("phone", "required", "请填写手机号");
    people::Identity who;
    who.name = *wish.name;
    who.phone = *wish.phone;
    return people::find_or_create_person(deed, keys, who);
}

}

Response Handlers::list_grants(Request& request) const
{
    const Actor& actor = request.actor();
    const Asked asked = asked_page(request);
    return ok(request.database().read([&](Transaction& tx) {
        const auto lines = grants_within(tx, actor, request.query_id<OrgId>("org"), asked);
        return page_of(as_rows(tx, actor.tenant, lines), asked, [](const GrantRow& row) { return row.id.value; });
    }));
}

Response Handlers::grant(Request& request) const
{
    const Actor& actor = request.actor();
    const auto wish = request.take<GrantWish>();
    const orgs::Role role = role_in(wish.role);
    Response response = facts::in_deed(request, [&](facts::Deed& deed) {
        const GrantId id = grant_role(deed, actor, wish.person, role, wish.org);
        return created("/api/grants/" + print(id), as_rows(deed.tx(), actor.tenant, {{id, wish.person, role, wish.org, deed.now()}}).front());
    });
    callers.forget(actor.tenant, wish.person);
    return response;
}

Response Handlers::revoke(Request& request) const
{
    const Actor& actor = request.actor();
    const auto id = request.path_id<GrantId>();
    const auto person = request.database().read([&](Transaction& tx) {
        return tx.maybe(
            as<PersonId>, "SELECT person_id FROM accounts_grants WHERE tenant_id = $1 AND id = $2", actor.tenant, id);
    });
    Response response = facts::in_deed(request, [&](facts::Deed& deed) {
        revoke_role(deed, actor, id);
        return no_content();
    });
    if (person) callers.forget(actor.tenant, *person);
    return response;
}

Response Handlers::list_accounts(Request& request) const
{
    const Actor& actor = request.actor();
    const Asked asked = asked_page(request);
    return ok(request.database().read([&](Transaction& tx) {
        const auto lines = accounts_within(tx, actor, keys, request.query("q").value_or(""), asked);
        return page_of(as_rows(tx, actor.tenant, lines), asked, [](const AccountRow& row) { return row.id.value; });
    }));
}

Response Handlers::open(Request& request) const
{
    const Actor& actor = request.actor();
    const auto wish = request.take<AccountWish>();
    if (wish.password) {
        if (const auto problem = password_problem(*wish.password, settings.passwords, wish.login)) refuse_field("password", "accounts.weak_password", *problem);
    }
    const std::string password = wish.password.value_or(initial_password());
    const std::string hash = hash_password(password);
    const auto opened = facts::as_deed(request.database(), request.ids(), actor.tenant, actor.person, request.now(), [&](facts::Deed& deed) {
        const PersonId holder = holder_of(deed, keys, wish);
        if (!reaches_person(deed.tx(), actor, holder)) refuse_not_found("people.no_such_person", "没有找到这个人，或不在您的管理范围内");
        people::hold_standing(deed.tx(), actor.tenant, holder);
        const AccountId id = open_account(deed, keys, {holder, wish.login, std::nullopt, true}, hash);
        return AccountOpened{id, named_person(deed.tx(), deed.tenant(), holder), wish.password ? std::nullopt : std::optional{password}};
    });
    callers.forget(actor.tenant, opened.id);
    return created("/api/accounts/" + print(opened.id), opened);
}

Response Handlers::disable(Request& request) const
{
    const auto id = request.path_id<AccountId>();
    const auto reason = request.take<Reason>().reason;
    Response response = facts::in_deed(request, [&](facts::Deed& deed) {
        disable_account(deed, request.actor(), id, reason);
        return no_content();
    });
    callers.forget(request.tenant, id);
    return response;
}

Response Handlers::enable(Request& request) const
{
    const auto id = request.path_id<AccountId>();
    return facts::in_deed(request, [&](facts::Deed& deed) {
        enable_account(deed, request.actor(), id);
        return no_content();
    });
}

Response Handlers::reset(Request& request) const
{
    const auto id = request.path_id<AccountId>();
    const std::string password = initial_password();
    const std::string hash = hash_password(password);
    facts::as_deed(request.database(), request.ids(), request.tenant, request.actor().person, request.now(),
        [&](facts::Deed& deed) { reset_account(deed, request.actor(), id, hash); });
    callers.forget(request.tenant, id);
    return ok(AccountReset{id, password});
}

Response Handlers::audit(Request& request) const
{
    return ok(request.database().read([&](Transaction& tx) { return audit_lines(tx, request.actor(), asked_page(request)); }));
}

}
