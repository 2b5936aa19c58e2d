#include "platform/tests/served.h"

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <thread>

using namespace gongyou;
using namespace gongyou::testing;

namespace {

struct Greeting {
    std::string name;
    int times = 1;
};
const auto& shape_of(Greeting*)
{
    static const Shape<Greeting> shape{"Greeting", field("name", &Greeting::name, "姓名", {
                                                                                              .max_length = 10,
                                                                                          }),
        field("times", &Greeting::times, "次数", {.min = 1, .max = 5})};
    return shape;
}

struct House1 : Served {
    House1()
    {
        router.get("/api/hello/{name}", free_for_all(), "Greets", [](Request& request) { return ok(Greeting{request.path_text(), 1}); });
        router.post("/api/hello", free_for_all(), "Takes a greeting", [](Request& request) { return created("/api/hello/x", request.take<Greeting>()); })
            .taking<Greeting>();
        router.get("/api/broken", free_for_all(), "Fails", [](Request&) -> Response { throw std::runtime_error("secret detail"); });
        router.get("/api/long", free_for_all(), "A long list", [](Request&) { return json_response(json::value(std::string(5000, 'x'))); });
        router.get("/page", free_for_all(), "A page", [](Request&) { return html("<p>你好</p>"); });
        router.post("/api/echo", free_for_all(), "Gives back", [](Request& request) { return ok(request.body); }).up_to(4 << 20);
    }
};

bool has(const std::string& text, std::string_view part)
{
    return text.find(part) != text.npos;
}

}

TEST_CASE("a connection is kept, and each answer carries the fixed headers and its request's id")
{
    House1 house;
    auto client = house.start();
    const Answer first = client.get("/api/hello/%E7%8E%8B"), second = client.get("/api/hello/b");
    CHECK(first.status == 200);
    CHECK(first.body == R"({"name":"王","times":1})");
    CHECK(first.header("content-type") == "application/json");
    CHECK(first.header("x-content-type-options") == "nosniff");
    CHECK(first.header("cache-control") == "no-store");
    CHECK(has(first.header("content-security-policy"), "frame-ancestors 'none'"));
    CHECK(first.header("strict-transport-security").empty());
    CHECK_FALSE(first.header("x-request-id").empty());
    CHECK(first.header("x-request-id") != second.header("x-request-id"));
    CHECK(has(client.get("/page").header("content-security-policy"), "script-src 'self' 'wasm-unsafe-eval'"));
    CHECK(client.get("/api/hello/c", {{"Connection", "close"}}).header("connection") == "close");
}

TEST_CASE("a body is read into its shape, or every mistake comes back as a problem")
{
    House1 house;
    auto client = house.start();
    const Answer made = client.post("/api/hello", parse_json(R"({"name":"甲","times":2})"));
    CHECK(made.status == 201);
    CHECK(made.header("location") == "/api/hello/x");
    const Answer wrong = client.post("/api/hello", parse_json(R"({"times":9})"));
    CHECK(wrong.status == 422);
    CHECK(wrong.code() == "forms.invalid");
    CHECK(wrong.json().at("fields").as_array().size() == 2);
    CHECK(client.post("/api/hello", parse_json(R"({"name":"a","times":1,"admin":true})")).status == 400);
    CHECK(client.send("POST", "/api/hello", "{", {}).code() == "json.unreadable");
}

TEST_CASE("what does not exist is 404, a method that is not there 405, a failure a bare 500")
{
    House1 house;
    auto client = house.start();
    CHECK(client.get("/nowhere").status == 404);
    CHECK(client.get("/nowhere").code() == "http.no_such_page");
    const Answer wrong_method = client.remove("/api/hello");
    CHECK(wrong_method.status == 405);
    CHECK(wrong_method.header("allow") == "POST");
    log_from(Level::error);
    const Answer failed = client.get("/api/broken");
    CHECK(failed.status == 500);
    CHECK(failed.code() == "platform.internal");
    CHECK_FALSE(has(failed.body, "secret"));
    CHECK(client.get("/api/hello/%2e%2e/x").status == 400);
    CHECK(client.get("/api/hello/a%2Fb").code() == "http.bad_path");
}

TEST_CASE("HEAD answers with the length of what GET would send")
{
    House1 house;
    auto client = house.start();
    const Answer head = client.send("HEAD", "/api/hello/a", {}, {});
    CHECK(head.status == 200);
    CHECK(head.body.empty());
    CHECK(head.header("content-length") == std::to_string(client.get("/api/hello/a").body.size()));
}

