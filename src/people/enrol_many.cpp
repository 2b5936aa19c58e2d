// An import in one short transaction: everybody who is known is found in three queries, everybody who is not
// is inserted in five batches. The directories decide who is new in the whole country: a row that is already
// there is left out by the insert, and the whole import is refused with the rows named.

#include "people/held_identity.h"
#include "people/known_people.h"
#include "people/memberships.h"
#include "people/merge_record.h"
#include "people/prepared_rows.h"
#include "platform/names.h"
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

/// Who each row is. What it points at stands in the two maps of who is known.
class Rows {
public:
    Rows(facts::Deed& deed, const std::vector<PreparedRow>& rows)
        : numbers_(KnownBy::id_number(deed.tx(), deed.tenant(), indexes_of(rows, &PreparedRow::id_number_index))),
          phones_(KnownBy::phone(deed.tx(), deed.tenant(), indexes_of(rows, &PreparedRow::phone_index)))
    {
        Mistakes mistakes;
        for (std::size_t n = 0; n < rows.size(); ++n) {
            const PreparedRow& row = rows[n];
            who.push_back(recognise(
                {row.identity.name, row.id_number_index, row.phone_index, !row.identity.trade.empty(), !row.identity.town.empty(), row.member},
                numbers_, phones_, deed.today()));
            if (const auto& wrong = who.back().wrong) mistakes.add(fmt::format("rows.{}.{}", n + 1, wrong->field), wrong->code, wrong->message);
            persons.push_back(who.back().person ? who.back().person->id : row.id);
        }
        if (mistakes.any()) refuse_clashes(mistakes);
    }

    bool is_new(std::size_t n) const { return who[n].person == nullptr; }

    IdList known() const
    {
        IdList ids;
        for (const Recognised& one : who) {
            if (one.person) ids.values.push_back(one.person->id.value);
        }
        return ids;
    }

    std::vector<Recognised> who;
    std::vector<PersonId> persons;

private:
    KnownBy numbers_, phones_;
};

void reserve(facts::Deed& deed, const std::vector<PreparedRow>& rows, const Rows& known, Index index, const std::string& table, const std::string& column)
{
    Batch reserved{table, {{column, Type::text}, {"tenant_id", Type::whole}, {"person_id", Type::whole}}, Batch::OnConflict::ignore};
    for (std::size_t n = 0; n < rows.size(); ++n) {
        const bool held = known.who[n].holder && index == &PreparedRow::phone_index;
        if (known.is_new(n) && rows[n].*index && !held) reserved.add(*(rows[n].*index), deed.tenant(), rows[n].id);
    }
    if (reserved.empty() || deed.tx().insert(reserved) == static_cast<std::int64_t>(reserved.size())) return;
    refuse_conflict("people.registered_elsewhere", "名单里有人员已在其他地市登记，请先在原地办理会籍转出");
}

void insert_new(facts::Deed& deed, const std::vector<PreparedRow>& rows, const Rows& known, Enrolled& enrolled)
{
    Batch people{"people_persons",
        {{"tenant_id", Type::whole}, {"id", Type::whole}, {"name", Type::text}, {"sex", Type::text}, {"birth_day", Type::whole},
            {"id_number_sealed", Type::bytes}, {"id_number_index", Type::text}, {"phone_sealed", Type::bytes}, {"phone_index", Type::text},
            {"trade", Type::text}, {"town", Type::text}, {"elder_mode", Type::boolean}, {"known_at", Type::whole}}};
    Batch grams{"people_search", {{"tenant_id", Type::whole}, {"gram", Type::text}, {"person_id", Type::whole}}};
    for (std::size_t n = 0; n < rows.size(); ++n) {
        const PreparedRow& row = rows[n];
        if (!known.is_new(n)) continue;
        const Identity& who = row.identity;
        const bool held = known.who[n].holder != nullptr;
        people.add(deed.tenant(), row.id, who.name, word_of(who.sex.value_or(Sex::unstated)), who.birth_day, row.id_number_sealed, row.id_number_index,
            held ? std::nullopt : row.phone_sealed, held ? std::nullopt : row.phone_index, who.trade, who.town, false, deed.now());
        for (const std::string& gram : grams_to_store(name_for_search(who.name))) grams.add(deed.tenant(), gram, row.id);
        if (!row.member) {
            deed.record({.kind = "people.registered",
                .topic = "",
                .org = row.org,
                .subject = row.id,
                .record = record_of(row.id),
                .detail = codes_of(who.trade, who.town)});
        }
        ++enrolled.created;
    }
    if (people.empty()) return;
    deed.tx().insert(people);
    deed.tx().insert(grams);
}

