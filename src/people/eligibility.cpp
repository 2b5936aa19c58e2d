#include "people/people.h"

#include <algorithm>

namespace gongyou::people {

bool Eligibility::within(OrgId root) const
{
    return std::ranges::find(orgs, root) != orgs.end();
}

bool Eligibility::holds(std::string_view credential_kind) const
{
    return std::ranges::find(credentials, credential_kind) != credentials.end();
}

std::optional<int> Eligibility::age(Day on) const
{
    if (!birth_day) return std::nullopt;
    return age_on(*birth_day, on);
}

namespace {

void add_orgs(Transaction& tx, TenantId tenant, const IdList& persons, std::map<PersonId, Eligibility>& found)
{
    const auto memberships = orgs_of(tx, tenant, persons);
    IdList orgs;
    for (const auto& [person, theirs] : memberships) {
        for (const OrgId org : theirs) orgs.values.push_back(org.value);
    }
    std::ranges::sort(orgs.values);
    const auto repeated = std::ranges::unique(orgs.values);
    orgs.values.erase(repeated.begin(), repeated.end());

    const auto lineages = orgs::lineages_of(tx, tenant, orgs);
    for (auto& [person, eligibility] : found) {
        const auto theirs = memberships.find(person);
        if (theirs == memberships.end()) continue;
        for (const OrgId org : theirs->second) {
            for (const OrgId above : lineages.at(org)) {
                if (!eligibility.within(above)) eligibility.orgs.push_back(above);
            }
        }
    }
}

}

std::map<PersonId, Eligibility> eligibility_of(Transaction& tx, TenantId tenant, const IdList& persons, Day on)
{
    std::map<PersonId, Eligibility> found;
    for (Row row : tx.rows(R"sql(
            SELECT id, birth_day, sex, trade, town, EXISTS (SELECT 1 FROM people_deaths AS d WHERE d.tenant_id = $1 AND d.person_id = people_persons.id)
              FROM people_persons
             WHERE tenant_id = $1 AND id IN (SELECT value FROM ids_of($2)) AND (name <> '' OR said_name <> '')
            )sql",
             tenant, persons)) {
        Eligibility one;
        one.person = row.get<PersonId>(0);
        one.birth_day = row.get<std::optional<Day>>(1);
        one.sex = from_word<Sex>(row.text(2)).value();
        one.trade = row.get<std::string>(3);
        one.town = row.get<std::string>(4);
        one.died = row.boolean(5);
        found.emplace(one.person, std::move(one));
    }
    add_orgs(tx, tenant, persons, found);
    for (Row row : tx.rows(R"sql(
            SELECT person_id, kind FROM people_credentials
             WHERE tenant_id = $1 AND person_id IN (SELECT value FROM ids_of($2))
               AND since_day <= $3 AND (until_day IS NULL OR until_day >= $3)
            )sql",
             tenant, persons, on)) {
        const auto whose = found.find(row.get<PersonId>(0));
        if (whose != found.end()) whose->second.credentials.push_back(row.get<std::string>(1));
    }
    return found;
}

}