TEST_CASE("a long answer is compressed for those who take it")
{
    House1 house;
    auto client = house.start();
    const Answer plain = client.get("/api/long");
    CHECK(plain.header("content-encoding").empty());
    CHECK(plain.body.size() == 5002);
    const Answer packed = client.get("/api/long", {{"Accept-Encoding", "br, gzip"}});
    CHECK(packed.header("content-encoding") == "gzip");
    CHECK(packed.header("vary") == "Accept-Encoding");
    CHECK(packed.body.size() < 200);
    CHECK(client.get("/api/long", {{"Accept-Encoding", "gzip;q=0"}}).header("content-encoding").empty());
    CHECK(client.get("/api/hello/a", {{"Accept-Encoding", "gzip"}}).header("content-encoding").empty());
}

TEST_CASE("changing calls need our header and, where an origin is sent, our own")
{
    House1 house;
    auto client = house.start();
    const json::value body = parse_json(R"({"name":"a","times":1})");
    const std::string own = "http://127.0.0.1:" + std::to_string(house.server->port());
    CHECK(client.post("/api/hello", body, {{"X-Gongyou", "0"}}).code() == "platform.header_missing");
    CHECK(client.post("/api/hello", body, {{"Origin", "https://elsewhere.example"}}).code() == "platform.foreign_origin");
    CHECK(client.post("/api/hello", body, {{"Origin", "null"}}).status == 403);
    CHECK(client.post("/api/hello", body, {{"Origin", own}}).status == 201);
    CHECK(client.post("/api/hello", body, {{"X-Gongyou", "0"}, {"Authorization", "Bearer x"}}).status == 201);
    CHECK(client.get("/api/hello/a", {{"Origin", "https://elsewhere.example"}}).status == 200);
}

TEST_CASE("a large answer to a slow reader arrives whole")
{
    House1 house;
    auto client = house.start();
    const std::string large(3 << 20, 'y');
    CHECK(client.send("POST", "/api/echo", large, {}).body.size() == large.size() + 2);
}

TEST_CASE("the keeper's addresses answer")
{
    House1 house;
    house.calendar = Calendar::read(GONGYOU_SOURCE "/rules/national");
    auto client = house.start();
    CHECK(client.get("/health").body == R"({"status":"alive"})");
    house.clock.stand_at(start_of(make_day(2025, 1, 6).value()));
    CHECK(client.get("/ready").body == R"({"status":"ready"})");
    house.clock.stand_at(start_of(make_day(2031, 1, 6).value()));
    CHECK(client.get("/ready").body == R"({"status":"ready","missing_calendars":[2031]})"); // it works, and says what it guesses
    const json::value described = client.get("/openapi.json").json();
    CHECK(described.at("paths").as_object().contains("/api/hello/{name}"));
    client.get("/api/hello/a");
    const std::string numbers = client.get("/metrics").body;
    CHECK(has(numbers, R"(gongyou_http_requests_total{route="GET /api/hello/{name}",status="200"} 1)"));
    CHECK(has(numbers, "gongyou_http_connections 1"));
}

TEST_CASE("calls from one address have a limit, and guessing a lower one")
{
    House1 house;
    house.router.post("/api/sign-in", free_for_all(), "Guess", [](Request&) { return no_content(); }).against_guessing();
    house.settings.paces.loopback_too = true;
    house.settings.paces.guessing = {0.001, 3};
    auto client = house.start();
    for (int i = 0; i < 3; ++i) CHECK(client.post("/api/sign-in").status == 204);
    const Answer refused = client.post("/api/sign-in");
    CHECK(refused.status == 429);
    CHECK(refused.header("retry-after") == "1");
    CHECK(client.get("/api/hello/a").status == 200);
}

TEST_CASE("a caller behind a trusted proxy is told apart")
{
    House1 house;
    house.router.get("/api/me", free_for_all(), "Address", [](Request& request) { return json_response(json::value(request.client)); });
    house.settings.trusted_proxies = {"127.0.0.1"};
    auto client = house.start();
    CHECK(client.get("/api/me", {{"X-Forwarded-For", "6.6.6.6, 10.1.2.3"}}).body == "\"10.1.2.3\"");
    CHECK(client.get("/api/me", {{"X-Forwarded-For", "rubbish"}}).body == "\"127.0.0.1\"");
    CHECK(client.get("/metrics", {{"X-Forwarded-For", "10.1.2.3"}}).status == 404);
}
