#include "platform/progress.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <thread>
#include <vector>

using namespace gongyou;

TEST_CASE("a log gets one line for each ten percent")
{
    std::ostringstream out;
    Progress progress{"演示城", 1000, out, Progress::Look::lines};
    for (int i = 0; i < 1000; ++i) progress.advance();
    progress.finish();
    const std::string text = out.str();
    CHECK(std::count(text.begin(), text.end(), '\n') == 10);
    CHECK(text.starts_with("演示城 10% 100/1000 "));
    CHECK(text.find("100% 1000/1000") != std::string::npos);
}

TEST_CASE("a big step tells where it came to, once")
{
    std::ostringstream out;
    Progress progress{"a", 100, out, Progress::Look::lines};
    progress.advance(45);
    progress.advance(4);
    progress.finish();
    progress.advance(51);
    CHECK(out.str() == "a 45% 45/100 0 s\na 49% 49/100 0 s\n");
}

TEST_CASE("a terminal's bar redraws its line and ends it once")
{
    std::ostringstream out;
    {
        Progress progress{"装载", 100000, out, Progress::Look::bar};
        for (int i = 0; i < 100000; ++i) progress.advance();
        progress.finish();
    }
    const std::string text = out.str();
    CHECK(text.starts_with("\r装载 [---"));
    CHECK(std::count(text.begin(), text.end(), '\n') == 1);
    CHECK(text.find("[##############################] 100% 100000/100000") != std::string::npos);
    CHECK(std::count(text.begin(), text.end(), '\r') < 1000);
}

TEST_CASE("nothing to do is done at once, and more than all is all")
{
    std::ostringstream out;
    Progress nothing{"a", 0, out, Progress::Look::lines};
    nothing.finish();
    CHECK(out.str() == "a 100% 0/0 0 s\n");
    Progress more{"b", 10, out, Progress::Look::lines};
    more.advance(50);
    CHECK(out.str().find("b 100% 10/10") != std::string::npos);
}

TEST_CASE("several threads advance together")
{
    std::ostringstream out;
    Progress progress{"a", 4000, out, Progress::Look::lines};
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) threads.emplace_back([&] { for (int n = 0; n < 1000; ++n) progress.advance(); });
    for (std::thread& thread : threads) thread.join();
    CHECK(out.str().find("a 100% 4000/4000") != std::string::npos);
}
