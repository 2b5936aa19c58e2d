#include "platform/http/router.h"

#include <doctest/doctest.h>

using namespace gongyou;

namespace openapi_story {

struct Club {
    std::string name;
    std::optional<Day> founded;
};
const auto& shape_of(Club*)
{
    static const Shape<Club> shape{"Club", field("name", &Club::name, "名称"), field("founded", &Club::founded, "成立日期")};
    return shape;
}

json::object described()
{
    const PlainHandler handler = [](Request&) { return no_content(); };
    Router router;
    router.name_session_cookie("__Host-club");
    router.get("/api/clubs", {"anyone", {}}, "Clubs", handler).answering<std::vector<Club>>().asking({"after"});
    router.post("/api/clubs/{club}/rooms", {"can:change_places", {}}, "Opens a room", handler).taking<Club>().answering<Club>();
    router.post_deferred("/api/grab", {"signed_in", {}}, "Grabs", [](Request&, Reply) {});
    router.get("/page", {"anyone", {}}, "A page", handler);
    return openapi(router, "1.2");
}

TEST_CASE("the table describes itself as OpenAPI 3.1")
{
    const json::object api = described();
    CHECK(api.at("openapi") == json::value("3.1.0"));
    CHECK(api.at("info").at("version") == json::value("1.2"));
    const json::object& paths = api.at("paths").as_object();
    CHECK(paths.size() == 3); // pages are not part of it

    const json::value& list = paths.at("/api/clubs").at("get");
    CHECK(list.at("operationId") == json::value("get_clubs"));
    CHECK(list.at("x-guard") == json::value("anyone"));
    CHECK_FALSE(list.as_object().contains("security"));
    CHECK(print_json(list.at("parameters")) == R"([{"name":"after","in":"query","schema":{"type":"string"}}])");
    CHECK(print_json(list.at("responses").at("200").at("content")) ==
        R"({"application/json":{"schema":{"type":"array","items":{"$ref":"#/components/schemas/Club"}}}})");
    CHECK(print_json(list.at("responses").at("default").at("content")) == R"({"application/problem+json":{"schema":{"$ref":"#/components/schemas/Problem"}}})");

    const json::value& open = paths.at("/api/clubs/{club}/rooms").at("post");
    CHECK(open.at("operationId") == json::value("post_clubs_club_rooms"));
    CHECK(open.at("tags").at(0) == json::value("clubs"));
    CHECK(print_json(open.at("parameters")) ==
        R"([{"name":"club","in":"path","required":true,"schema":{"type":"string"}},{"$ref":"#/components/parameters/IdempotencyKey"}])");
    CHECK(print_json(open.at("requestBody")) == R"({"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Club"}}}})");
    CHECK(open.at("responses").as_object().contains("2XX"));
    CHECK(print_json(open.at("security")) == R"([{"session":[]},{"bearer":[]}])");
    CHECK_FALSE(paths.at("/api/grab").at("post").as_object().contains("parameters"));

    const json::value& components = api.at("components");
    CHECK(components.at("schemas").as_object().contains("Club"));
    CHECK(components.at("securitySchemes").at("session").at("name") == json::value("__Host-club"));
}

}
