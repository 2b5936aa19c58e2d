// What comes over a bare socket: requests that no browser sends.

#include "platform/tests/served.h"

#include <doctest/doctest.h>

#include <chrono>
#include <thread>

using namespace gongyou;
using namespace gongyou::testing;

namespace {

struct Echo : Served {
    Echo()
    {
        router.get("/api/n/{n}", free_for_all(), "Gives back", [](Request& request) { return ok(request.path_text()); });
        router.post("/api/size", free_for_all(), "Counts", [](Request& request) { return ok(static_cast<std::int64_t>(request.body.size())); });
        router.post("/api/json", free_for_all(), "Reads", [](Request& request) { return json_response(parse_json(request.body)); });
    }

    std::string answer_to(std::string_view text)
    {
        if (!server) start();
        BareSocket socket{server->port()};
        socket.say(text);
        socket.stop_talking();
        return socket.hear_all();
    }
};

bool has(const std::string& text, std::string_view part)
{
    return text.find(part) != text.npos;
}

const std::string post = "POST /api/size HTTP/1.1\r\nHost: a\r\nX-Gongyou: 1\r\n";

}

TEST_CASE("requests that are sent ahead are answered in their order")
{
    Echo echo;
    std::string all;
    for (int i = 0; i < 200; ++i) all += "GET /api/n/" + std::to_string(i) + " HTTP/1.1\r\nHost: a\r\n\r\n";
    const std::string heard = echo.answer_to(all);
    std::size_t at = 0;
    for (int i = 0; i < 200; ++i) {
        at = heard.find("\r\n\r\n\"" + std::to_string(i) + "\"", at);
        REQUIRE(at != heard.npos);
    }
}

TEST_CASE("lengths that can be read in two ways are refused, and the connection ends")
{
    Echo echo;
    const std::string smuggled = "GET /api/n/smuggled HTTP/1.1\r\nHost: a\r\n\r\n";
    for (const std::string lengths : {"Content-Length: 3\r\nContent-Length: 5\r\n", "Content-Length: 3\r\nContent-Length: 3\r\n", "Content-Length: 3, 3\r\n",
             "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n", "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n",
             "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", "Transfer-Encoding: gzip, chunked\r\n",
             "Transfer-Encoding: identity\r\n", "Content-Length: -1\r\n", "Content-Length: 3x\r\n", "Content-Length: \r\n"}) {
        CAPTURE(lengths);
        const std::string heard = echo.answer_to(post + lengths + "\r\n0\r\n\r\n" + smuggled);
        CHECK(heard.starts_with("HTTP/1.1 400 "));
        CHECK(has(heard, "Connection: close"));
        CHECK_FALSE(has(heard, "smuggled"));
    }
}

TEST_CASE("what is not HTTP gets 400")
{
    Echo echo;
    for (const std::string text : {"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", "GET\r\n\r\n", "GET / HTTP/9.9\r\nHost: a\r\n\r\n",
             "GET / HTTP/1.1\r\nHost: a\r\nbad header\r\n\r\n",
             "GET / HTTP/1.1\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "GET http://a/ HTTP/1.1\r\nHost: a\r\n\r\n",
             "GET /a/../b HTTP/1.1\r\nHost: a\r\n\r\n", "GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n", "GET /%ff HTTP/1.1\r\nHost: a\r\n\r\n",
             "GET /a\\b HTTP/1.1\r\nHost: a\r\n\r\n"}) {
        CAPTURE(text);
        CHECK(echo.answer_to(text).starts_with("HTTP/1.1 400 "));
    }
}

