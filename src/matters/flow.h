#pragma once

// A flow is data: the states a matter may stand in, the steps between them, who may take each, the
// form on it, the clocks that run, and the effects that a step has in other domains. Playbooks bring
// flows; the engine knows none of them by name.

#include "forms/forms.h"

#include <string>
#include <vector>

namespace gongyou::matters {

/// Who may open a matter or take a step.
enum class Party {
    applicant, // the person whose matter it is
    reviewer,  // whoever may review matters for the matter's org
    platform,  // nobody: taken by itself when its condition holds
};

struct State {
    std::string id;
    std::string label;
    bool ended = false;
    Party holder = Party::reviewer; // whose turn it is
};

struct Step {
    std::string id;
    std::string label;
    std::vector<std::string> from;
    std::string to;
    Party by = Party::reviewer;
    std::string when; // a registered condition; steps by the platform only
    std::vector<forms::Field> fields;
    std::vector<std::string> effects; // registered effects, in this order, in the step's transaction
    std::string tone = "plain";       // primary, danger, plain: how a face shows it
    bool corrects = false;            // the opening form opens again with what was answered, for the applicant to put right
};

/// Where the last day of natural days falls on a day off.
enum class LastDay {
    any,     // it stays: a promise
    working, // it moves to the next working day: a term of law (民法典 203)
};

/// A deadline: `days` from entering the state `starts`, natural or working days, until the matter leaves it.
struct FlowClock {
    std::string id;
    std::string label;
    std::string starts;
    int days = 0;
    bool working_days = false;
    LastDay last_day = LastDay::any; // of natural days; working ones end on one anyhow
    int warn_days = 1;
    std::string basis; // the law or the promise behind the number
};

/// A page of the opening form, so that a phone asks a few things at a time.
struct FormPage {
    std::string title;
    std::vector<forms::Field> fields;
};

struct Flow {
    std::string topic; // what its facts carry
    int version = 1;
    std::string label;
    std::vector<FormPage> pages;
    std::vector<std::string> effects; // on opening
    std::vector<State> states;        // the first is where a matter begins
    std::vector<Step> steps;
    std::vector<FlowClock> clocks;

    std::vector<forms::Field> opening_fields() const;
    std::vector<forms::Field> fields_of(const Step& step) const; // the step's own, after the opening form's where it corrects them
    const State& state(std::string_view id) const;               // throws std::logic_error: flows are checked when installed
    const Step* step(std::string_view id) const;
    const FlowClock* clock_of(std::string_view state) const;
};

/// Something wrong with a flow, in Chinese, and where: at the `at`th `table` (state, step, clock; empty: the flow itself), its `key`.
struct Flaw {
    std::string found;
    std::string expected;
    std::string suggestion{}; // the word that was probably meant
    std::string table{};
    std::size_t at = 0;
    std::string key{};
};

/// What is wrong with a flow: unknown states, steps from nowhere, states nobody can leave, effects and conditions that are
/// not registered, forms that do not ask for what an effect needs, no way to an end. Empty: sound.
std::vector<Flaw> flaws(const Flow& flow);

/// A playbook's `[[matter]]` table. What is wrong, the flow's flaws included, goes to the file's mistakes.
Flow read_flow(TomlTable& table, int version);

std::string write_flow(const Flow& flow);
Flow read_flow(std::string_view stored);

std::span<const EnumWord<Party>> enum_words(Party*);
std::span<const EnumWord<LastDay>> enum_words(LastDay*);

}
