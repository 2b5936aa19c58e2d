#include "platform/crypto/qr.h"
#include "platform/refusal.h"

#include <doctest/doctest.h>

#include <cstdio>
#include <string>
#include <vector>

using namespace gongyou;

namespace {

// The picture back as rows of modules, from the strokes of its path.
std::vector<std::string> modules(const std::string& svg)
{
    int side = 0;
    REQUIRE(std::sscanf(svg.c_str() + svg.find("viewBox=\"0 0 ") + 13, "%d", &side) == 1);
    std::vector<std::string> rows(static_cast<std::size_t>(side), std::string(static_cast<std::size_t>(side), '.'));
    for (std::size_t at = svg.find("M", svg.find("#000")); at != std::string::npos; at = svg.find("M", at + 1)) {
        std::size_t x = 0, y = 0, run = 0;
        REQUIRE(std::sscanf(svg.c_str() + at, "M%zu %zuh%zu", &x, &y, &run) == 3);
        for (std::size_t i = 0; i < run; ++i) rows.at(y).at(x + i) = '#';
    }
    return rows;
}

}

TEST_CASE("a code has its three eyes, in a quiet zone of four")
{
    const auto rows = modules(qr_svg("https://example.org/c/0123456789ABC"));
    const std::size_t side = rows.size();
    const std::vector<std::string> eye{"#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"};
    for (std::size_t i = 0; i < 7; ++i) {
        CHECK(rows[4 + i].substr(4, 7) == eye[i]);
        CHECK(rows[4 + i].substr(side - 11, 7) == eye[i]);
        CHECK(rows[side - 11 + i].substr(4, 7) == eye[i]);
    }
    for (std::size_t i = 0; i < 4; ++i) {
        CHECK(rows[i].find('#') == std::string::npos);
        CHECK(rows[side - 1 - i].find('#') == std::string::npos);
    }
    for (const std::string& row : rows) CHECK((row.substr(0, 4) == "...." && row.substr(side - 4) == "...."));
}

TEST_CASE("the picture passes a strict content policy and reads its label aloud")
{
    const std::string svg = qr_svg("a", "签到码 <\"1\">");
    CHECK(svg.find("style") == std::string::npos);
    CHECK(svg.find("script") == std::string::npos);
    CHECK(svg.find("aria-label=\"签到码 &lt;&quot;1&quot;&gt;\"") != std::string::npos);
    CHECK(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\""));
}

TEST_CASE("what does not fit is refused")
{
    CHECK_NOTHROW(qr_svg(std::string(2331, 'a')));
    CHECK_THROWS_AS(qr_svg(std::string(2332, 'a')), Refusal);
    CHECK_THROWS_AS(qr_svg(""), Refusal);
}
