#include "platform/json/json.h"
#include "platform/refusal.h"

#include <doctest/doctest.h>

#include <string>

using namespace gongyou;

namespace {

std::string refused_with(std::string_view text)
{
    try {
        parse_json(text);
    } catch (const Refusal& refusal) {
        CHECK(refusal.kind == Refusal::Kind::malformed);
        CHECK_FALSE(refusal.sentence.empty());
        return refusal.code;
    }
    return "read";
}

std::string nested(std::size_t depth)
{
    return std::string(depth, '[') + std::string(depth, ']');
}

}

TEST_CASE("JSON is read as it was written")
{
    const json::value read = parse_json(R"({"a": [1, -2.5, true, null, "中文\u0041"], "b": {"c": {}}})");
    CHECK(print_json(read) == R"({"a":[1,-2.5E0,true,null,"中文A"],"b":{"c":{}}})");
}

TEST_CASE("what is not exactly one JSON value is refused")
{
    for (const std::string text : {"", " ", "{", "[1,]", "{'a':1}", "01", "1 2", "{\"a\":1} x", "nul", "\"\x01\"", "\"\xC3\x28\"", "NaN", "[1}", "// 1\n1"}) {
        CAPTURE(text);
        CHECK(refused_with(text) == "json.unreadable");
    }
}

TEST_CASE("nesting stops at 32 levels, however long the text is")
{
    CHECK(refused_with(nested(32)) == "read");
    CHECK(refused_with(nested(33)) == "json.too_deep");
    CHECK(refused_with(std::string(1 << 20, '[')) == "json.too_deep");
}

TEST_CASE("a key stands once in an object and may stand again in another")
{
    CHECK(refused_with(R"({"a":1,"a":2})") == "json.duplicate_key");
    CHECK(refused_with(R"({"a":{"b":1,"c":2,"b":3}})") == "json.duplicate_key");
    CHECK(refused_with(R"({"a":1,"x":{"a":2},"a":3})") == "json.duplicate_key");
    CHECK(refused_with(R"({"\u0061":1,"a":2})") == "json.duplicate_key");
    CHECK(refused_with(R"({"a":{"a":{"a":1}},"b":[{"a":1},{"a":1}]})") == "read");
}
