#include "people/list_people.h"

#include "people/phone.h"
#include "people/stored_person.h"
#include "platform/db/as.h"
#include "platform/names.h"
#include "platform/search.h"
#include "platform/text.h"

#include <algorithm>

namespace gongyou::people {

namespace {

/// What a search asks for: a whole number is looked up by its blind index, anything else by the name's grams. What holds nothing that could
/// be found finds nobody.
struct Sought {
    TextList grams;
    std::string index;
    bool nobody = false;
};

/// In characters: six Uyghur ones have as many bytes as an identity number.
bool is_id_number(const std::string& folded)
{
    return folded.size() == 18 && std::ranges::all_of(folded.substr(0, 17), [](char c) { return c >= '0' && c <= '9'; });
}

Sought sought(const Keys& keys, const std::string& q)
{
    if (const auto phone = normalise_phone(q)) return {{}, phone_index(keys, *phone)};
    std::string number = fold_for_search(q);
    std::ranges::replace(number, 'x', 'X');
    std::erase_if(number, [](char c) { return c == ' ' || c == '-'; });
    if (is_id_number(number)) return {{}, id_number_index(keys, number)};
    Sought name{{grams_to_find(name_for_search(q))}, ""};
    name.nobody = name.grams.values.empty() && !trimmed(q).empty();
    return name;
}

const Sorting& sorting()
{
    static const std::string name = "(SELECT n.name FROM people_persons AS n WHERE n.tenant_id = m.tenant_id AND n.id = m.person_id)"; // members have one
    static const Sorting by{{{"name", name}, {"since", "m.since_day", false}}, "m.person_id", "m.id"};
    return by;
}

constexpr const char* are_members = "m.until_day IS NULL";
constexpr const char* are_former = R"sql(m.ended_why IN ('left', 'died')
       AND NOT EXISTS (SELECT 1 FROM people_memberships AS o WHERE o.tenant_id = m.tenant_id AND o.person_id = m.person_id AND o.until_day IS NULL)
       AND NOT EXISTS (SELECT 1 FROM people_erasures AS e WHERE e.tenant_id = m.tenant_id AND e.person_id = m.person_id))sql";

/// `FROM … WHERE …` of those who are members, or were.
std::string memberships_found(const char* state)
{
    return std::string{R"sql(
      FROM people_memberships AS m
     WHERE m.tenant_id = $1 AND )sql"} +
        state + R"sql( AND within($1, m.org_id, $2)
       AND ($3 = '' OR m.person_id IN (SELECT n.id FROM people_persons AS n
                                        WHERE n.tenant_id = $1 AND (n.phone_index = $3 OR n.id_number_index = $3)))
       AND ($5 = 0 OR m.person_id IN (SELECT s.person_id FROM people_search AS s
                                       WHERE s.tenant_id = $1 AND s.gram IN (SELECT value FROM texts_of($4))
                                       GROUP BY s.person_id HAVING COUNT(*) = $5))
    )sql";
}

/// The page is chosen over narrow rows; what is sealed is read for its fifty alone. A person stands once for each of his unions, so a row's key
/// ends with the membership.
std::string rows_found(const char* state)
{
    return "SELECT m.person_id, m.id, m.org_id, m.since_day, m.until_day, m.ended_why" + memberships_found(state) + " AND [beyond] [order] LIMIT $10";
}

/// The one org that was named, or all that the actor sees.
IdList looked_at(Transaction& tx, const Actor& actor, const PeopleFilter& filter)
{
    if (!filter.org) return actor.reach(orgs::Capability::see_people);
    orgs::require_reach(tx, actor, orgs::Capability::see_people, *filter.org);
    return IdList{{filter.org->value}};
}

/// Writes into rows who the persons are and what their orgs are called.
void show_persons(Transaction& tx, TenantId tenant, const Keys& keys, std::vector<PersonRow>& rows)
{
    static const std::string sql =
        std::string{"SELECT "} + person_columns + " FROM people_persons AS p WHERE p.tenant_id = $1 AND p.id IN (SELECT value FROM ids_of($2))";
    IdList persons, orgs;
    for (const PersonRow& row : rows) {
        persons.values.push_back(row.id.value);
        orgs.values.push_back(row.org.id.value);
    }
    std::map<PersonId, Person> known;
    for (Row row : tx.rows(sql, tenant, persons)) {
        Person person = read_person(row, keys);
        known.emplace(person.id, std::move(person));
    }
    const auto names = orgs::names_of(tx, tenant, orgs);
    const auto masked = [](const std::string& text) { return text.empty() ? std::nullopt : std::optional{text}; };
    for (PersonRow& row : rows) {
        if (const auto person = known.find(row.id); person != known.end()) {
            row.name = person->second.name;
            row.phone_masked = masked(person->second.phone_masked);
            row.id_number_masked = masked(person->second.id_number_masked);
        }
        if (const auto name = names.find(row.org.id); name != names.end()) row.org.name = name->second;
    }
}

std::string not_empty(std::string text, std::string otherwise) { return text.empty() ? std::move(otherwise) : std::move(text); }

}

PeopleFilter people_filter(const Request& request)
{
    return {request.query("q").value_or(""), request.query_id<OrgId>("org"), asked_sorted_page(request, sorting()), request.query("state") == "former"};
}

