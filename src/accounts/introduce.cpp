#include "accounts/stored_account.h"
#include "facts/names.h"

namespace gongyou::accounts {

namespace {

/// Accounts and grants are shown to the security and audit administrators alone.
std::optional<facts::RecordLink> resolve(Transaction& tx, const Actor& actor, std::string_view record)
{
    const auto id = parse_id(record.substr(record.rfind('/') + 1));
    const bool may_see = actor.can(orgs::Capability::grant_roles) || actor.can(orgs::Capability::see_audit);
    if (!id || !may_see) return std::nullopt;
    const bool grant = record.starts_with("accounts/grant/");
    const auto person = tx.maybe([](Row row) { return row.get<PersonId>(0); },
        grant ? "SELECT person_id FROM accounts_grants WHERE tenant_id = $1 AND id = $2"
              : "SELECT person_id FROM accounts_accounts WHERE tenant_id = $1 AND id = $2",
        actor.tenant, *id);
    if (!person) return std::nullopt;
    const auto names = people::names_of(tx, actor.tenant, IdList{{person->value}});
    const std::string name = names.empty() || names.begin()->second.empty() ? "(已注销人员)" : names.begin()->second;
    return facts::RecordLink{name + (grant ? "的岗位" : "的账号"), "/grants"};
}

}

void introduce()
{
    facts::name_kind("accounts.opened", "开通账号");
    facts::name_kind("accounts.disabled", "停用账号");
    facts::name_kind("accounts.enabled", "恢复账号");
    facts::name_kind("accounts.reset", "重置账号");
    facts::name_kind("accounts.closed", "注销账号");
    facts::name_kind("accounts.password_changed", "修改密码");
    facts::name_kind("accounts.second_factor_confirmed", "启用动态码");
    facts::name_kind("accounts.second_factor_removed", "停用动态码");
    facts::name_kind("accounts.sign_in_ended", "退出一台设备");
    facts::name_kind("accounts.device_added", "登记设备");
    facts::name_kind("accounts.role_granted", "授予岗位");
    facts::name_kind("accounts.role_revoked", "撤销岗位");
    facts::resolve_with("accounts", resolve);
}

}
