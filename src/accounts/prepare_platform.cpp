#include "accounts/change_password.h"

namespace gongyou::accounts {

namespace {

struct First {
    orgs::Role role;
    const char* login;
    const char* name;
};

constexpr First firsts[] = {
    {orgs::Role::system_admin, "system", "系统管理员"},
    {orgs::Role::security_admin, "security", "安全管理员"},
    {orgs::Role::audit_admin, "audit", "审计管理员"},
};

void open_first(facts::Deed& deed, const Keys& keys, const First& first, const std::string& password_hash, OrgId root)
{
    people::Identity who;
    who.name = first.name;
    NewAccount wish;
    wish.person = people::find_or_create_person(deed, keys, who);
    wish.login = first.login;
    wish.must_change = true;
    open_account(deed, keys, wish, password_hash);
    grant_role_as_platform(deed, wish.person, first.role, root);
}

}

std::vector<InitialSignIn> prepare_empty_platform(Database& database, const Keys& keys, IdMaker& ids, TenantId tenant, const std::string& name,
    const std::string& host, Instant now)
{
    if (!database.read([](Transaction& tx) { return orgs::tenants(tx); }).empty()) return {};
    std::vector<InitialSignIn> made;
    std::vector<std::string> hashes;
    for (const First& first : firsts) {
        made.push_back({first.role, first.login, initial_password()});
        hashes.push_back(hash_password(made.back().password));
    }
    facts::as_deed(database, ids, tenant, PersonId{}, now, [&](facts::Deed& deed) {
        const OrgId root = orgs::found_tenant(deed, name, host);
        for (std::size_t n = 0; n < made.size(); ++n) open_first(deed, keys, firsts[n], hashes[n], root);
    });
    return made;
}

}
