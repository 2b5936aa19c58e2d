#pragma once

// Matters 办件: whatever is applied for, reported or claimed, and handled to an end.

#include "matters/due.h"
#include "matters/flow.h"
#include "orgs/actor.h"
#include "platform/crypto/crypto.h"
#include "platform/http/page.h"
#include "platform/http/router.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace gongyou::matters {

struct Matter_;
using MatterId = Id<Matter_>;

/// A matter as the engine and its effects see it.
struct Matter {
    TenantId tenant;
    MatterId id;
    std::string topic;
    Bytes flow; // the digest of the flow that it follows to its end
    OrgId org;
    PersonId person;
    std::string state;
    Instant opened_at;
    std::optional<Instant> ended_at;
    std::optional<Due> due;
    json::object answers; // opened: sealed at rest
};

/// An answer that an effect reads: a field of this id and type, in the step's own form or in the opening one, required unless
/// the effect does without; of a choice, what may be chosen.
struct NeededAnswer {
    std::string id;
    forms::FieldType type = forms::FieldType::text;
    bool required = true;
    std::vector<std::string> values{};
};

/// What a step does in another domain. Runs in the step's transaction, may refuse, does no I/O. It is given the matter's
/// answers with the step's own over them. A flow whose forms do not ask for what it needs is refused when it is read.
struct Effect {
    std::function<void(facts::Deed& deed, const Keys& keys, const Matter& matter, const json::object& answers)> run;
    std::vector<NeededAnswer> needs{};
};

/// Whether the platform may take a step by itself.
using Condition = std::function<bool(Transaction& tx, const Matter& matter)>;

/// Registered while the house is wired, before a flow is read. A domain above this one registers its own in its introduce().
void register_effect(const std::string& name, Effect effect);
void register_condition(const std::string& name, Condition condition);

/// Lets the matters that are opened from now on, in the org and below it, follow the flow. The same again changes nothing.
/// Records matters.flow_installed. Refusal matters.flow_flawed.
void install_flow(facts::Deed& deed, const Flow& flow, OrgId org);

/// No matter is opened in the org, nor below it, by what was installed there; open ones go on. Records matters.flow_withdrawn.
void withdraw_flow(facts::Deed& deed, const std::string& topic, OrgId org);

/// A flow under the digest that it was kept by; what is read back may be written otherwise by a later program.
struct KeptFlow {
    Bytes digest;
    Flow flow;
};

/// What a new matter of the org follows: its own flow of the topic, else that of the nearest org above it; for no org, the newest
/// that some org follows. Refusal not_found (matters.no_such_flow).
KeptFlow flow_for(Transaction& tx, TenantId tenant, std::string_view topic, std::optional<OrgId> org);

/// The flow under which the matter was opened.
Flow flow_of(Transaction& tx, const Matter& matter);

/// Opens a matter for the deed's actor. Refusals: forms.invalid, matters.already_open (one open matter of a
/// topic for a person and an org), and whatever an effect refuses.
Matter open_matter(facts::Deed& deed, const Keys& keys, const Calendar& calendar, std::string_view topic, OrgId org, const json::value& answers);

struct StepWish {
    std::string step;
    json::value answers;
    std::optional<std::int64_t> seen{}; // how many steps had been taken when the caller last looked; absent: not asked
};

/// Takes a step. Refusals: not_found (matters.no_such_matter), matters.step_not_possible (another state, or a step since the
/// caller last looked; says who did what), forbidden (matters.not_yours_to_take), forms.invalid, and whatever an effect refuses.
Matter take_step(facts::Deed& deed, const Actor& actor, const Keys& keys, const Calendar& calendar, MatterId matter, const StepWish& wish);

/// A matter that the actor may see: the applicant's own, or one of an org within reach.
std::optional<Matter> find_matter(Transaction& tx, const Actor& actor, const Keys& keys, MatterId id);

/// The person's own matters, the newest first, at most 100.
std::vector<Matter> matters_of(Transaction& tx, TenantId tenant, PersonId person, const Keys& keys);

/// Whether the actor may take a reviewer's steps for the org.
bool may_review(Transaction& tx, const Actor& actor, OrgId org);

/// One line of a matter's timeline.
struct StepTaken {
    std::string step;
    std::string to;
    PersonId by; // none: the platform
    Instant at;
    json::object answers;
    std::optional<json::object> former; // the matter's answers before this step corrected them
};
std::vector<StepTaken> steps_taken(Transaction& tx, TenantId tenant, MatterId matter, const Keys& keys);

enum class InboxView { due_today,
    overdue,
    mine,
    waiting };

struct InboxCounts {
    std::int64_t due_today, overdue, mine, waiting;
};

struct InboxFilter {
    InboxView view = InboxView::mine; // `mine`: what waits for a reviewer, `waiting`: for the applicant
    std::optional<std::string> topic;
    std::optional<std::string> q; // part of an applicant's name, or a whole number
    Asked page;
};

/// What the actor's orgs have to do, the most urgent first; one more than the page's limit where there is more.
std::vector<Matter> inbox(Transaction& tx, const Actor& actor, const Keys& keys, const InboxFilter& filter, Day today);
InboxCounts inbox_counts(Transaction& tx, const Actor& actor, Day today);

/// Names this domain's facts and resolves its records.
void introduce();

void add_routes(Router& http);

}
