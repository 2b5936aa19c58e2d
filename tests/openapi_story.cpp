// What the house answers is what its OpenAPI says: no field more, none less, each of its type.

#include "accounts/accounts.h"
#include "platform/read_file.h"
#include "world/json_schema.h"
#include "world/scope_table.h"
#include "world/stage.h"

#include <boost/json/parse.hpp>
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cctype>

using namespace gongyou;
using namespace gongyou::testing;

namespace {

/// The schema that the served description promises for an answer; null where it promises none.
const json::value* promised(const json::object& openapi, const Route& route)
{
    std::string method;
    for (const char c : route.method) method += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    const json::object& responses = openapi.at("paths").as_object().at(route.pattern).as_object().at(method).as_object().at("responses").as_object();
    const auto* content = responses.at(route.method == "GET" ? "200" : "2XX").as_object().if_contains("content");
    return content ? &content->as_object().begin()->value().as_object().at("schema") : nullptr;
}

std::vector<std::string> mistakes_of(const json::object& openapi, const Route& route, const Answer& answer)
{
    const json::value* schema = promised(openapi, route);
    if (schema == nullptr) return answer.body.empty() ? std::vector<std::string>{} : std::vector<std::string>{"answers where no answer is described"};
    if (const auto* type = schema->as_object().if_contains("contentMediaType")) { // a file
        const bool as_said = answer.header("content-type").starts_with(std::string_view{type->as_string()});
        return as_said ? std::vector<std::string>{} : std::vector<std::string>{"is a file of another type"};
    }
    return schema_mistakes(openapi, *schema, answer.json());
}

}

TEST_CASE("every answer of the interface is as its description says")
{
    on_each_engine([](Engine engine) {
        World world{engine};
        Stage stage{world};
        const auto table = read_scope_table();
        const auto described = world.the("stranger").browser.get("/openapi.json").json();
        int checked = 0;
        for (const Route& route : world.house().router().routes()) {
            const auto line = table.find(route.method + " " + route.pattern);
            if (!route.pattern.starts_with("/api/") || line == table.end()) continue;
            const std::string role = first_let_in(line->second);
            if (role.empty()) continue;
            const Answer answer = stage.call(route, role).make();
            if (answer.status >= 300) continue; // tests/deeds_story.cpp counts the changing ones that must succeed
            ++checked;
            for (const auto& mistake : mistakes_of(described.as_object(), route, answer)) {
                FAIL_CHECK(fmt::format("{} {}: {}", route.method, route.pattern, mistake));
            }
        }
        CHECK(checked >= 80);
    });
}

TEST_CASE("the web faces are typed from the description that the house serves")
{
    World world{Engine::sqlite};
    const bool same = json::parse(read_file(GONGYOU_SOURCE "/web/openapi/openapi.json").value()) ==
        json::parse(print_json(openapi(world.house().router(), ServerSettings{}.version)));
    // if not: gongyou openapi > web/openapi/openapi.json, then npm run types in web/
    CHECK(same);
}

TEST_CASE("the description names the cookie that signing in sets")
{
    World world{Engine::sqlite};
    const auto described = world.the("stranger").browser.get("/openapi.json").json();
    const auto& schemes = described.as_object().at("components").as_object().at("securitySchemes").as_object();
    const auto set = accounts::session_cookie({.id = {}, .token = "token", .kind = "member"});
    CHECK(set.starts_with(std::string{schemes.at("session").as_object().at("name").as_string()} + "=token"));
}

TEST_CASE("a refusal is a problem as described")
{
    World world{Engine::sqlite};
    const auto described = world.the("stranger").browser.get("/openapi.json").json();
    const json::object schema{{"$ref", "#/components/schemas/Problem"}};
    HttpClient& officer = world.the("officer").browser;
    for (const auto& answer : {officer.get("/api/orgs/0000000000001"), officer.post("/api/orgs", {{"name", ""}}),
             world.the("stranger").browser.get("/api/me")}) {
        CHECK(answer.status >= 400);
        CHECK(schema_mistakes(described.as_object(), schema, answer.json()) == std::vector<std::string>{});
    }
}

TEST_CASE("a field too many, one too few and one of another type are seen")
{
    World world{Engine::sqlite};
    const auto described = world.the("stranger").browser.get("/openapi.json").json();
    const json::object schema{{"$ref", "#/components/schemas/OrgRecord"}};
    const auto mistakes = [&](const json::value& value) { return schema_mistakes(described.as_object(), schema, value).size(); };
    const auto right = world.the("officer").browser.get("/api/orgs/" + print(world.factory)).json();
    CHECK(mistakes(right) == 0);

    auto more = right;
    more.as_object()["password"] = "secret";
    CHECK(mistakes(more) == 1);
    auto fewer = right;
    fewer.as_object().erase("name");
    CHECK(mistakes(fewer) == 1);
    auto other = right;
    other.as_object()["members"] = "many";
    CHECK(mistakes(other) == 1);
    auto deep = right;
    deep.as_object()["ancestors"].as_array().at(0).as_object()["extra"] = true;
    CHECK(mistakes(deep) == 1);
}
