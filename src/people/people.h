#pragma once

// People 人员: a human being with one verified identity, memberships 会籍, credentials 资质, consents.

#include "orgs/orgs.h"
#include "people/sex.h"
#include "platform/crypto/keys.h"

#include <functional>
#include <set>

namespace gongyou::people {

struct Membership_;
using MembershipId = Id<Membership_>;
struct Credential_;
using CredentialId = Id<Credential_>;

std::span<const EnumWord<Sex>> enum_words(Sex*);

/// What a person says of himself and a document bears out.
struct Identity {
    std::string name;
    std::optional<std::string> id_number;
    std::optional<std::string> phone;
    std::optional<Sex> sex;       // read from the id number where there is one
    std::optional<Day> birth_day; // likewise
    std::string trade;            // a code: courier, trucking …
    std::string town;
};

struct Person {
    PersonId id;
    std::string name;        // what he calls himself, where nobody has identified him; empty: known by phone only, or erased
    bool identified = false; // by a union
    Sex sex = Sex::unstated;
    std::optional<Day> birth_day;
    std::string trade, town;
    bool elder_mode = false;
    std::string phone_masked, id_number_masked; // empty where there is none
};

struct Membership {
    MembershipId id;
    PersonId person;
    OrgId org;
    Day since;
    std::optional<Day> until;
    std::optional<std::string> ended_why; // moved, left, org_closed, died, erased
    std::optional<std::string> kept_why;  // 保留会籍: retired, unemployed
};

struct Credential {
    CredentialId id;
    std::string kind;  // a code: craftsman, model_worker, lawyer …
    std::string label; // 枣庄工匠
    std::string level;
    Day since;
    std::optional<Day> until;
    std::string source;
};

struct Consent {
    std::string text; // which text: joining, care_class …
    int version = 1;
    Instant given_at;
    std::optional<Instant> withdrawn_at;
};

/// A row of an import: who, and into which union.
struct EnrolRow {
    OrgId org;
    Identity identity;
    std::optional<Day> since; // absent: today
    bool member = true;       // false: known, but not a member
};

/// Rows whose checks and sealing are done, ready for one short transaction. Made by prepare_rows, outside of one.
class PreparedRows;

// ---- persons ----------------------------------------------------------------------------------------

/// A person of whom only the phone is known yet: who proved a number that nobody has. Records people.registered.
/// Refusals: forms.invalid, people.phone_taken.
PersonId open_person(facts::Deed& deed, const Keys& keys, const std::string& phone);

/// Keeps what somebody calls himself until a union identifies him: unverified, it reserves nothing, and is enough to come to what
/// is open to all. Records people.named. Refusals: forms.invalid, people.already_identified.
void say_name(facts::Deed& deed, PersonId person, const std::string& name);

/// The same for who applies to a union, with what he says of his number: whoever is identified already cannot be somebody else, nor join
/// where he is a member. Refusals: those of say_name, people.already_member.
void say_who(facts::Deed& deed, const Keys& keys, PersonId person, const Identity& said, OrgId applied_to);

/// Writes name and identity number into a person known by phone, on the word of a union; the same again changes nothing. Records
/// people.identified. Refusals: forms.invalid, people.id_number_taken, people.already_identified (by another number).
void identify(facts::Deed& deed, const Keys& keys, PersonId person, const Identity& identity);

/// The person with this identity number (or, without one, this phone), or a new one. Refusals: forms.invalid,
/// people.name_differs (the number belongs to another name), people.phone_taken, people.registered_elsewhere (another city).
PersonId find_or_create_person(facts::Deed& deed, const Keys& keys, const Identity& identity);

/// An identity that waits for the owner of a phone: whose it seems to be, masked, and which union brought it.
struct HeldIdentity {
    static constexpr auto named = "WaitingIdentity";
    std::string name;
    orgs::NamedOrg org;
};
std::optional<HeldIdentity> held_identity_of(Transaction& tx, TenantId tenant, PersonId shell);

/// The owner of the phone says the last four of the identity number. Right: his record becomes an alias of the one that waited, which takes
/// the phone; records people.merged. Wrong: one try less, and in the end `apart` for good. Refusals: people.nothing_to_confirm, people.cannot_merge.
enum class Confirmation { confirmed,
    wrong,
    apart };
Confirmation confirm_identity(facts::Deed& deed, const Keys& keys, PersonId shell, const std::string& last_four);
/// "Not me": the two stay apart.
void leave_identity(facts::Deed& deed, PersonId shell);

/// Makes one of two records of a human being: `merged` becomes an alias of `kept`, which takes what it has not. No fact moves. Records
/// people.merged. `right_number`: whose identity number is the right one where the two differ; the other stays with the alias. The caller
/// answers for the right to merge. Refusals: people.no_such_person, people.cannot_merge (and why), forms.invalid (numbers that differ).
void merge_people(facts::Deed& deed, const Keys& keys, PersonId kept, PersonId merged, std::optional<PersonId> right_number = std::nullopt);

/// What another domain keeps under a person: where two records become one it goes over to the kept one, where they part it goes back,
/// and where he died or is erased it is let go.
struct Belongings {
    std::string domain;
    /// What both hold and one human being cannot: sentences for the preview, each saying what to settle first. Empty: it can go over.
    std::function<std::vector<std::string>(Transaction& tx, TenantId tenant, PersonId kept, PersonId merged)> obstacles;
    /// Gives the ids of what went over. May refuse: people.cannot_merge.
    std::function<std::vector<std::int64_t>(facts::Deed& deed, PersonId kept, PersonId merged)> take;
    std::function<void(facts::Deed& deed, PersonId kept, PersonId merged, const IdList& taken)> give_back;
    /// `why`: died, erased.
    std::function<void(facts::Deed& deed, PersonId person, const char* why)> let_go;
};
void keep_belongings(Belongings belongings);

/// What the accounts say and do when a union corrects whom a phone or an identity number belongs to.
struct AccountBook {
    /// Refuses where the person holds a role beyond the actor's reach: else whoever corrects a phone could sign in as a city's officer.
    std::function<void(Transaction& tx, const Actor& actor, PersonId person)> require_lower_rank;
    /// Another phone: whoever signed in with the old one is out.
    std::function<void(facts::Deed& deed, PersonId person)> end_sign_ins;
};
void keep_accounts_with(AccountBook book);

std::optional<PersonId> find_by_phone(Transaction& tx, TenantId tenant, const Keys& keys, const std::string& phone);
std::optional<Person> find_person(Transaction& tx, TenantId tenant, const Keys& keys, PersonId person);

/// Gives the person another phone; whoever asks has proved it. Records people.phone_changed. Refusals: forms.invalid, people.phone_taken.
void change_phone(facts::Deed& deed, const Keys& keys, PersonId person, const std::string& phone);

/// In clear, for sending to it; never for an answer.
std::optional<std::string> phone_of(Transaction& tx, TenantId tenant, const Keys& keys, PersonId person);
/// The last four digits of the phones of those who have one.
std::map<PersonId, std::string> phone_tails_of(Transaction& tx, TenantId tenant, const Keys& keys, const IdList& persons);

/// Everybody whose name holds `q`, or whose phone or identity number it is, the newest 500: no answer by itself, but
/// to narrow what the caller may see.
IdList named(Transaction& tx, TenantId tenant, const Keys& keys, const std::string& q);

std::map<PersonId, std::string> names_of(Transaction& tx, TenantId tenant, const IdList& persons);
/// `王*华`: for those who need not know who it is.
std::map<PersonId, std::string> masked_names_of(Transaction& tx, TenantId tenant, const IdList& persons);

/// Empties who a person is and keeps the shell, so that figures stay: identity, search, directory, credentials'
/// sources and consents go; memberships end. With it go the records that were merged into it. Records people.erased. Refusal people.no_such_person.
void erase_person(facts::Deed& deed, PersonId person);

int age_on(Day born, Day today);

// ---- memberships ------------------------------------------------------------------------------------

/// Makes the person a member of the org from `since` (absent: today). Whoever is a member of another union moves:
/// people.moved_out and people.moved_in instead of people.admitted. A record that was merged meanwhile: the one that stands for it.
/// Refusals: people.not_identified, people.already_member, people.died, orgs.not_joinable.
Membership admit(facts::Deed& deed, PersonId person, OrgId org, std::optional<Day> since = std::nullopt);

/// Refuses who has no union to leave (people.no_union), or is a member of this one (people.already_member).
void require_other_union(Transaction& tx, TenantId tenant, PersonId person, OrgId wished);

/// Enrols many in one transaction, set-based: one deed, a fact for each membership. Who is known gets what is empty filled; who is a
/// member of the same union already stays one. A phone that a shell holds waits for its owner (confirm_identity).
/// `prepare_rows` checks and seals; it may run in chunks and on any thread.
/// Refusals of prepare_rows: forms.invalid naming every wrong row as `rows.<n>.<field>`.
std::shared_ptr<const PreparedRows> prepare_rows(const Keys& keys, IdMaker& ids, Instant now, const std::vector<EnrolRow>& rows);
struct Enrolled {
    std::vector<PersonId> persons; // in the order of the rows
    std::int64_t created = 0;      // persons not known before
    std::int64_t admitted = 0;     // memberships begun
    std::int64_t completed = 0;    // known persons in whom something empty was filled
    std::int64_t held = 0;         // identities that wait until the owner of their phone confirms them
};
/// Refusals: people.rows_clash (numbers taken, members elsewhere; naming the rows), orgs.not_joinable.
Enrolled enrol_many(facts::Deed& deed, const PreparedRows& rows);

/// Open memberships of a person, the union's first.
std::vector<Membership> memberships_of(Transaction& tx, TenantId tenant, PersonId person);
/// The same for many, orgs alone.
std::map<PersonId, std::vector<OrgId>> orgs_of(Transaction& tx, TenantId tenant, const IdList& persons);
/// The org that facts about a person's own affairs count for: the union, else the tenant's root.
OrgId home_org(Transaction& tx, TenantId tenant, PersonId person);
bool is_member_within(Transaction& tx, TenantId tenant, PersonId person, OrgId root);
/// For orgs: open memberships of each org itself; and the members of a closing org going up.
std::map<OrgId, std::int64_t> count_members(Transaction& tx, TenantId tenant, const IdList& orgs);
void move_members_up(facts::Deed& deed, OrgId closing, OrgId upper);

// ---- credentials, consents ----------------------------------------------------------------------------

/// Records people.credential_awarded, for `org` that awards or vouches for it.
CredentialId award_credential(facts::Deed& deed, PersonId person, OrgId org, const Credential& credential);
std::vector<Credential> credentials_of(Transaction& tx, TenantId tenant, PersonId person);

/// Gives consent to a text; for a child under 14 only the guardian can. Records people.consent_given.
/// Refusals: people.guardian_needed, people.not_yours.
void give_consent(facts::Deed& deed, PersonId person, const std::string& text, int version);
void withdraw_consent(facts::Deed& deed, PersonId person, const std::string& text);
bool has_consent(Transaction& tx, TenantId tenant, PersonId person, const std::string& text);
std::vector<Consent> consents_of(Transaction& tx, TenantId tenant, PersonId person);

/// A child of the deed's actor: name and birth date, an id number if there is one. Records people.child_added.
/// Refusals: forms.invalid, people.id_number_taken.
PersonId enrol_child(facts::Deed& deed, const Keys& keys, const Identity& identity);
std::vector<PersonId> children_of(Transaction& tx, TenantId tenant, PersonId guardian);

// ---- who may come -----------------------------------------------------------------------------------

/// What eligibility rules ask of a person; everything by value, cheap to keep.
struct Eligibility {
    PersonId person;
    std::optional<Day> birth_day;
    Sex sex = Sex::unstated;
    std::string trade, town;
    std::vector<OrgId> orgs;              // of open memberships, each with all above it
    std::vector<std::string> credentials; // kinds that hold on the day asked for
    bool died = false;

