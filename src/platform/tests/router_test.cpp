#include "platform/http/address.h"
#include "platform/http/gzip.h"
#include "platform/http/rate_limit.h"
#include "platform/http/router.h"
#include "platform/http/url.h"

#include <doctest/doctest.h>

using namespace gongyou;

namespace {

Router some_routes()
{
    const Guard guard{"anyone", {}};
    const PlainHandler handler = [](Request&) { return no_content(); };
    Router router;
    router.get("/", guard, "front page", handler);
    router.get("/api/orgs", guard, "", handler);
    router.post("/api/orgs", guard, "", handler);
    router.get("/api/orgs/mine", guard, "", handler);
    router.get("/api/orgs/{org}", guard, "", handler);
    router.put("/api/orgs/{org}/parent", guard, "", handler);
    router.get("/api/orgs/{org}/members/{member}", guard, "", handler);
    return router;
}

std::string matched(const char* method, const char* path)
{
    static const Router router = some_routes();
    const auto match = router.match(method, path);
    if (!match.route) return match.path_known ? "other method: " + match.allowed : "none";
    std::string text = match.route->pattern;
    for (const std::string& argument : match.arguments) text += " " + argument;
    return text;
}

}

TEST_CASE("a path finds its route, a literal before a parameter")
{
    CHECK(matched("GET", "/") == "/");
    CHECK(matched("GET", "/api/orgs") == "/api/orgs");
    CHECK(matched("HEAD", "/api/orgs") == "/api/orgs");
    CHECK(matched("GET", "/api/orgs/mine") == "/api/orgs/mine");
    CHECK(matched("GET", "/api/orgs/7") == "/api/orgs/{org} 7");
    CHECK(matched("PUT", "/api/orgs/mine/parent") == "/api/orgs/{org}/parent mine");
    CHECK(matched("GET", "/api/orgs/7/members/8") == "/api/orgs/{org}/members/{member} 7 8");
    CHECK(matched("GET", "/api/orgs/") == "none");
    CHECK(matched("GET", "/api/orgs//members/8") == "none");
    CHECK(matched("GET", "/api") == "none");
    CHECK(matched("GET", "") == "none");
    CHECK(matched("DELETE", "/api/orgs") == "other method: GET, POST");
    CHECK(matched("GET", "/api/orgs/7/parent") == "other method: PUT");
}

TEST_CASE("the same route twice is a mistake of the program")
{
    Router router = some_routes();
    CHECK_THROWS_AS(router.get("/api/orgs/{id}", {"anyone", {}}, "", [](Request&) { return no_content(); }), std::logic_error);
}

TEST_CASE("paths are decoded once and never ambiguous")
{
    CHECK(clean_path("/a%20b/%E4%B8%AD") == "/a b/中");
    CHECK(clean_path("/a+b") == "/a+b");
    for (const std::string path : {"", "a", "*", "/a%2fb", "/..", "/a/../b", "/a/.", "/%2e%2e/a", "/a%5cb", "/a%00", "/a%0a", "/%c3%28", "/%", "/%4", "/%gg"}) {
        CAPTURE(path);
        CHECK_FALSE(clean_path(path));
    }
    const auto query = parse_query("a=1&b=%E4%B8%AD+x&&c&=d&e=%zz&a=2");
    REQUIRE(query.size() == 4);
    CHECK(query[1] == std::pair<std::string, std::string>{"b", "中 x"});
    CHECK(query[2] == std::pair<std::string, std::string>{"c", ""});
}

TEST_CASE("query parameters are read or refused by name")
{
    Request request;
    request.set_query("n=7&day=2024-03-08&x=1.5&id=0000000000001&blank=+&bad=zz");
    CHECK(request.query_whole("n", 0, 1, 10) == 7);
    CHECK(request.query_whole("none", 3, 1, 10) == 3);
    CHECK(request.query_day("day") == parse_day("2024-03-08"));
    CHECK(request.query_real("x") == 1.5);
    CHECK(request.query_id<Id<Route>>("id")->value == 1);
    CHECK_FALSE(request.query("blank"));
    CHECK_THROWS_AS(request.query_whole("n", 0, 8, 10), Refusal);
    CHECK_THROWS_AS(request.query_whole("bad", 0, 8, 10), Refusal);
    CHECK_THROWS_AS(request.query_day("bad"), Refusal);
    CHECK_THROWS_AS(request.query_id<Id<Route>>("bad"), Refusal);
}

TEST_CASE("cookies are found by their whole name")
{
    Request request;
    request.add_header("Cookie", "a=1; session=abc=; x-session=no");
    CHECK(request.cookie("session") == "abc=");
    CHECK(request.cookie("a") == "1");
    CHECK_FALSE(request.cookie("b"));
    CHECK(request.header("cookie").starts_with("a=1"));
}

TEST_CASE("an address has so many calls, and gets new ones with time")
{
    PaceLimits limits;
    limits.changing = {2, 3};
    RateLimiter limiter{limits};
    for (int i = 0; i < 3; ++i) CHECK(limiter.admit("10.0.0.1", Pace::changing, 100));
    CHECK_FALSE(limiter.admit("10.0.0.1", Pace::changing, 100));
    CHECK(limiter.admit("10.0.0.2", Pace::changing, 100));
    CHECK(limiter.admit("10.0.0.1", Pace::browsing, 100));
    CHECK(limiter.admit("10.0.0.1", Pace::changing, 100.5));
    CHECK_FALSE(limiter.admit("10.0.0.1", Pace::changing, 100.5));
    CHECK(limiter.admit("2001:db8::1", Pace::changing, 100));
    CHECK(limiter.admit("2001:db8::2", Pace::changing, 100));
    CHECK(limiter.admit("2001:db8::3", Pace::changing, 100));
    CHECK_FALSE(limiter.admit("2001:db8::4", Pace::changing, 100)); // one house, one /64
    for (int i = 0; i < 200000; ++i) limiter.admit("10." + std::to_string(i % 256) + "." + std::to_string(i / 256 % 256) + "." + std::to_string(i / 65536),
        Pace::changing, 101);
    CHECK(limiter.admit("10.0.0.1", Pace::changing, 102)); // forgotten, but bounded
}

TEST_CASE("the caller behind trusted proxies is the last that is not one")
{
    CHECK(client_address("9.9.9.9", "1.1.1.1", {}) == "9.9.9.9");
    CHECK(client_address("127.0.0.1", "1.1.1.1, 2.2.2.2", {"127.0.0.1"}) == "2.2.2.2");
    CHECK(client_address("127.0.0.1", "1.1.1.1, 10.0.0.9", {"127.0.0.1", "10.0.0.9"}) == "1.1.1.1");
    CHECK(client_address("127.0.0.1", "", {"127.0.0.1"}) == "127.0.0.1");
    CHECK(client_address("127.0.0.1", "evil", {"127.0.0.1"}) == "127.0.0.1");
}

TEST_CASE("connections of one address are counted, loopback's are not")
{
    ConnectionCounts counts{2};
    CHECK(counts.enter("10.0.0.1"));
    CHECK(counts.enter("10.0.0.1"));
    CHECK_FALSE(counts.enter("10.0.0.1"));
    counts.leave("10.0.0.1");
    CHECK(counts.enter("10.0.0.1"));
    for (int i = 0; i < 10; ++i) CHECK(counts.enter("127.0.0.1"));
}
