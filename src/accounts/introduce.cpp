#include "accounts/stored_account.h"
#include "facts/names.h"
#include "platform/db/as.h"

#include <algorithm>
#include <iterator>

namespace gongyou::accounts {

namespace {

/// Accounts and grants are shown to the security and audit administrators alone, within their reach.
std::optional<facts::RecordLink> resolve(Transaction& tx, const Actor& actor, std::string_view record)
{
    const auto id = parse_id(record.substr(record.rfind('/') + 1));
    IdList reach = actor.reach(orgs::Capability::grant_roles);
    std::ranges::copy(actor.reach(orgs::Capability::see_audit).values, std::back_inserter(reach.values));
    if (!id || reach.values.empty()) return std::nullopt;
    const bool grant = record.starts_with("accounts/grant/");
    const auto person = tx.maybe(as<PersonId>,
        grant ? "SELECT g.person_id FROM accounts_grants AS g WHERE g.tenant_id = $1 AND g.id = $2 AND within($1, g.org_id, $3)"
              : "SELECT a.person_id FROM accounts_accounts AS a WHERE a.tenant_id = $1 AND a.id = $2 AND holder_within($1, a.person_id, $3)",
        actor.tenant, *id, reach);
    if (!person) return std::nullopt;
    const auto names = people::names_of(tx, actor.tenant, IdList{{person->value}});
    const std::string name = names.empty() || names.begin()->second.empty() ? "（已注销人员）" : names.begin()->second;
    return facts::RecordLink{name + (grant ? "的岗位" : "的账号"), "/grants"};
}

/// holder_within(tenant, person, roots): who has an account is within reach as a member (person_within) or by a post,
/// held now or once.
void publish_scope()
{
    add_fragment("holder_within", "(person_within({1}, {2}, {3}) OR EXISTS (SELECT 1 FROM accounts_grants AS post"
                                  " WHERE post.tenant_id = {1} AND post.person_id = {2} AND within({1}, post.org_id, {3})))");
}

}

void introduce()
{
    publish_scope();
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
    facts::name_kind("accounts.job_cancelled", "取消后台任务");
    facts::name_kind("accounts.list_exported", "导出列表", {"list"});
    facts::name_detail("list", "", "列表");
    facts::name_kind("accounts.role_granted", "授予岗位", {"role"});
    facts::name_kind("accounts.role_revoked", "撤销岗位", {"role"});
    facts::name_detail("role", "", "岗位");
    facts::resolve_with("accounts", resolve);
    guard_corrections();
}

}