    bool within(OrgId root) const;
    bool holds(std::string_view credential_kind) const;
    std::optional<int> age(Day on) const;
};

/// For many at once, in three statements; who is unknown or erased is left out.
std::map<PersonId, Eligibility> eligibility_of(Transaction& tx, TenantId tenant, const IdList& persons, Day on);

/// Answers from memory for a minute: the booking path asks it from the io thread. Bounded; safe from any thread.
class EligibilityCache {
public:
    explicit EligibilityCache(std::size_t limit = 65'536);
    ~EligibilityCache();
    /// Nothing: not known, or older than a minute; then load and keep.
    std::shared_ptr<const Eligibility> find(TenantId tenant, PersonId person, Instant now) const;
    void keep(TenantId tenant, Eligibility eligibility, Instant now);
    void forget(TenantId tenant, PersonId person);

private:
    struct Shards;
    std::unique_ptr<Shards> shards_;
};

// ---- audit, wiring ------------------------------------------------------------------------------------

/// What somebody did with somebody's personal data, for the audit: looked at a number, corrected or merged a record.
struct Handling {
    std::int64_t id;
    PersonId person, actor;
    std::string kind;                  // unmasked, corrected, merged, parted
    std::string field;                 // phone, id_number, name
    std::string before, after, reason; // masked
    Instant at;
};
/// Of the persons whom the audit administrator reaches, the newest first.
std::vector<Handling> handlings(Transaction& tx, const Actor& actor, std::int64_t before, std::int64_t limit);

/// The record that stands for this one: itself, or what it was merged into.
PersonId standing_record(Transaction& tx, TenantId tenant, PersonId person);
/// What became of records since then: which were merged, and into which; who was noted dead. For whoever may still be signed in.
struct ChangedRecords {
    std::map<PersonId, PersonId> merged;
    std::set<PersonId> died;
};
ChangedRecords changed_since(Transaction& tx, TenantId tenant, Instant since);

/// Before somebody gets what lasts: holds his record until the transaction ends, so that no merge and no death passes by.
/// hold_living is for a sign-in with any of his records, hold_standing for what only the standing one may get. Refusals: people.died,
/// people.merged_already.
void hold_living(Transaction& tx, TenantId tenant, PersonId person);
void hold_standing(Transaction& tx, TenantId tenant, PersonId person);

/// people.died: nothing begins for who has died.
Refusal died();

/// Publishes to every statement the words
///   person_within(tenant, person, roots): a member, now or once, of an org in reach; who never was one is in the city's,
///   same_person(tenant, person): the record that stands for this one: itself, or what it was merged into,
///   records_of(tenant, person): a list for IN: the record and all that were merged into it;
/// names this domain's facts and resolves its records; tells orgs who keeps the members, and facts how to tell persons apart.
void introduce();
void add_routes(Router& http, const Keys& keys);

}
