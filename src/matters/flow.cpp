#include "matters/flow.h"

#include <algorithm>
#include <stdexcept>

namespace gongyou::matters {

std::span<const EnumWord<Party>> enum_words(Party*)
{
    static const EnumWord<Party> words[] = {{Party::applicant, "applicant"}, {Party::reviewer, "reviewer"}, {Party::platform, "platform"}};
    return words;
}

std::span<const EnumWord<LastDay>> enum_words(LastDay*)
{
    static const EnumWord<LastDay> words[] = {{LastDay::any, "any"}, {LastDay::working, "working"}};
    return words;
}

std::vector<forms::Field> Flow::opening_fields() const
{
    std::vector<forms::Field> all;
    for (const FormPage& page : pages) all.insert(all.end(), page.fields.begin(), page.fields.end());
    return all;
}

std::vector<forms::Field> Flow::fields_of(const Step& step) const
{
    std::vector<forms::Field> all = step.corrects ? opening_fields() : std::vector<forms::Field>{};
    all.insert(all.end(), step.fields.begin(), step.fields.end());
    return all;
}

const State& Flow::state(std::string_view id) const
{
    const auto found = std::ranges::find(states, id, &State::id);
    if (found == states.end()) throw std::logic_error("a flow names a state that it does not have");
    return *found;
}

const Step* Flow::step(std::string_view id) const
{
    const auto found = std::ranges::find(steps, id, &Step::id);
    return found == steps.end() ? nullptr : &*found;
}

const FlowClock* Flow::clock_of(std::string_view state_id) const
{
    const auto found = std::ranges::find(clocks, state_id, &FlowClock::starts);
    return found == clocks.end() ? nullptr : &*found;
}

std::string write_flow(const Flow& flow)
{
    return print_json(to_json(flow));
}

Flow read_flow(std::string_view stored)
{
    return read_stored<Flow>(stored);
}

}
