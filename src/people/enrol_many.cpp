// An import in one short transaction: everybody who is known is found in three queries, everybody who is not
// is inserted in five batches. The directories decide who is new in the whole country: a row that is already
// there is left out by the insert, and the whole import is refused with the rows named.

#include "people/known_people.h"
#include "people/memberships.h"
#include "people/prepared_rows.h"
#include "platform/search.h"

#include <algorithm>
#include <fmt/format.h>
#include <unordered_map>

namespace gongyou::people {

namespace {

using Type = Batch::Type;
using Index = std::optional<std::string> PreparedRow::*;

TextList indexes_of(const std::vector<PreparedRow>& rows, Index index)
{
    TextList asked;
    for (const PreparedRow& row : rows) {
        if (row.*index) asked.values.push_back(*(row.*index));
    }
    return asked;
}

[[noreturn]] void refuse_clashes(Mistakes& mistakes)
{
    try {
        mistakes.refuse_if_any();
    } catch (Refusal& refusal) {
        throw Refusal{Refusal::Kind::conflict, "people.rows_clash", "名单里有人员与已登记的信息不一致，请按提示修改后重新导入", refusal.fields};
    }
    throw std::logic_error("an import was refused without a reason");
}

/// Who each row is: somebody known, or the id made ahead. Names the rows that clash.
std::vector<PersonId> identify_rows(facts::Deed& deed, const std::vector<PreparedRow>& rows)
{
    const auto by_number = KnownBy::id_number(deed.tx(), deed.tenant(), indexes_of(rows, &PreparedRow::id_number_index));
    const auto by_phone = KnownBy::phone(deed.tx(), deed.tenant(), indexes_of(rows, &PreparedRow::phone_index));
    Mistakes mistakes;
    std::vector<PersonId> persons;
    for (std::size_t n = 0; n < rows.size(); ++n) {
        const Known* person = by_number.find(rows[n].id_number_index);
        const Known* owner = by_phone.find(rows[n].phone_index);
        const std::string prefix = fmt::format("rows.{}.", n + 1);
        if (!person && !rows[n].id_number_index) person = owner;
        if (owner && (!person || owner->id != person->id)) mistakes.add(prefix + "phone", "phone_taken", "手机号已登记在别人名下");
        if (person && person->name != rows[n].identity.name) mistakes.add(prefix + "name", "name_differs", "号码已用另一个姓名登记");
        persons.push_back(person ? person->id : rows[n].id);
    }
    if (mistakes.any()) refuse_clashes(mistakes);
    return persons;
}

void reserve(facts::Deed& deed, const std::vector<PreparedRow>& rows, const std::vector<PersonId>& persons, Index index,
    const std::string& table, const std::string& column)
{
    Batch reserved{table, {{column, Type::text}, {"tenant_id", Type::whole}, {"person_id", Type::whole}}, Batch::OnConflict::ignore};
    for (std::size_t n = 0; n < rows.size(); ++n) {
        if (persons[n] == rows[n].id && rows[n].*index) reserved.add(*(rows[n].*index), deed.tenant(), rows[n].id);
    }
    if (reserved.empty() || deed.tx().insert(reserved) == static_cast<std::int64_t>(reserved.size())) return;
    refuse_conflict("people.registered_elsewhere", "名单里有人员已在其他地市登记，请先在原地办理会籍转出");
}

void insert_new(facts::Deed& deed, const std::vector<PreparedRow>& rows, const std::vector<PersonId>& persons, Enrolled& enrolled)
{
    Batch people{"people_persons",
        {{"tenant_id", Type::whole}, {"id", Type::whole}, {"name", Type::text}, {"sex", Type::text}, {"birth_day", Type::whole},
            {"id_number_sealed", Type::bytes}, {"id_number_index", Type::text}, {"phone_sealed", Type::bytes},
            {"phone_index", Type::text}, {"trade", Type::text}, {"town", Type::text}, {"elder_mode", Type::boolean},
            {"known_at", Type::whole}}};
    Batch grams{"people_search", {{"tenant_id", Type::whole}, {"gram", Type::text}, {"person_id", Type::whole}}};
    for (std::size_t n = 0; n < rows.size(); ++n) {
        const PreparedRow& row = rows[n];
        if (persons[n] != row.id) continue;
        const Identity& who = row.identity;
        people.add(deed.tenant(), row.id, who.name, word_of(who.sex.value_or(Sex::unstated)), who.birth_day, row.id_number_sealed,
            row.id_number_index, row.phone_sealed, row.phone_index, who.trade, who.town, false, deed.now());
        for (const std::string& gram : grams_to_store(who.name)) grams.add(deed.tenant(), gram, row.id);
        if (!row.member) {
            deed.record({.kind = "people.registered", .topic = "", .org = row.org, .subject = row.id, .record = record_of(row.id), .detail = codes_of(who.trade, who.town)});
        }
        ++enrolled.created;
    }
    if (people.empty()) return;
    deed.tx().insert(people);
    deed.tx().insert(grams);
}

/// The open union memberships of those who were known before.
std::unordered_map<std::int64_t, std::vector<OrgId>> open_memberships(facts::Deed& deed, const std::vector<PersonId>& persons)
{
    IdList asked;
    for (const PersonId person : persons) asked.values.push_back(person.value);
    std::unordered_map<std::int64_t, std::vector<OrgId>> open;
    for (Row row : deed.tx().rows(R"sql(
            SELECT person_id, org_id FROM people_memberships
             WHERE tenant_id = $1 AND until_day IS NULL AND person_id IN (SELECT value FROM ids_of($2))
            )sql",
             deed.tenant(), asked)) {
        open[row.whole(0)].push_back(row.get<OrgId>(1));
    }
    return open;
}

std::map<OrgId, std::string> bonds(facts::Deed& deed, const std::vector<PreparedRow>& rows)
{
    IdList ids;
    for (const PreparedRow& row : rows) ids.values.push_back(row.org.value);
    const auto found = orgs::find_many(deed.tx(), deed.tenant(), ids);
    std::map<OrgId, std::string> bond;
    for (const PreparedRow& row : rows) {
        if (bond.contains(row.org)) continue;
        const auto org = found.find(row.org);
        bond.emplace(row.org, bond_with(org == found.end() ? std::nullopt : std::optional{org->second}));
    }
    return bond;
}

void begin_memberships(facts::Deed& deed, const std::vector<PreparedRow>& rows, Enrolled& enrolled)
{
    const auto bond = bonds(deed, rows);
    const auto open = open_memberships(deed, enrolled.persons);
    Batch begun{"people_memberships",
        {{"tenant_id", Type::whole}, {"id", Type::whole}, {"person_id", Type::whole}, {"org_id", Type::whole},
            {"bond", Type::text}, {"since_day", Type::whole}}};
    Mistakes mistakes;
    for (std::size_t n = 0; n < rows.size(); ++n) {
        if (!rows[n].member) continue;
        const auto standing = open.find(enrolled.persons[n].value);
        if (standing != open.end()) {
            if (std::ranges::find(standing->second, rows[n].org) != standing->second.end()) continue;
            mistakes.add(fmt::format("rows.{}.id_number", n + 1), "member_elsewhere", "已是其他工会会员，请办理会籍转入");
            continue;
        }
        const auto id = deed.new_id<MembershipId>();
        begun.add(deed.tenant(), id, enrolled.persons[n], rows[n].org, bond.at(rows[n].org), rows[n].since.value_or(deed.today()));
        deed.record({.kind = "people.admitted", .topic = "", .org = rows[n].org, .subject = enrolled.persons[n], .record = record_of(id), .detail = codes_of(rows[n].identity.trade, rows[n].identity.town), .day = rows[n].since});
        ++enrolled.admitted;
    }
    if (mistakes.any()) refuse_clashes(mistakes);
    if (!begun.empty()) deed.tx().insert(begun);
}

}

Enrolled enrol_many(facts::Deed& deed, const PreparedRows& prepared)
{
    const auto& rows = prepared.rows;
    Enrolled enrolled;
    enrolled.persons = identify_rows(deed, rows);
    reserve(deed, rows, enrolled.persons, &PreparedRow::id_number_index, "people_directory_id_number", "id_number_index");
    reserve(deed, rows, enrolled.persons, &PreparedRow::phone_index, "people_directory_phone", "phone_index");
    insert_new(deed, rows, enrolled.persons, enrolled);
    begin_memberships(deed, rows, enrolled);
    if (enrolled.created == 0 && enrolled.admitted == 0) deed.nothing_changed();
    return enrolled;
}

}
