#pragma once

// One reader a file, in the order in which they need each other: what is read already is there to check words against.

#include "demo/scenario/scenario.h"
#include "platform/toml/file.h"

#include <algorithm>
#include <ranges>

namespace gongyou::demo {

using Texts = TomlTable::Texts;

void read_city(TomlTable root, Scenario& scenario);
void read_orgs(TomlTable root, Scenario& scenario);
void read_towns(TomlTable root, Scenario& scenario);
void read_people(TomlTable root, Scenario& scenario);
void read_places(TomlTable root, Scenario& scenario); // adds: there may be several such files
void read_habits(TomlTable root, Scenario& scenario);
void read_programmes(TomlTable root, Scenario& scenario); // adds, too
void read_sign_ins(TomlTable root, Scenario& scenario);

/// `2025-01-06 08:00`, local time.
Instant read_moment(TomlTable& table, std::string_view key, std::string_view label);
std::optional<Instant> read_optional_moment(TomlTable& table, std::string_view key, std::string_view label);

/// `08:30-21:30` as two minutes of the day, the second later.
struct Minutes {
    int from = 0, to = 0;
};
std::optional<Minutes> parse_minutes(std::string_view text);
std::optional<int> parse_minute(std::string_view text);

/// Reads the text at `key` and refuses it unless it is one of `ids`.
std::string read_known(TomlTable& table, std::string_view key, std::string_view label, const Texts& ids);

template <class Plan>
Texts ids_of_all(const std::vector<Plan>& plans)
{
    Texts ids;
    for (const Plan& plan : plans) ids.push_back(plan.id);
    return ids;
}

template <class Plan>
const Plan* find_plan(const std::vector<Plan>& plans, std::string_view id)
{
    const auto found = std::ranges::find(plans, id, &Plan::id);
    return found == plans.end() ? nullptr : &*found;
}

}
