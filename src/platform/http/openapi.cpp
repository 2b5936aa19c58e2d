#include "platform/http/router.h"

#include <cctype>

namespace gongyou {

namespace {

json::value reference(const char* name)
{
    return json::object{{"$ref", std::string{"#/components/schemas/"} + name}};
}

json::object json_content(const char* type, json::value schema)
{
    return {{type, json::object{{"schema", std::move(schema)}}}};
}

/// `GET /api/sessions/{session}/booking` -> `get_sessions_session_booking`.
std::string operation_id(const Route& route)
{
    std::string name;
    for (const char c : route.method) name += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    std::string_view rest = route.pattern;
    if (rest.starts_with("/api/")) rest.remove_prefix(4);
    for (const char c : rest) {
        if (c == '/') name += '_';
        else if (c == '-' || c == '.') name += '_';
        else if (c != '{' && c != '}') name += c;
    }
    return name;
}

/// The first word of the path below /api: what the tools group by.
std::string tag(const Route& route)
{
    std::string_view rest = route.pattern;
    if (!rest.starts_with("/api/")) return "site";
    rest.remove_prefix(5);
    return std::string{rest.substr(0, rest.find('/'))};
}

json::array parameters(const Route& route)
{
    json::array all;
    std::string_view rest = route.pattern;
    for (auto open = rest.find('{'); open != rest.npos; open = rest.find('{')) {
        rest.remove_prefix(open + 1);
        const std::string_view name = rest.substr(0, rest.find('}'));
        all.push_back(json::object{{"name", name}, {"in", "path"}, {"required", true}, {"schema", json::object{{"type", "string"}}}});
    }
    for (const std::string& name : route.query) {
        all.push_back(json::object{{"name", name}, {"in", "query"}, {"schema", json::object{{"type", "string"}}}});
    }
    if (route.method != "GET" && route.idempotent) all.push_back(json::object{{"$ref", "#/components/parameters/IdempotencyKey"}});
    return all;
}

/// A file says its own type; anything else is JSON.
std::string media_type(const json::value& schema)
{
    const auto* file = schema.as_object().if_contains("contentMediaType");
    return file ? std::string{file->as_string()} : "application/json";
}

json::object body_of(const Route& route, Schemas& schemas)
{
    const json::value schema = route.takes(schemas);
    return {{"required", true}, {"content", json_content(media_type(schema).c_str(), schema)}};
}

json::object responses(const Route& route, Schemas& schemas)
{
    json::object good{{"description", "done"}};
    if (route.answers) {
        const json::value schema = route.answers(schemas);
        good["content"] = json_content(media_type(schema).c_str(), schema);
    }
    const char* status = route.method == "GET" ? "200" : "2XX"; // a changing call answers 200, 201 or 204
    return {{status, std::move(good)},
        {"default", json::object{{"description", "refused"}, {"content", json_content("application/problem+json", reference("Problem"))}}}};
}

json::object operation(const Route& route, Schemas& schemas)
{
    json::object made{{"operationId", operation_id(route)}, {"summary", route.summary}, {"tags", json::array{tag(route)}}, {"x-guard", route.guard.word}};
    if (json::array list = parameters(route); !list.empty()) made["parameters"] = std::move(list);
    if (route.takes) made["requestBody"] = body_of(route, schemas);
    made["responses"] = responses(route, schemas);
    if (route.guard.word != "anyone") made["security"] = json::array{json::object{{"session", json::array{}}}, json::object{{"bearer", json::array{}}}};
    return made;
}

json::object string_property(const char* description)
{
    return {{"type", "string"}, {"description", description}};
}

json::object problem_schema()
{
    const json::object field{{"type", "object"},
        {"properties",
            json::object{
                {"field", string_property("path within the body")},
                {"code", string_property("for programs")},
                {"message", string_property("for people")},
            }},
        {"required", json::array{"field", "code", "message"}}};
    return {{"type", "object"},
        {"properties",
            json::object{
                {"type", json::object{{"type", "string"}}},
                {"title", json::object{{"type", "string"}}},
                {"status", json::object{{"type", "integer"}}},
                {"code", string_property("`domain.past_or_state`, for programs")},
                {"detail", string_property("a sentence for people: what to do next")},
                {"fields", json::object{{"type", "array"}, {"items", field}}},
            }},
        {"required", json::array{"type", "title", "status", "code", "detail"}}};
}

json::object security_schemes(const Router& router)
{
    return {{"session",
                json::object{
                    {"type", "apiKey"},
                    {"in", "cookie"},
                    {"name", router.session_cookie()},
                    {"description", "changing calls also need the header X-Gongyou: 1"},
                }},
        {"bearer", json::object{{"type", "http"}, {"scheme", "bearer"}}}};
}

}

json::object openapi(const Router& router, const std::string& version)
{
    Schemas schemas;
    schemas["Problem"] = problem_schema();
    json::object paths;
    for (const Route& route : router.routes()) {
        if (!route.pattern.starts_with("/api/")) continue; // pages are for people
        std::string method;
        for (const char c : route.method) method += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        if (!paths.contains(route.pattern)) paths[route.pattern] = json::object{};
        paths[route.pattern].as_object()[method] = operation(route, schemas);
    }
    json::object components;
    for (auto& [name, schema] : schemas) components[name] = std::move(schema);
    const json::object key{{"name", "Idempotency-Key"}, {"in", "header"}, {"schema", json::object{{"type", "string"}, {"minLength", 8}, {"maxLength", 64}}},
        {"description", "repeated within 24 hours, the call gives its first answer again"}};
    return {{"openapi", "3.1.0"},
        {"info", json::object{{"title", "Gongyou"}, {"version", version}}},
        {"paths", std::move(paths)},
        {"components",
            json::object{
                {"schemas", std::move(components)},
                {"parameters", json::object{{"IdempotencyKey", key}}},
                {"securitySchemes", security_schemes(router)},
            }}};
}

}
