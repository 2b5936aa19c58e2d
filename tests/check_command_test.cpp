// `gongyou playbook check`, run as its users run it.

#include "platform/read_file.h"

#include <doctest/doctest.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>

#include <sys/wait.h>

namespace {

namespace fs = std::filesystem;

struct Said {
    int code = -1;
    std::string words;
};

/// Runs the program that was built beside this one.
Said check(const fs::path& file)
{
    const fs::path program = fs::read_symlink("/proc/self/exe").parent_path() / "gongyou";
    const std::string command = "GONGYOU_SHARE='" GONGYOU_SOURCE "' '" + program.string() + "' playbook check '" + file.string() + "' 2>&1";
    Said said;
    FILE* pipe = popen(command.c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::array<char, 4096> piece;
    for (std::size_t n; (n = std::fread(piece.data(), 1, piece.size(), pipe)) > 0;) said.words.append(piece.data(), n);
    const int status = pclose(pipe);
    said.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return said;
}

}

TEST_CASE("gongyou playbook check finds nothing wrong with any playbook that we ship")
{
    int files = 0;
    for (const auto& entry : fs::directory_iterator{GONGYOU_SOURCE "/playbooks"}) {
        CAPTURE(entry.path().string());
        const Said said = check(entry.path() / "playbook.toml");
        CHECK(said.words == "没有发现问题\n");
        CHECK(said.code == 0);
        ++files;
    }
    CHECK(files >= 2);
}

TEST_CASE("gongyou playbook check tells a misspelt topic of another playbook, and is sound with a good one")
{
    const fs::path file = fs::temp_directory_path() / "gongyou-check-playbook.toml";
    const auto with = [&](const std::string& uses) {
        std::ofstream{file} << "[playbook]\nid = \"count-joining\"\nversion = 1\ntitle = \"数入会\"\n"
                               "category = \"组织建设\"\nadopters = [\"city_federation\"]\nuses = [\""
                            << uses
                            << "\"]\n";
        return check(file);
    };
    CHECK(with("joining").code == 0);
    const Said said = with("joinin");
    CHECK(said.code == 1);
    CHECK(said.words.find("第 7 行第 9 列") != std::string::npos);
    CHECK(said.words.find("您是否想写“joining”？") != std::string::npos);
    fs::remove(file);
}

TEST_CASE("gongyou playbook check tells a form that asks for a trade as nobody can use it")
{
    const std::string ours = gongyou::read_file(GONGYOU_SOURCE "/playbooks/join-a-union/playbook.toml").value();
    const fs::path file = fs::temp_directory_path() / "gongyou-check-join.toml";
    const auto with = [&](const std::string& old, const std::string& now) {
        std::string text = ours;
        REQUIRE(text.find(old) != std::string::npos);
        text.replace(text.find(old), old.size(), now);
        std::ofstream{file} << text;
        return check(file);
    };
    const Said wrong = with("{ value = \"trucking\", label = \"货运\" }", "{ value = \"truckingg\", label = \"货运\" }");
    CHECK(wrong.code == 1);
    CHECK(wrong.words.find("您是否想写“trucking”？") != std::string::npos);
    const std::string trade = "id       = \"trade\"\n    label    = \"从事的工作\"\n    type     = \"choice";
    const Said typed = with(trade, trade + "s");
    CHECK(typed.code == 1);
    CHECK(typed.words.find("type = \"choice\"") != std::string::npos);
    fs::remove(file);
}

TEST_CASE("gongyou playbook check says so when there is no such file")
{
    const Said said = check("/nowhere/playbook.toml");
    CHECK(said.code == 2);
    CHECK(said.words.find("打不开文件") != std::string::npos);
}
