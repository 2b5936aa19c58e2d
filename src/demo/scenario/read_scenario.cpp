#include "demo/scenario/readers.h"

#include "platform/refusal.h"

#include <charconv>

namespace gongyou::demo {

namespace {

using Reader = void (*)(TomlTable, Scenario&);

void read_file(const std::string& folder, const std::string& name, Reader reader, Scenario& scenario)
{
    TomlFile file = TomlFile::read(folder + "/" + name + ".toml");
    reader(file.root(), scenario);
    file.refuse_if_any();
}

std::optional<int> number(std::string_view digits)
{
    int value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    return value;
}

std::optional<Instant> parse_moment(const std::string& text)
{
    const auto day = parse_day(text.substr(0, std::min<std::size_t>(text.size(), 10)));
    const auto minute = text.size() == 16 ? parse_minute(std::string_view{text}.substr(11)) : std::nullopt;
    if (!day || !minute) return std::nullopt;
    return at_minute(*day, *minute);
}

}

Scenario read_scenario(const std::string& folder)
{
    Scenario scenario;
    read_file(folder, "city", read_city, scenario);
    read_file(folder, "orgs", read_orgs, scenario);
    read_file(folder, "towns", read_towns, scenario);
    read_file(folder, "people", read_people, scenario);
    for (const std::string& name : scenario.city.place_files) read_file(folder, name, read_places, scenario);
    read_file(folder, "habits", read_habits, scenario);
    for (const std::string& name : scenario.city.programme_files) read_file(folder, name, read_programmes, scenario);
    read_file(folder, "sign-ins", read_sign_ins, scenario);
    return scenario;
}

std::optional<std::string> trade_asked(const std::string& org)
{
    constexpr std::string_view prefix = "enterprise:";
    if (!org.starts_with(prefix)) return std::nullopt;
    return org.substr(prefix.size());
}

std::optional<int> parse_minute(std::string_view text)
{
    if (text.size() != 5 || text[2] != ':') return std::nullopt;
    const auto hour = number(text.substr(0, 2)), minute = number(text.substr(3));
    if (!hour || !minute || *hour > 24 || *minute > 59 || *hour * 60 + *minute > 24 * 60) return std::nullopt;
    return *hour * 60 + *minute;
}

std::optional<Minutes> parse_minutes(std::string_view text)
{
    if (text.size() != 11 || text[5] != '-') return std::nullopt;
    const auto from = parse_minute(text.substr(0, 5)), to = parse_minute(text.substr(6));
    if (!from || !to || *from >= *to) return std::nullopt;
    return Minutes{*from, *to};
}

Instant read_moment(TomlTable& table, std::string_view key, std::string_view label)
{
    const std::string text = table.text(key, label);
    const auto moment = parse_moment(text);
    if (!moment) table.refuse(key, "写成了“" + text + "”", "应写成 2025-01-06 08:00 这样的形式");
    return moment.value_or(Instant{});
}

std::optional<Instant> read_optional_moment(TomlTable& table, std::string_view key, std::string_view label)
{
    if (!table.has(key)) {
        table.optional_text(key, label);
        return std::nullopt;
    }
    return read_moment(table, key, label);
}

std::string read_known(TomlTable& table, std::string_view key, std::string_view label, const Texts& ids)
{
    std::string id = table.text(key, label);
    if (std::ranges::find(ids, id) == ids.end()) table.refuse_word(key, id, ids);
    return id;
}

}
