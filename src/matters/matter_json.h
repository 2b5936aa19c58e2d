#pragma once

#include "matters/matters.h"
#include "orgs/orgs.h"

namespace gongyou::matters {

struct DueJson {
    static constexpr auto named = "MatterDue";
    std::string label;
    Day on_day;
    std::string basis;
    std::int64_t days_left = 0; // below 0: overdue
    std::string rule;           // in words: `5个工作日内`
    std::string note;           // what is special about this day: moved, or counted without a calendar; mostly empty
    bool calendar_known = true;
};

/// One line of a list of matters.
struct MatterLine {
    MatterId id;
    std::string topic;
    std::string label;
    std::string title; // whose matter it is, as staff read it
    orgs::NamedOrg org;
    std::string state;
    std::string state_label;
    bool ended = false;
    Instant opened_at;
    std::optional<DueJson> due;
    std::string holder; // in words: who has to act now; empty when ended
};

struct AnswerJson {
    static constexpr auto named = "MatterAnswer";
    std::string id;
    std::string label;
    std::string value; // as a person reads it; personal numbers masked
};

struct StepJson {
    static constexpr auto named = "MatterStep";
    std::string id;
    std::string label;
    std::string tone;
    std::vector<forms::Field> fields;
    std::optional<json::value> answers; // what stands in the fields at first: the applicant's own, for him to correct
};

struct TimelineLine {
    static constexpr auto named = "MatterTimelineLine";
    Instant at;
    std::string who;
    std::string what;
    std::string detail;
};

/// Whose matter it is, for who reviews it.
struct ApplicantJson {
    static constexpr auto named = "MatterApplicant";
    PersonId id;
    std::string name;
    std::string phone_masked;
    std::optional<orgs::NamedOrg> member_of; // the union he belongs to now
};

/// A matter as its page shows it.
struct MatterJson {
    static constexpr auto named = "Matter";
    members::Beside<MatterLine> line;
    std::optional<ApplicantJson> applicant;
    std::vector<AnswerJson> answers;
    std::vector<StepJson> steps; // those that the caller may take now
    std::vector<TimelineLine> timeline;
    std::int64_t seen = 0; // steps taken so far: given back with the next one, it is refused where another came between
};

/// Lines for a list, with the names that other domains hold looked up in one go.
std::vector<MatterLine> lines_of(Transaction& tx, TenantId tenant, const std::vector<Matter>& matters, Day today);

MatterJson describe(Transaction& tx, const Actor& actor, const Keys& keys, const Matter& matter, Day today);

}