Page<PersonRow> list_people(Transaction& tx, const Actor& actor, const Keys& keys, const PeopleFilter& filter)
{
    static const std::string members = rows_found(are_members), former = rows_found(are_former);
    const std::string sql = sorted_sql(filter.former ? former : members, sorting(), filter.page, 6);
    const IdList below = looked_at(tx, actor, filter);
    const Sought what = sought(keys, filter.q);
    if (what.nobody) return {};
    const SortKey start = sort_start(sorting(), filter.page);
    auto rows = tx.all(
        [](Row row) {
            return PersonRow{row.get<PersonId>(0), "", {}, {}, {row.get<OrgId>(2), ""}, row.get<Day>(3), row.get<MembershipId>(1),
                row.get<std::optional<Day>>(4), row.get<std::optional<std::string>>(5)};
        },
        sql, actor.tenant, below, what.index, what.grams, std::ssize(what.grams.values), filter.page.begun(), start.value, start.first, start.second,
        filter.page.limit + 1);
    show_persons(tx, actor.tenant, keys, rows);
    return sorted_page_of(std::move(rows), filter.page, [&](const PersonRow& row) {
        return SortKey{filter.page.word() == "name" ? row.name : std::to_string(row.since.number), row.id.value, row.membership.value};
    });
}

std::int64_t count_people(Transaction& tx, const Actor& actor, const Keys& keys, const PeopleFilter& filter)
{
    static const std::string members = "SELECT COUNT(*)" + memberships_found(are_members), former = "SELECT COUNT(*)" + memberships_found(are_former);
    const IdList below = looked_at(tx, actor, filter);
    const Sought what = sought(keys, filter.q);
    if (what.nobody) return 0;
    return tx.value<std::int64_t>(filter.former ? former : members, actor.tenant, below, what.index, what.grams, std::ssize(what.grams.values));
}

IdList named(Transaction& tx, TenantId tenant, const Keys& keys, const std::string& q)
{
    const Sought what = sought(keys, q);
    const auto id = as<std::int64_t>;
    if (!what.index.empty()) {
        return {tx.all(id, "SELECT id FROM people_persons WHERE tenant_id = $1 AND (phone_index = $2 OR id_number_index = $2)", tenant, what.index)};
    }
    return {tx.all(id, R"sql(
        SELECT s.person_id FROM people_search AS s WHERE s.tenant_id = $1 AND s.gram IN (SELECT value FROM texts_of($2))
         GROUP BY s.person_id HAVING COUNT(*) = $3 ORDER BY s.person_id DESC LIMIT 500
        )sql",
        tenant, what.grams, std::ssize(what.grams.values))};
}

namespace {

std::vector<MergedRecord> merged_into(Transaction& tx, TenantId tenant, PersonId person)
{
    return tx.all(
        [](Row row) {
            return MergedRecord{row.get<PersonId>(0), row.get<std::string>(1), row.get<Instant>(2)};
        },
        R"sql(
        SELECT a.alias_id, CASE WHEN p.name = '' THEN p.said_name ELSE p.name END, a.merged_at
          FROM people_aliases AS a JOIN people_persons AS p ON p.tenant_id = a.tenant_id AND p.id = a.alias_id
         WHERE a.tenant_id = $1 AND a.person_id = $2 ORDER BY a.merged_at
        )sql",
        tenant, person);
}

}

PersonRecord record_for(Transaction& tx, TenantId tenant, const Keys& keys, PersonId id)
{
    const auto person = find_person(tx, tenant, keys, id);
    if (!person) refuse_no_such_person();
    PersonRecord record{.id = id,
        .name = person->name,
        .sex = person->sex,
        .birth_day = person->birth_day,
        .phone_masked = person->phone_masked,
        .id_number_masked = person->id_number_masked,
        .trade = person->trade,
        .town = person->town,
        .memberships = {},
        .credentials = credentials_of(tx, tenant, id),
        .consents = consents_of(tx, tenant, id),
        .elder_mode = person->elder_mode,
        .identified = person->identified,
        .merged = merged_into(tx, tenant, id)};
    const auto memberships = history_of(tx, tenant, id);
    IdList orgs;
    for (const Membership& membership : memberships) orgs.values.push_back(membership.org.value);
    auto names = orgs::names_of(tx, tenant, orgs);
    for (const Membership& m : memberships) {
        record.memberships.push_back({m.id, {m.org, not_empty(names[m.org], "（组织）")}, m.since, m.until, m.ended_why, m.kept_why});
    }
    return record;
}

void require_person(Transaction& tx, const Actor& actor, orgs::Capability capability, PersonId person)
{
    const auto found = tx.maybe([](Row) { return true; }, R"sql(
        SELECT 1 FROM people_memberships AS m
         WHERE m.tenant_id = $1 AND m.person_id = $2 AND m.until_day IS NULL AND within($1, m.org_id, $3)
        )sql",
        actor.tenant, person, actor.reach(capability));
    if (!found) refuse_no_such_person();
}

PersonRecord find_record(Transaction& tx, const Actor& actor, const Keys& keys, PersonId person)
{
    const auto found = tx.maybe(as<PersonId>, R"sql(
        SELECT p.id FROM people_persons AS p
         WHERE p.tenant_id = $1 AND p.id = same_person($1, $2)
           AND (person_within($1, p.id, $3)
                OR (EXISTS (SELECT 1 FROM people_memberships AS m WHERE m.tenant_id = $1 AND m.person_id = p.id AND m.ended_why IN ('left', 'died')
                                AND within($1, m.org_id, $3))
                    AND NOT EXISTS (SELECT 1 FROM people_memberships AS m WHERE m.tenant_id = $1 AND m.person_id = p.id AND m.until_day IS NULL)
                    AND NOT EXISTS (SELECT 1 FROM people_erasures AS e WHERE e.tenant_id = $1 AND e.person_id = p.id)))
        )sql",
        actor.tenant, person, actor.reach(orgs::Capability::see_people));
    if (!found) refuse_no_such_person();
    return record_for(tx, actor.tenant, keys, *found);
}

}
