// One word for one thing: what the faces call kinds, roles and trades is what the server calls them. web/shared/api/labels.ts is made
// from here, and compared.

#include "orgs/orgs.h"
#include "people/trades.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <sstream>

using namespace gongyou;

namespace {

std::string line(std::string_view word, std::string_view label)
{
    return fmt::format("  {}: '{}',\n", word, label);
}

std::string table(std::string_view name, const std::string& lines)
{
    return fmt::format("\nexport const {} = {{\n{}}} as const\n", name, lines);
}

std::string kinds()
{
    std::string lines;
    for (const auto& entry : enum_words(static_cast<orgs::Kind*>(nullptr))) lines += line(entry.word, orgs::label(entry.value));
    return lines;
}

std::string roles()
{
    std::string lines;
    for (int at = 0; at <= static_cast<int>(orgs::Role::audit_admin); ++at) {
        const auto role = static_cast<orgs::Role>(at);
        lines += line(orgs::word(role), orgs::label(role));
    }
    return lines;
}

std::string trades()
{
    std::string lines;
    std::string said = people::trades_in_words();
    const std::string comma = "、";
    for (std::size_t from = 0; from < said.size();) {
        const auto until = std::min(said.find(comma, from), said.size());
        const std::string label = said.substr(from, until - from);
        lines += line(people::trade_of(label).value(), label);
        from = until + comma.size();
    }
    return lines;
}

std::string capabilities()
{
    std::string words;
    for (int at = 0; at <= static_cast<int>(orgs::Capability::run_platform); ++at) {
        words += fmt::format("  | '{}'\n", orgs::word(static_cast<orgs::Capability>(at)));
    }
    return words;
}

/// Who can do it, for a page that says so.
std::string roles_by_capability()
{
    std::string lines;
    for (int at = 0; at <= static_cast<int>(orgs::Capability::run_platform); ++at) {
        const auto capability = static_cast<orgs::Capability>(at);
        std::string roles;
        for (int which = 0; which <= static_cast<int>(orgs::Role::audit_admin); ++which) {
            const auto role = static_cast<orgs::Role>(which);
            if (orgs::role_can(role, capability)) roles += fmt::format("{}'{}'", roles.empty() ? "" : ", ", orgs::word(role));
        }
        lines += fmt::format("  {}: [{}],\n", orgs::word(capability), roles);
    }
    return lines;
}

}

TEST_CASE("the faces call kinds, roles, trades and capabilities what the server calls them")
{
    std::string made = "// Made by src/people/tests/labels_test.cpp from the server's own words; changed there, not here.\n";
    made += table("orgKindLabels", kinds()) + table("roleLabels", roles()) + table("tradeLabels", trades());
    made += "\nexport type Capability =\n" + capabilities();
    made += "\nexport const rolesThat: Record<Capability, (keyof typeof roleLabels)[]> = {\n" + roles_by_capability() + "}\n";
    std::ifstream file{std::string{GONGYOU_SOURCE} + "/web/shared/api/labels.ts"};
    std::stringstream kept;
    kept << file.rdbuf();
    CHECK(kept.str() == made); // if not: take what the test says was expected
}
