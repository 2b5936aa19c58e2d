#pragma once

// A scenario as demo/README.md describes it: who lives in the city, what its unions planned, how people behave.
// Plain values, checked against each other; nothing here knows the platform's tables.

#include "activities/names.h"
#include "orgs/kind.h"
#include "people/people.h"
#include "places/places.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace gongyou::demo {

/// Drawn evenly between the two, once for each session.
struct Share {
    double low = 0, high = 0;
};

struct AdoptionPlan {
    std::string org, playbook;
    std::vector<std::pair<std::string, std::string>> settings;
};

struct CityPlan {
    std::string tenant, label, root;
    std::vector<std::string> calendars; // under rules/
    std::optional<Box> box;             // between which degrees it lies
    std::uint64_t seed = 0;
    Day from;
    Instant until;
    std::string published; // whose figures the year is lived for
    std::vector<AdoptionPlan> adoptions;
    std::vector<std::string> place_files, programme_files;
};

struct OrgPlan {
    std::string id, label;
    orgs::Kind kind = orgs::Kind::association;
    std::string parent; // empty: the root
    std::optional<double> lon, lat;
};

struct FederationPlan {
    std::string id, label, district, trade;
    std::int64_t weight = 0;
};

struct TradePlan {
    std::string id, label;
    std::int64_t weight = 0; // 0: never an enterprise's
    double women = 0;
    std::vector<std::string> names; // of enterprises, with {brand}
};

struct UnionSize {
    std::int64_t people = 0, weight = 0;
};

struct OrgsPlan {
    std::vector<OrgPlan> orgs;
    double new_form_share = 0;
    bool new_form_admits_at_once = false;
    std::vector<FederationPlan> federations;
    std::string union_label; // with {name}
    std::vector<std::string> first, second;
    std::vector<UnionSize> sizes;
    std::vector<TradePlan> trades;
};

struct TownPlan {
    std::string id, label, district;
    double lon = 0, lat = 0;
    std::int64_t people = 0, unions = 0;
};

struct BirthYears {
    int from = 0, to = 0;
    std::int64_t weight = 0;
};

struct SurnamePlan {
    std::string text;
    std::int64_t weight = 0;
};

/// Applies to join and waits for the union's answer when the clock stops.
struct ApplicantPlan {
    std::string id, topic, name, id_number, phone, trade, town, org; // town: its label; org: a town's union or a federation
    Instant at;
};

struct PeoplePlan {
    double two_character_given = 0, without_phone = 0, not_yet_members = 0;
    double women_share = 0; // unless the trade says otherwise
    std::string id_area;
    std::string phones_from; // the first of the block that nobody was given
    std::vector<BirthYears> births;
    std::vector<SurnamePlan> surnames;
    std::vector<std::string> men, women; // characters of given names, the common ones in both
    std::vector<ApplicantPlan> applicants;
};

struct KindPlan {
    places::Kind kind;
    bool open_on_holidays = false;
    bool run_by_district = false; // else by the town's union
};

struct ClosedDays {
    std::vector<std::string> kinds;
    Day from, to;
    std::string reason;
};

struct RoomPlan {
    std::string id, label;
    int seats = 0;
};

struct PlacePlan {
    std::string id, label, kind, town, fit;
    double lon = 0, lat = 0;
    Day opened;
    std::optional<Day> closed;
};

struct PlacesPlan {
    std::vector<KindPlan> kinds;
    std::vector<ClosedDays> closed_days;
    std::vector<PlacePlan> places;
    std::map<std::string, std::vector<RoomPlan>> fits;
};

struct SessionPlan {
    std::string id, title, place, room;
    Instant starts_at, ends_at, opens_at;
    std::int64_t seats = 0;
    std::string partner; // empty: none
    bool women_only = false;
    std::optional<Day> cancelled;
    std::string reason;
    std::optional<double> demand; // replaces the habit's
};

struct ProgrammePlan {
    std::string id, org, topic, label, habit;
    activities::OnePer one_per = activities::OnePer::session;
    int cancel_until_minutes = 0, offer_minutes = 0, grace_minutes = 0;
    std::vector<SessionPlan> sessions;
};

struct Habit {
    Share demand, cancel, no_show, join_queue, offer_taken, at_the_door, walk_in;
};

struct HabitsPlan {
    std::map<std::string, Habit> habits;
    double near = 0;
    double first_minutes = 0;
    int rush_minutes = 0;
    double later_days_weight = 1;
    std::array<std::int64_t, 24> hours{};
    int minutes_before = 0, minutes_after = 0;
    double by_code = 0;
};

struct SignInPlan {
    std::string id, label, name, town, org, phone, password, login, totp;
    people::Sex sex = people::Sex::unstated;
    Day born;
    std::vector<std::string> roles, booked, waiting;
};

struct Scenario {
    CityPlan city;
    OrgsPlan orgs;
    std::vector<TownPlan> towns;
    PeoplePlan people;
    PlacesPlan places;
    HabitsPlan habits;
    std::vector<ProgrammePlan> programmes;
    std::vector<SignInPlan> sign_ins;
};

/// Reads the whole folder. Refusals toml.mistakes naming file and line, toml.no_file.
Scenario read_scenario(const std::string& folder);

/// `enterprise:retail`: the first union of this trade in a sign-in's town; nothing for the id of an org.
std::optional<std::string> trade_asked(const std::string& org);

}
