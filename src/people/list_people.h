#pragma once

#include "people/memberships.h"
#include "platform/http/sorted.h"

namespace gongyou::people {

struct PersonRow {
    PersonId id;
    std::string name;
    std::optional<std::string> phone_masked, id_number_masked;
    orgs::NamedOrg org;
    Day since;
    MembershipId membership;
    std::optional<Day> until;
    std::optional<std::string> ended_why; // left, died
};

struct PeopleFilter {
    std::string q; // words of the name, or a whole phone or identity number
    std::optional<OrgId> org;
    SortedPage page;
    bool former = false; // who left or died and is no member any more, instead of the members
};

/// `?q=&org=&state=former&sort=&after=&limit=`; sorted by name or since.
PeopleFilter people_filter(const Request& request);

/// Members within the actor's sight, a row for each open membership, by person; or former ones, a row for each membership that ended.
Page<PersonRow> list_people(Transaction& tx, const Actor& actor, const Keys& keys, const PeopleFilter& filter);

/// How many rows the filter finds, without the page.
std::int64_t count_people(Transaction& tx, const Actor& actor, const Keys& keys, const PeopleFilter& filter);

struct MembershipLine {
    MembershipId id;
    orgs::NamedOrg org;
    Day since;
    std::optional<Day> until;
    std::optional<std::string> ended_why, kept_why;
};

/// A record that was merged into this one.
struct MergedRecord {
    PersonId id;
    std::string name;
    Instant merged_at;
};

struct PersonRecord {
    PersonId id;
    std::string name;
    Sex sex = Sex::unstated;
    std::optional<Day> birth_day;
    std::string phone_masked, id_number_masked, trade, town;
    std::vector<MembershipLine> memberships;
    std::vector<Credential> credentials;
    std::vector<Consent> consents;
    bool elder_mode = false;
    bool identified = false; // by a union; else the name is what he calls himself
    std::vector<MergedRecord> merged;
};

/// A member within the actor's sight, or a former one who is no member elsewhere; for a record that was merged, the one that stands
/// for it. Refusal people.no_such_person.
PersonRecord find_record(Transaction& tx, const Actor& actor, const Keys& keys, PersonId person);
/// Without asking who looks: for the person's own profile.
PersonRecord record_for(Transaction& tx, TenantId tenant, const Keys& keys, PersonId person);

/// Throws people.no_such_person unless the person is a member within what the actor reaches.
void require_person(Transaction& tx, const Actor& actor, orgs::Capability capability, PersonId person);

/// Shows one sealed value and writes down who looked at whom and why.
/// Refusals: people.no_such_person, forms.invalid.
std::string unmask(Transaction& tx, IdMaker& ids, const Actor& actor, const Keys& keys, PersonId person, const std::string& field,
    const std::string& reason, Instant now);

const Shape<Credential>& shape_of(Credential*);

}
