#include "facts/names.h"
#include "facts/selection.h"
#include "people/list_people.h"
#include "people/merge_record.h"
#include "people/stored_person.h"
#include "platform/db/as.h"
#include "platform/jobs/exported_list.h"
#include "platform/jobs/jobs.h"

namespace gongyou::people {

namespace {

/// The person whom a record of this domain is about.
std::optional<PersonId> person_of(Transaction& tx, TenantId tenant, std::string_view noun, std::int64_t id)
{
    if (noun == "person") return PersonId{id};
    const char* sql = noun == "membership" ? "SELECT person_id FROM people_memberships WHERE tenant_id = $1 AND id = $2"
        : noun == "credential"             ? "SELECT person_id FROM people_credentials WHERE tenant_id = $1 AND id = $2"
                                           : nullptr;
    if (sql == nullptr) return std::nullopt;
    return tx.maybe(as<PersonId>, sql, tenant, id);
}

bool may_see(Transaction& tx, const Actor& actor, PersonId person)
{
    if (actor.person == person) return true;
    return tx.maybe([](Row) { return true; },
                 "SELECT 1 FROM people_persons AS p WHERE p.tenant_id = $1 AND p.id = same_person($1, $2) AND person_within($1, p.id, $3)",
                 actor.tenant, person, actor.reach(orgs::Capability::see_people))
        .has_value();
}

/// An import is its job, seen by who asked for it.
std::optional<facts::RecordLink> resolve_import(Transaction& tx, const Actor& actor, jobs::JobId id)
{
    const auto job = jobs::find(tx, actor.tenant, id);
    if (!job || job->asked_by != actor.person.value) return std::nullopt;
    return facts::RecordLink{"导入人员", "/jobs/" + print(id)};
}

/// `people/membership/<id>`: the person's page, for whoever may see it; an erased person is named so.
std::optional<facts::RecordLink> resolve(Transaction& tx, const Actor& actor, std::string_view record)
{
    const auto noun_at = record.find('/') + 1;
    const auto id_at = record.find('/', noun_at) + 1;
    const auto id = parse_id(record.substr(id_at));
    if (noun_at == 0 || id_at == 0 || !id) return std::nullopt;
    if (record.starts_with("people/import/")) return resolve_import(tx, actor, jobs::JobId{*id});
    const auto person = person_of(tx, actor.tenant, record.substr(noun_at, id_at - noun_at - 1), *id);
    if (!person || !may_see(tx, actor, *person)) return std::nullopt;
    const auto names = names_of(tx, actor.tenant, IdList{{person->value}});
    const auto name = names.find(*person);
    if (name == names.end()) return std::nullopt;
    return facts::RecordLink{name->second.empty() ? "（已注销人员）" : name->second, "/people/" + print(*person)};
}

void publish_words()
{
    add_fragment("person_within", "(EXISTS (SELECT 1 FROM people_memberships AS held WHERE held.tenant_id = {1} AND held.person_id = {2}"
                                  " AND within({1}, held.org_id, {3})) OR reaches_all({1}, {3}))");
    // Where nothing was ever merged, one look says so for the whole statement.
    add_fragment("same_person", "(CASE WHEN EXISTS (SELECT 1 FROM people_aliases AS any_alias WHERE any_alias.tenant_id = {1})"
                                " THEN COALESCE((SELECT alias.person_id FROM people_aliases AS alias"
                                " WHERE alias.tenant_id = {1} AND alias.alias_id = {2}), {2}) ELSE {2} END)");
    add_fragment("records_of", "(SELECT {2} UNION ALL"
                               " SELECT alias.alias_id FROM people_aliases AS alias WHERE alias.tenant_id = {1} AND alias.person_id = {2})");
}

/// The list of members, with what it shows and no more: numbers stay masked.
jobs::ExportedList members_list()
{
    return {"人员", orgs::can(orgs::Capability::see_people), {"姓名", "手机号", "身份证号", "工会", "入会日期"},
        [](Transaction& tx, const Keys& keys, const Request& request) {
            return jobs::cells_of_page(list_people(tx, request.actor(), keys, people_filter(request)), [](const PersonRow& row) {
                return std::vector<spreadsheet::Written>{
                    row.name, row.phone_masked.value_or(""), row.id_number_masked.value_or(""), row.org.name, print(row.since)};
            });
        },
        [](Transaction& tx, const Keys& keys, const Request& request) { return count_people(tx, request.actor(), keys, people_filter(request)); }};
}

}

void introduce()
{
    publish_words();
    jobs::export_list("people", members_list());
    facts::name_kind("people.registered", "登记人员", {"trade", "town"});
    facts::name_kind("people.named", "自报姓名");
    facts::name_kind("people.identified", "核实身份", {"trade", "town"});
    facts::name_kind("people.completed", "补全人员资料");
    facts::name_kind("people.corrected", "更正身份信息", {"name", "phone", "id_number"});
    facts::name_kind("people.merged", "合并人员记录", {"alias"});
    facts::name_kind("people.import_begun", "开始导入人员");
    facts::name_kind("people.admitted", "入会", {"trade", "town", "bond"});
    facts::name_kind("people.moved_in", "会籍转入", {"trade", "town", "bond"});
    facts::name_kind("people.moved_out", "会籍转出");
    facts::name_kind("people.left", "终止会籍", {"why"});
    facts::name_kind("people.membership_kept", "保留会籍", {"why"});
    facts::name_kind("people.credential_awarded", "授予资质或荣誉", {"credential"});
    facts::name_kind("people.consent_given", "同意告知书", {"text", "version"});
    facts::name_kind("people.consent_withdrawn", "撤回同意", {"text"});
    facts::name_kind("people.child_added", "登记子女");
    facts::name_kind("people.profile_changed", "更新资料");
    facts::name_kind("people.phone_changed", "更换手机号");
    facts::name_kind("people.erased", "注销个人信息");
    facts::name_detail("trade", "", "工种");
    facts::name_detail("town", "", "镇街");
    facts::name_detail("bond", "", "联系");
    facts::name_detail("why", "", "原因");
    facts::name_detail("credential", "", "资质或荣誉");
    facts::name_detail("text", "", "告知书");
    facts::name_detail("version", "", "版本");
    facts::name_detail("name", "", "姓名");
    facts::name_detail("phone", "", "手机号");
    facts::name_detail("id_number", "", "证件号");
    facts::name_detail("alias", "", "并入的记录");
    facts::resolve_with("people", resolve);
    facts::tell_persons_apart_by("same_person");
    verify_aliases();
    orgs::keep_members_with({count_members, move_members_up});
}

}
