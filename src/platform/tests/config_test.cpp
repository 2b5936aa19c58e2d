#include "platform/config.h"
#include "platform/refusal.h"
#include "platform/toml/file.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <unistd.h>

using namespace gongyou;

namespace {

struct File {
    std::string path;
    explicit File(const std::string& text)
    {
        path = std::filesystem::temp_directory_path() / ("gongyou-config-" + std::to_string(::getpid()) + ".toml");
        std::ofstream{path} << text;
    }
    ~File() { std::filesystem::remove(path); }
};

std::string refused(const ConfigSources& sources)
{
    try {
        load_config(sources);
    } catch (const Refusal& refusal) {
        return refusal.sentence;
    }
    return "accepted";
}

}

TEST_CASE("without a word everything has its default")
{
    const Config config = load_config({});
    CHECK(config.address == "127.0.0.1");
    CHECK(config.port == 8080);
    CHECK(config.database.empty());
    CHECK(config.keys_file() == "data/keys.toml");
    CHECK(config.password_profile == PasswordProfile::plain);
}

TEST_CASE("options override the environment, the environment the file, the file the defaults")
{
    const File file{"port = 1\nworkers = 2\nio_threads = 3\nlog_level = \"warning\"\ntrusted_proxies = [\"10.0.0.1\"]\ndata = \"a\"\n"};
    const Config config = load_config({.file = file.path,
        .environment = {{"GONGYOU_PORT", "4"}, {"GONGYOU_WORKERS", "5"}, {"GONGYOU_TRUSTED_PROXIES", "10.0.0.2, ::1"},
            {"GONGYOU_DATABASE", ""}, {"GONGYOU_ROOT", "/x"}, {"GONGYOU_PASSWORD_PROFILE", "dengbao"}},
        .options = {{"port", "6"}, {"data", "带空格 的\"目录\\"}}});
    CHECK(config.port == 6);
    CHECK(config.workers == 5);
    CHECK(config.io_threads == 3);
    CHECK(config.log_level == Level::warning);
    CHECK(config.trusted_proxies == std::vector<std::string>{"10.0.0.2", "::1"});
    CHECK(config.data == "带空格 的\"目录\\");
    CHECK(config.password_profile == PasswordProfile::dengbao);
}

TEST_CASE("a mistake names the file, the line and the valid words; all are told together")
{
    const File file{"prot = 80\n\nlog_level = \"warn\"\nworkers = 0\npublic_origin = \"gonghui.example/\"\n"};
    const std::string told = refused({.file = file.path, .environment = {}, .options = {}});
    CHECK(told.find(file.path + " 第 1 行第 1 列：“prot”不是可用的键") != std::string::npos);
    CHECK(told.find("您是否想写“port”？") != std::string::npos);
    CHECK(told.find("第 3 行第 13 列") != std::string::npos);
    CHECK(told.find("可用的词：debug、info、warning、error") != std::string::npos);
    CHECK(told.find("第 4 行第 11 列：“workers”（处理线程数）是 0，应在 1 到 256 之间") != std::string::npos);
    CHECK(told.find("第 5 行") != std::string::npos);
}

TEST_CASE("a mistake outside the file names the variable or the option")
{
    CHECK(refused({.file = {}, .environment = {{"GONGYOU_PORT", "http"}}, .options = {}}) ==
        "环境变量 GONGYOU_PORT：“port”（端口；0 表示任选一个空闲的）写成了文字“http”，应为整数，在 0 到 65535 之间。");
    CHECK(refused({.file = {}, .environment = {}, .options = {{"port", "99999"}}}).starts_with("选项 --port："));
    CHECK(refused({.file = {}, .environment = {}, .options = {{"wokers", "3"}}}).find("您是否想写“workers”？") != std::string::npos);
    CHECK(refused({.file = {}, .environment = {{"GONGYOU_PROT", "1"}}, .options = {}}) == "环境变量 GONGYOU_PROT：不是可用的变量。您是否想写“GONGYOU_PORT”？");
    CHECK(refused({.file = {}, .environment = {}, .options = {{"port", "1\nworkers = 9"}}}).starts_with("选项 --port："));
}

TEST_CASE("values that cannot work are refused at start")
{
    const auto option = [](const std::string& key, const std::string& value) { return refused({.file = {}, .environment = {}, .options = {{key, value}}}); };
    CHECK(option("address", "localhost") != "accepted");
    CHECK(option("address", "::") == "accepted");
    CHECK(option("database", "mysql://x") != "accepted");
    CHECK(option("database", "postgresql://gongyou@db/gongyou") == "accepted");
    CHECK(option("trusted_proxies", "10.0.0.1,proxy") != "accepted");
    CHECK(option("tiles", "http://tiles/{z}/{x}/{y}.png") != "accepted");
    CHECK(option("tiles", "https://tiles/{z}/{x}/{y}.png") == "accepted");
    CHECK(option("public_origin", "https://gonghui.example") == "accepted");
    CHECK(option("public_origin", "https://gonghui.example/") != "accepted");
    CHECK(option("certificate", "a.pem").find("certificate_key") != std::string::npos);
    CHECK(option("node", "1024") != "accepted");
    CHECK(option("port", "08080") != "accepted");
}

TEST_CASE("a file that was named must be there; the usual one need not")
{
    CHECK(refused({.file = "/nonexistent/gongyou.toml", .environment = {}, .options = {}}).starts_with("打不开文件"));
    CHECK(refused({.file = {}, .environment = {{"GONGYOU_CONFIG", "/nonexistent/gongyou.toml"}}, .options = {}}).starts_with("打不开文件"));
}

TEST_CASE("the help is itself a file that reads back to the defaults")
{
    std::string text = config_help();
    CHECK(text.find("# 环境变量 GONGYOU_LOG_LEVEL；可用的词：debug、info、warning、error\n# log_level = \"info\"") != std::string::npos);
    CHECK(text.find("# port = 8080") != std::string::npos);

    // without its marks each line of the form `key = value` is valid, but for texts whose default is to be absent
    std::string lines;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t to = text.find('\n', from);
        const std::string line = text.substr(from, to - from);
        if (line.starts_with("# ") && line.find(" = ") != std::string::npos && !line.ends_with("\"\"")) lines += line.substr(2) + "\n";
        from = to + 1;
    }
    const File file{lines};
    CHECK(load_config({.file = file.path, .environment = {}, .options = {}}).port == 8080);
    CHECK(std::count(lines.begin(), lines.end(), '\n') >= 9);
}

TEST_CASE("the process's own variables are found by their prefix")
{
    ::setenv("GONGYOU_TEST_CONFIG_VARIABLE", "a=b", 1);
    CHECK(gongyou_environment().at("GONGYOU_TEST_CONFIG_VARIABLE") == "a=b");
    CHECK(gongyou_environment().count("PATH") == 0);
    ::unsetenv("GONGYOU_TEST_CONFIG_VARIABLE");
}
