// Who may call what (tests/scope_matrix.txt): every route of the house, called over HTTP by every role on a thing of the
// first district, answers what the committed table says. A route without a line fails.

#include "world/scope_table.h"
#include "world/stage.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <functional>

using namespace gongyou;
using namespace gongyou::testing;

namespace {

std::string name_of(const Route& route)
{
    return route.method + " " + route.pattern;
}

/// Whatever another city's officer is told must not name a thing of this one; what the neighbour is told by a route for
/// staff must not name a thing of the first district.
void note_leaks(const Stage& stage, const Route& route, const std::string& role, const Answer& answer, std::vector<std::string>& wrong)
{
    const bool neighbour = role == "neighbour_officer" && route.guard.word.starts_with("can:");
    if (role != "other_officer" && !neighbour) return;
    for (const std::string& id : stage.ids()) {
        if (neighbour && (id == print(stage.world.city) || id == print(stage.world.tengzhou))) continue;
        if (answer.body.find(id) != std::string::npos) wrong.push_back(name_of(route) + " tells " + role + " of " + id + ": " + answer.body.substr(0, 300));
    }
}

/// How a call reaches the house: as it is, or by a door that the test opened.
using Make = std::function<Answer(const Call&)>;

/// What every role is really answered.
ScopeLine ask_all(Stage& stage, const Route& route, const Make& make, std::vector<std::string>& wrong)
{
    ScopeLine line;
    line.guard = route.guard.word;
    for (const auto& role : scope_roles()) {
        const Call call = stage.call(route, role);
        const Answer answer = make(call);
        line.answers[role] = answer_class(answer);
        const bool ours = answer.status == 400 || answer.status >= 500;
        if (ours) wrong.push_back(fmt::format("{} as {}: {} to {}: {}", name_of(route), role, answer.status, call.body, answer.body.substr(0, 300)));
        note_leaks(stage, route, role, answer, wrong);
    }
    return line;
}

/// Every line that the table lacks, has too many, or has otherwise than the house answers.
std::vector<std::string> differences(Stage& stage, const std::vector<Route>& routes, const Make& make)
{
    auto table = read_scope_table();
    std::vector<std::string> wrong;
    for (const Route& route : routes) {
        const std::string real = print_line(name_of(route), ask_all(stage, route, make, wrong));
        const auto said = table.find(name_of(route));
        if (said == table.end()) wrong.push_back("no line for: " + real);
        else if (const auto text = print_line(said->first, said->second); text != real) wrong.push_back("the table says:  " + text + "\n  the house says: " +
            real);
        table.erase(name_of(route));
    }
    for (const auto& [route, line] : table) wrong.push_back("there is no such route: " + route);
    return wrong;
}

}

TEST_CASE("every route answers every role as the table says")
{
    on_each_engine([](Engine engine) {
        World world{engine};
        Stage stage{world};
        for (const auto& wrong : differences(stage, world.house().router().routes(), [](const Call& call) { return call.make(); })) FAIL_CHECK(wrong);
    });
}

TEST_CASE("a route that lost its guard makes the comparison fail")
{
    World world{Engine::sqlite};
    Stage stage{world};
    const auto& all = world.house().router().routes();
    const auto audit = std::ranges::find_if(all, [](const Route& route) { return route.pattern == "/api/audit"; });
    REQUIRE(audit != all.end());

    Router open;
    open.recognise_callers(world.house().router().recognise_quickly(), world.house().router().recognise_fully());
    open.get(audit->pattern, orgs::signed_in(), audit->summary, audit->plain);
    ServerSettings serving;
    serving.port = 0;
    serving.default_tenant = world.tenant;
    Server server{open, world.house().house(), serving};
    server.start();

    const ScopeLine said = read_scope_table().at("GET /api/audit");
    std::vector<std::string> wrong;
    const ScopeLine real = ask_all(
        stage, *audit, [&](const Call& call) {
            HttpClient browser{server.port()};
            browser.cookies = call.caller->browser.cookies;
            return browser.send(call.method, call.target, call.body, {});
        },
        wrong);
    CHECK(said.answers.at("member") == "403");
    CHECK(real.answers.at("member") == "ok");
    CHECK(real.answers != said.answers);
}

TEST_CASE("the table itself is well formed: a stranger is let in by `anyone` alone")
{
    for (const auto& [route, line] : read_scope_table()) {
        CAPTURE(route);
        CHECK((line.guard == "anyone") == (line.answers.at("stranger") != "401"));
        if (line.guard.starts_with("can:")) CHECK(line.answers.at("member") == "403");
    }
}
