#include "matters/matter_json.h"

#include "matters/stored_matter.h"
#include "orgs/orgs.h"
#include "people/people.h"

#include <algorithm>
#include <map>
#include <ranges>

namespace gongyou::matters {

namespace {

/// Flows by their digest, each read once for a whole list.
class Flows {
public:
    explicit Flows(Transaction& tx) : tx_(tx) {}

    const Flow& of(const Matter& matter)
    {
        const auto found = known_.find(matter.flow);
        return found != known_.end() ? found->second : known_.emplace(matter.flow, flow_of(tx_, matter)).first->second;
    }

private:
    Transaction& tx_;
    std::map<Bytes, Flow> known_;
};

std::optional<DueJson> due_of(const Flow& flow, const Matter& matter, Day today)
{
    const FlowClock* clock = flow.clock_of(matter.state);
    if (!matter.due || clock == nullptr) return std::nullopt;
    const Due& due = *matter.due;
    return DueJson{clock->label, due.day, clock->basis, due.day - today, rule_in_words(*clock), note_in_words(due), due.calendar_known};
}

std::string holder_in_words(const State& state, const std::string& org)
{
    if (state.ended) return {};
    return state.holder == Party::applicant ? "您本人" : org;
}

MatterLine line_of(const Matter& matter, const Flow& flow, const std::string& org, const std::string& person, Day today)
{
    const State& state = flow.state(matter.state);
    return {.id = matter.id,
        .topic = matter.topic,
        .label = flow.label,
        .title = person + " · " + flow.label,
        .org = {matter.org, org},
        .state = matter.state,
        .state_label = state.label,
        .ended = state.ended,
        .opened_at = matter.opened_at,
        .due = due_of(flow, matter, today),
        .holder = holder_in_words(state, org)};
}

std::vector<AnswerJson> answers_of(Transaction& tx, TenantId tenant, const std::vector<forms::Field>& fields, const json::object& answers)
{
    std::vector<AnswerJson> shown;
    for (const forms::Field& field : fields) {
        if (const json::value* answer = answers.if_contains(field.id)) {
            shown.push_back({field.id, field.label, forms::print_answer(tx, tenant, field, *answer)});
        }
    }
    return shown;
}

std::vector<StepJson> possible_steps(Transaction& tx, const Actor& actor, const Flow& flow, const Matter& matter)
{
    std::vector<StepJson> possible;
    for (const Step& step : flow.steps) {
        if (std::ranges::find(step.from, matter.state) == step.from.end() || !may_take(tx, actor, step, matter)) continue;
        possible.push_back({step.id, step.label, step.tone, flow.fields_of(step), step.corrects ? std::optional<json::value>{matter.answers} : std::nullopt});
    }
    return possible;
}

std::string answers_in_one_line(Transaction& tx, TenantId tenant, const std::vector<forms::Field>& fields, const json::object& answers)
{
    std::string line;
    for (const AnswerJson& answer : answers_of(tx, tenant, fields, answers)) {
        if (!line.empty()) line += ";";
        line += answer.label + ":" + answer.value;
    }
    return line;
}

/// `姓名:章三→张三`: each answer that a correction changed; of a personal number, that it was.
std::string corrections_in_one_line(Transaction& tx, TenantId tenant, const std::vector<forms::Field>& fields, const json::object& before,
    const json::object& after)
{
    const auto printed = [&](const forms::Field& field, const json::object& answers) {
        const json::value* answer = answers.if_contains(field.id);
        return answer ? forms::print_answer(tx, tenant, field, *answer) : std::string{"（空）"};
    };
    std::string line;
    for (const forms::Field& field : fields) {
        const json::value *was = before.if_contains(field.id), *is = after.if_contains(field.id);
        if ((was == nullptr && is == nullptr) || (was != nullptr && is != nullptr && *was == *is)) continue;
        if (!line.empty()) line += ";";
        line += field.label + (forms::is_sensitive(field.type) ? "已更正" : ":" + printed(field, before) + "→" + printed(field, after));
    }
    return line;
}

std::vector<TimelineLine> timeline_of(Transaction& tx, const Actor& actor, const Keys& keys, const Flow& flow, const Matter& matter)
{
    const auto taken = steps_taken(tx, actor.tenant, matter.id, keys);
    IdList people{{matter.person.value}};
    for (const StepTaken& step : taken) people.values.push_back(step.by.value);
    const auto names = people::names_of(tx, actor.tenant, people);
    const auto who = [&](PersonId person) { return person ? names.at(person) : std::string{"平台自动办理"}; };

    // From the last to the first: what a correction left is what the next one found, or what stands now.
    std::vector<TimelineLine> lines;
    const json::object* after = &matter.answers;
    for (const StepTaken& step : std::views::reverse(taken)) {
        const Step* known = flow.step(step.step);
        std::string detail = known ? answers_in_one_line(tx, actor.tenant, known->fields, step.answers) : "";
        if (step.former) {
            const std::string corrected = corrections_in_one_line(tx, actor.tenant, flow.opening_fields(), *step.former, *after);
            detail += (detail.empty() || corrected.empty() ? "" : ";") + corrected;
            after = &*step.former;
        }
        lines.push_back({step.at, who(step.by), known ? known->label : flow.state(step.to).label, std::move(detail)});
    }
    lines.push_back({matter.opened_at, who(matter.person), "提交", ""});
    std::ranges::reverse(lines);
    return lines;
}

std::optional<ApplicantJson> applicant_of(Transaction& tx, const Actor& actor, const Keys& keys, const Matter& matter)
{
    if (actor.person == matter.person || !may_review(tx, actor, matter.org)) return std::nullopt;
    const auto person = people::find_person(tx, actor.tenant, keys, matter.person);
    if (!person) return std::nullopt;
    ApplicantJson applicant{person->id, person->name, person->phone_masked, std::nullopt};
    const auto memberships = people::memberships_of(tx, actor.tenant, matter.person);
    if (!memberships.empty()) {
        const OrgId org = memberships.front().org;
        applicant.member_of = orgs::NamedOrg{org, orgs::names_of(tx, actor.tenant, IdList{{org.value}}).at(org)};
    }
    return applicant;
}

}

std::vector<MatterLine> lines_of(Transaction& tx, TenantId tenant, const std::vector<Matter>& matters, Day today)
{
    const auto org_names = orgs::names_of(tx, tenant, ids_of(matters, &Matter::org));
    const auto person_names = people::names_of(tx, tenant, ids_of(matters, &Matter::person));

    Flows flows{tx};
    std::vector<MatterLine> lines;
    for (const Matter& matter : matters) {
        lines.push_back(line_of(matter, flows.of(matter), org_names.at(matter.org), person_names.at(matter.person), today));
    }
    return lines;
}

MatterJson describe(Transaction& tx, const Actor& actor, const Keys& keys, const Matter& matter, Day today)
{
    const Flow flow = flow_of(tx, matter);
    MatterJson shown;
    shown.line.its = lines_of(tx, actor.tenant, {matter}, today).front();
    shown.applicant = applicant_of(tx, actor, keys, matter);
    shown.answers = answers_of(tx, actor.tenant, flow.opening_fields(), matter.answers);
    shown.steps = possible_steps(tx, actor, flow, matter);
    shown.timeline = timeline_of(tx, actor, keys, flow, matter);
    shown.seen = std::ssize(shown.timeline) - 1; // without the opening
    return shown;
}

}
