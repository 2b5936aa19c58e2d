#include "accounts/audit.h"

#include <algorithm>
#include <limits>

namespace gongyou::accounts {

namespace {

std::string label_of(std::string_view kind)
{
    if (kind == "sign_in_failed") return "登录失败";
    if (kind == "sign_in_blocked") return "登录受限";
    if (kind == "second_factor_failed") return "动态码错误";
    if (kind == "code_failed") return "验证码错误";
    if (kind == "signed_in") return "登录";
    if (kind == "corrected") return "更正身份信息";
    if (kind == "merged") return "合并人员记录";
    if (kind == "parted") return "撤销合并";
    if (kind == "resumed") return "撤销退会或去世登记";
    return "查看个人信息";
}

std::string shown(const std::string& masked)
{
    return masked.empty() ? "（空）" : masked;
}

/// `手机号：138****0001→139****0002；本人换号`
std::string detail_of(const people::Handling& handling)
{
    static const std::map<std::string_view, std::string> fields{{"phone", "手机号："}, {"id_number", "身份证号："}, {"name", "姓名："}};
    const auto field = fields.find(handling.field);
    std::string detail = field == fields.end() ? "" : field->second;
    if (handling.kind != "unmasked") detail += shown(handling.before) + "→" + shown(handling.after) + "；";
    return detail + handling.reason;
}

std::vector<AuditLine> attempts_at_signing_in(Transaction& tx, const Actor& actor, std::int64_t before, std::int64_t limit)
{
    return tx.all(
        [](Row row) {
            AuditLine line;
            line.number = row.whole(0);
            line.at = row.get<Instant>(1);
            line.kind = row.get<std::string>(2);
            line.client = row.get<std::string>(3);
            line.person = row.get<std::optional<PersonId>>(4);
            return line;
        },
        R"sql(
        SELECT l.id, l.at, l.kind, l.client, a.person_id
          FROM accounts_audit AS l LEFT JOIN accounts_accounts AS a ON a.tenant_id = l.tenant_id AND a.id = l.account_id
         WHERE l.tenant_id = $1 AND l.id < $2
           AND holder_within($1, a.person_id, $4)
         ORDER BY l.id DESC LIMIT $3
        )sql",
        actor.tenant, before, limit, actor.reach(orgs::Capability::see_audit));
}

}

Page<AuditLine> audit_lines(Transaction& tx, const Actor& actor, const Asked& page)
{
    const std::int64_t before = page.after == 0 ? std::numeric_limits<std::int64_t>::max() : page.after;
    auto lines = attempts_at_signing_in(tx, actor, before, page.limit + 1);
    std::map<std::int64_t, PersonId> lookers;
    for (const auto& seen : people::handlings(tx, actor, before, page.limit + 1)) {
        AuditLine line;
        line.number = seen.id;
        line.at = seen.at;
        line.kind = seen.kind;
        line.person = seen.person;
        line.detail = detail_of(seen);
        lines.push_back(line);
        lookers.emplace(seen.id, seen.actor);
    }
    std::ranges::sort(lines, std::ranges::greater{}, &AuditLine::number);

    IdList persons;
    for (const AuditLine& line : lines) {
        const auto looker = lookers.find(line.number);
        if (looker != lookers.end()) persons.values.push_back(looker->second.value);
        else if (line.person) persons.values.push_back(line.person->value);
    }
    const auto names = people::names_of(tx, actor.tenant, persons);
    for (AuditLine& line : lines) {
        line.kind_label = label_of(line.kind);
        const auto looker = lookers.find(line.number);
        const auto who = looker != lookers.end() ? std::optional{looker->second} : line.person;
        const auto name = who ? names.find(*who) : names.end();
        if (name != names.end()) line.actor_name = name->second;
    }
    return page_of(std::move(lines), page, [](const AuditLine& line) { return line.number; });
}

}
