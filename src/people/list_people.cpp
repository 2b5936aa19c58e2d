#include "people/list_people.h"

#include "people/phone.h"
#include "people/stored_person.h"
#include "platform/search.h"
#include "platform/text.h"

#include <algorithm>

namespace gongyou::people {

namespace {

/// What a search asks for: a whole number is looked up by its blind index, anything else by the name's grams.
struct Sought {
    TextList grams;
    std::string index;
};

Sought sought(const Keys& keys, const std::string& q)
{
    if (const auto phone = normalise_phone(q)) return {{}, phone_index(keys, *phone)};
    std::string number = fold_for_search(q);
    std::ranges::replace(number, 'x', 'X');
    if (number.size() == 18) return {{}, id_number_index(keys, number)};
    return {{grams_to_find(q)}, ""};
}

std::string not_empty(std::string text, std::string otherwise)
{
    return text.empty() ? std::move(otherwise) : std::move(text);
}

}

Page<PersonRow> list_people(Transaction& tx, const Actor& actor, const Keys& keys, const PeopleFilter& filter)
{
    // The page is chosen over narrow rows; what is sealed is read for its fifty alone.
    static const std::string sql = std::string{"SELECT "} + person_columns + R"sql(, page.org_id, page.since_day
          FROM (SELECT m.tenant_id, m.person_id, m.id, m.org_id, m.since_day FROM people_memberships AS m
                 WHERE m.tenant_id = $1 AND m.until_day IS NULL AND within($1, m.org_id, $2) AND m.person_id > $6
                   AND ($3 = '' OR m.person_id IN (SELECT n.id FROM people_persons AS n
                                                    WHERE n.tenant_id = $1 AND (n.phone_index = $3 OR n.id_number_index = $3)))
                   AND ($5 = 0 OR m.person_id IN (SELECT s.person_id FROM people_search AS s
                                                   WHERE s.tenant_id = $1 AND s.gram IN (SELECT value FROM texts_of($4))
                                                   GROUP BY s.person_id HAVING COUNT(*) = $5))
                 ORDER BY m.person_id, m.id LIMIT $7) AS page
          JOIN people_persons AS p ON p.tenant_id = page.tenant_id AND p.id = page.person_id
         ORDER BY page.person_id, page.id
        )sql";
    IdList below = actor.reach(orgs::Capability::see_people);
    if (filter.org) {
        orgs::require_reach(tx, actor, orgs::Capability::see_people, *filter.org);
        below.values = {filter.org->value};
    }
    const Sought what = sought(keys, filter.q);
    std::vector<PersonRow> rows;
    IdList orgs;
    for (Row row : tx.rows(sql, actor.tenant, below, what.index, what.grams, std::ssize(what.grams.values), filter.page.after,
             filter.page.limit + 1)) {
        const Person person = read_person(row, keys);
        const auto masked = [](const std::string& text) { return text.empty() ? std::nullopt : std::optional{text}; };
        rows.push_back({person.id, person.name, masked(person.phone_masked), masked(person.id_number_masked), {row.get<OrgId>(9), ""},
            row.get<Day>(10)});
        orgs.values.push_back(row.whole(9));
    }
    const auto names = orgs::names_of(tx, actor.tenant, orgs);
    for (PersonRow& row : rows) {
        const auto name = names.find(row.org.id);
        if (name != names.end()) row.org.name = name->second;
    }
    return page_of(std::move(rows), filter.page, [](const PersonRow& row) { return row.id.value; });
}

IdList named(Transaction& tx, TenantId tenant, const Keys& keys, const std::string& q)
{
    const Sought what = sought(keys, q);
    const auto id = [](Row row) { return row.whole(0); };
    if (!what.index.empty()) {
        return {tx.all(id, "SELECT id FROM people_persons WHERE tenant_id = $1 AND (phone_index = $2 OR id_number_index = $2)", tenant, what.index)};
    }
    return {tx.all(id, R"sql(
        SELECT s.person_id FROM people_search AS s WHERE s.tenant_id = $1 AND s.gram IN (SELECT value FROM texts_of($2))
         GROUP BY s.person_id HAVING COUNT(*) = $3 ORDER BY s.person_id DESC LIMIT 500
        )sql",
        tenant, what.grams, std::ssize(what.grams.values))};
}

PersonRecord record_for(Transaction& tx, TenantId tenant, const Keys& keys, PersonId id)
{
    const auto person = find_person(tx, tenant, keys, id);
    if (!person) refuse_no_such_person();
    PersonRecord record{.id = id, .name = person->name, .sex = person->sex, .birth_day = person->birth_day, .phone_masked = person->phone_masked, .id_number_masked = person->id_number_masked, .trade = person->trade, .town = person->town, .memberships = {}, .credentials = credentials_of(tx, tenant, id), .consents = consents_of(tx, tenant, id), .elder_mode = person->elder_mode};
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
    const auto found = tx.maybe([](Row) { return true; },
        "SELECT 1 FROM people_persons AS p WHERE p.tenant_id = $1 AND p.id = $2 AND person_within($1, p.id, $3)",
        actor.tenant, person, actor.reach(orgs::Capability::see_people));
    if (!found) refuse_no_such_person();
    return record_for(tx, actor.tenant, keys, person);
}

}
