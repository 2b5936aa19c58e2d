#include "commands/command.h"

#include "orgs/orgs.h"
#include "platform/log.h"

#include <fmt/format.h>

#include <csignal>
#include <filesystem>

#include <unistd.h>

namespace gongyou::commands {

namespace {

ServerSettings server_settings(const Config& config, Wired& wired)
{
    ServerSettings settings;
    settings.address = config.address;
    settings.port = config.port;
    settings.io_threads = config.io_threads;
    settings.workers = config.workers;
    settings.certificate = config.certificate;
    settings.key = config.certificate_key;
    settings.trusted_proxies = config.trusted_proxies;
    settings.public_origin = config.public_origin;
    settings.default_tenant = config.default_tenant.empty() ? wired.default_tenant() : wired.tenant_of(config.default_tenant);
    settings.tenant_of_host = [&wired](std::string_view host) { return wired.tenant_of(host); };
    return settings;
}

/// On an empty platform: a city with its three administrators, whose first passwords are told once.
void prepare(Wired& wired)
{
    const auto made = accounts::prepare_empty_platform(wired.database(), wired.keys(), wired.ids(), wired.ids().next<Tenant>(wired.clock().now()),
        "市总工会", "localhost", wired.clock().now());
    for (const auto& sign_in : made) {
        fmt::print("{}：用户名 {}，初始密码 {}（只显示这一次，登录后请修改）\n", orgs::label(sign_in.role), sign_in.login, sign_in.password);
    }
}

void print_addresses(const Config& config, std::uint16_t port, Wired& wired)
{
    const bool secure = !config.certificate.empty();
    const std::string host = config.address == "0.0.0.0" || config.address == "127.0.0.1" ? "localhost" : config.address;
    const std::string base = fmt::format("{}://{}:{}", secure ? "https" : "http", host, port);
    fmt::print("\n工友已启动\n  公开页面    {0}/\n  职工（手机） {0}/m/\n  工作台      {0}/console/\n", base);
    if (!std::filesystem::exists(share_folder() + "/web/dist/console/index.html")) {
        fmt::print("\n注意：{}/web/dist 里没有页面，打开网址只会看到一句提示。请运行 bin/build --web，再重启。\n", share_folder());
    }
    if (!secure && config.address != "127.0.0.1") {
        fmt::print("\n注意：没有证书。浏览器只在本机（localhost）接受登录；给别的机器用，请加 --certificate 和 --certificate-key，或放在带证书的代理后面。\n");
    }
    if (const auto& demo = wired.settings().accounts.demo) {
        fmt::print("\n演示登录（密码公开，只供演示；第二步验证码见登录页）:\n");
        for (const auto& sign_in : *demo) fmt::print("  {:<14} {:<20} {}\n", sign_in.login, sign_in.password, sign_in.label);
    }
    std::fflush(stdout);
}

/// Days are counted by the State Council's notices: a year without one is said, not guessed in silence.
void tell_missing_years(const Wired& wired, Day today)
{
    for (const int year : wired.calendar().missing_years(today)) {
        const std::string file = fmt::format("rules/national/working-days-{}.toml", year);
        log(Level::warning, "calendar.year_missing", {{"year", std::to_string(year)}, {"file", file}});
        fmt::print("\n注意：没有 {} 年的放假安排，这一年只除去周六、周日。通知公布后请写好 {} 并重启。\n", year, file);
    }
}

/// Until somebody says stop.
void wait_for_signal()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    int caught = 0;
    sigwait(&signals, &caught);
}

/// Threads started later inherit it, so that only wait_for_signal hears the two.
void block_signals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
}

}

int serve(const Arguments& arguments)
{
    const Config config = config_of(arguments);
    log_from(config.log_level);
    block_signals();

    Wired wired{house_settings(config)};
    prepare(wired);
    wired.callers().warm_up();
    wired.start_jobs();

    Server server{wired.router(), wired.house(), server_settings(config, wired)};
    server.start();
    tell_missing_years(wired, day_of(wired.clock().now()));
    print_addresses(config, server.port(), wired);
    wait_for_signal();
    server.stop();
    return done;
}

int migrate_database(const Arguments& arguments)
{
    const Wired wired{house_settings(config_of(arguments))};
    fmt::print("数据库已是最新\n");
    return done;
}

int print_openapi(const Arguments&)
{
    const std::string folder = fmt::format("{}/gongyou-openapi-{}", std::filesystem::temp_directory_path().string(), ::getpid());
    Config config;
    config.data = folder;
    {
        Wired wired{house_settings(config)};
        fmt::print("{}\n", print_json(openapi(wired.router(), ServerSettings{}.version)));
    }
    std::filesystem::remove_all(folder);
    return done;
}

}