/// Fills what is empty in who is known, and holds a new identity for the shell that has its phone.
void complete(facts::Deed& deed, const PreparedRows& prepared, const Rows& known, Enrolled& enrolled)
{
    for (std::size_t n = 0; n < prepared.rows.size(); ++n) {
        const PreparedRow& row = prepared.rows[n];
        if (known.who[n].holder) enrolled.held += hold_identity(deed, known.who[n].holder->id, known.persons[n]) ? 1 : 0;
        if (!known.who[n].fills) continue;
        fill_person(deed, prepared.keys, known.persons[n], row.identity);
        deed.record({.kind = "people.completed", .topic = "", .org = row.org, .subject = known.persons[n], .record = record_of(known.persons[n])});
        ++enrolled.completed;
    }
}

/// The open memberships of those who were known before, each with its bond.
std::unordered_map<std::int64_t, std::vector<std::pair<OrgId, std::string>>> open_memberships(facts::Deed& deed, const std::vector<PersonId>& persons)
{
    IdList asked;
    for (const PersonId person : persons) asked.values.push_back(person.value);
    std::unordered_map<std::int64_t, std::vector<std::pair<OrgId, std::string>>> open;
    for (Row row : deed.tx().rows(R"sql(
            SELECT person_id, org_id, bond FROM people_memberships
             WHERE tenant_id = $1 AND until_day IS NULL AND person_id IN (SELECT value FROM ids_of($2))
            )sql",
             deed.tenant(), asked)) {
        open[row.whole(0)].emplace_back(row.get<OrgId>(1), row.get<std::string>(2));
    }
    return open;
}

std::map<OrgId, std::string> bonds(facts::Deed& deed, const std::vector<PreparedRow>& rows)
{
    IdList ids;
    for (const PreparedRow& row : rows) ids.values.push_back(row.org.value);
    orgs::hold_open(deed.tx(), deed.tenant(), ids);
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
        {{"tenant_id", Type::whole}, {"id", Type::whole}, {"person_id", Type::whole}, {"org_id", Type::whole}, {"bond", Type::text},
            {"since_day", Type::whole}}};
    Mistakes mistakes;
    for (std::size_t n = 0; n < rows.size(); ++n) {
        if (!rows[n].member) continue;
        const auto standing = open.find(enrolled.persons[n].value);
        if (standing != open.end()) {
            const auto& theirs = standing->second;
            if (std::ranges::any_of(theirs, [&](const auto& open_one) { return open_one.first == rows[n].org; })) continue;
            const bool of_union = std::ranges::any_of(theirs, [](const auto& open_one) { return open_one.second == "union"; });
            if (of_union && bond.at(rows[n].org) == "union") {
                mistakes.add(fmt::format("rows.{}.id_number", n + 1), "member_elsewhere", "已是其他工会会员，请办理会籍转入");
                continue;
            }
        }
        const auto id = deed.new_id<MembershipId>();
        begun.add(deed.tenant(), id, enrolled.persons[n], rows[n].org, bond.at(rows[n].org), rows[n].since.value_or(deed.today()));
        deed.record({.kind = "people.admitted",
            .topic = "",
            .org = rows[n].org,
            .subject = enrolled.persons[n],
            .record = record_of(id),
            .detail = codes_of(rows[n].identity.trade, rows[n].identity.town),
            .day = rows[n].since});
        ++enrolled.admitted;
    }
    if (mistakes.any()) refuse_clashes(mistakes);
    if (!begun.empty()) deed.tx().insert(begun);
}

}

Enrolled enrol_many(facts::Deed& deed, const PreparedRows& prepared)
{
    const auto& rows = prepared.rows;
    if (const IdList ids = Rows{deed, rows}.known(); !ids.values.empty()) lock_records(deed, ids);
    const Rows known{deed, rows}; // anew, behind the lock: a merge or a death may have come
    Enrolled enrolled;
    enrolled.persons = known.persons;
    reserve(deed, rows, known, &PreparedRow::id_number_index, "people_directory_id_number", "id_number_index");
    reserve(deed, rows, known, &PreparedRow::phone_index, "people_directory_phone", "phone_index");
    insert_new(deed, rows, known, enrolled);
    complete(deed, prepared, known, enrolled);
    begin_memberships(deed, rows, enrolled);
    if (enrolled.created + enrolled.admitted + enrolled.completed + enrolled.held == 0) deed.nothing_changed();
    return enrolled;
}

}