TEST_CASE("header and body have their limits")
{
    Echo echo;
    CHECK(echo.answer_to("GET /api/n/1 HTTP/1.1\r\nHost: a\r\nX: " + std::string(17000, 'x') + "\r\n\r\n").starts_with("HTTP/1.1 431 "));
    std::string lines = "GET /api/n/1 HTTP/1.1\r\nHost: a\r\n";
    for (int i = 0; i < 3000; ++i) lines += "a: b\r\n";
    CHECK(echo.answer_to(lines + "\r\n").starts_with("HTTP/1.1 431 "));
    CHECK(echo.answer_to("GET /api/n/1 HTTP/1.1\r\nHost: a\r\nX: " + std::string(12000, 'x') + "\r\n\r\n").starts_with("HTTP/1.1 200 "));

    const std::string mega(1 << 20, '[');
    CHECK(has(echo.answer_to(post + "Content-Length: 1048576\r\n\r\n" + mega), "\r\n\r\n1048576"));
    const std::string too_large = echo.answer_to(post + "Content-Length: 1048577\r\n\r\n" + mega + "[");
    CHECK(too_large.starts_with("HTTP/1.1 413 "));
    CHECK(has(too_large, "http.body_too_large"));
    CHECK(echo.answer_to(post + "Transfer-Encoding: chunked\r\n\r\n" + "100001\r\n" + mega + "[\r\n0\r\n\r\n").starts_with("HTTP/1.1 413 "));
    CHECK(echo.answer_to("POST /nowhere HTTP/1.1\r\nHost: a\r\nContent-Length: 999999\r\n\r\n").starts_with("HTTP/1.1 413 "));
}

TEST_CASE("a megabyte of brackets is refused for its depth")
{
    Echo echo;
    auto client = echo.start();
    const Answer refused = client.send("POST", "/api/json", std::string(1 << 20, '['), {});
    CHECK(refused.status == 400);
    CHECK(refused.code() == "json.too_deep");
    CHECK(client.get("/api/n/1").status == 200);
}

TEST_CASE("a body may come in chunks, and after a 100")
{
    Echo echo;
    CHECK(has(echo.answer_to(post + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n4;x=y\r\ndefg\r\n0\r\nTrailer: t\r\n\r\n"), "\r\n\r\n7"));
    BareSocket socket{echo.server->port()};
    socket.say(post + "Content-Length: 4\r\nExpect: 100-continue\r\n\r\n");
    CHECK(socket.hear_until("\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n");
    socket.say("abcd");
    CHECK(has(socket.hear_until("\r\n\r\n4"), "200 OK"));
}

TEST_CASE("a request that arrives byte by byte is read as one")
{
    Echo echo;
    echo.start();
    BareSocket socket{echo.server->port()};
    for (const char c : post + "Content-Length: 5\r\n\r\nhallo") socket.say({&c, 1});
    CHECK(has(socket.hear_until("\r\n\r\n5"), "200 OK"));
}

TEST_CASE("an older client is answered and left, unless it asks to stay")
{
    Echo echo;
    CHECK(has(echo.answer_to("GET /api/n/1 HTTP/1.0\r\n\r\n"), "Connection: close"));
    CHECK(has(echo.answer_to("GET /api/n/1 HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"), "Connection: keep-alive"));
}

TEST_CASE("who sends a header too slowly, or nothing at all, is cut off; others are unharmed")
{
    Echo echo;
    echo.settings.header_seconds = 1;
    echo.settings.idle_seconds = 2;
    auto client = echo.start();
    BareSocket slow{echo.server->port()}, silent{echo.server->port()};
    slow.say("GET /api/n/1 HTTP/1.1\r\nHost: a\r\n");
    CHECK(client.get("/api/n/1").status == 200);
    const auto begun = std::chrono::steady_clock::now();
    CHECK(slow.hear_all().starts_with("HTTP/1.1 408 "));
    CHECK(silent.hear_all().empty());
    CHECK(std::chrono::steady_clock::now() - begun < std::chrono::seconds{6});
    CHECK(client.get("/api/n/2").status == 200);
}

TEST_CASE("who sends a body too slowly is cut off")
{
    Echo echo;
    echo.settings.header_seconds = 1;
    auto client = echo.start();
    BareSocket sending{echo.server->port()};
    sending.say(post + "Content-Length: 100000\r\n\r\nonly this");
    const auto begun = std::chrono::steady_clock::now();
    CHECK(sending.hear_all().starts_with("HTTP/1.1 408 "));
    CHECK(std::chrono::steady_clock::now() - begun < std::chrono::seconds{6});
    CHECK(client.get("/api/n/2").status == 200);
}
