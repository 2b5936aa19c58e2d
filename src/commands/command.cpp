#include "commands/command.h"

#include "platform/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace gongyou::commands {

namespace {

namespace fs = std::filesystem;

/// Options that every command takes: those of the configuration, a file for it, and which city.
bool is_common(const std::string& name)
{
    static const std::vector<std::string> names{"config", "tenant", "address", "port", "data", "database", "connections", "keys",
        "certificate", "certificate_key", "io_threads", "workers", "node", "public_origin", "trusted_proxies", "default_tenant",
        "password_profile", "log_level", "tiles"};
    return std::ranges::find(names, name) != names.end();
}

Arguments parse(const Command& command, const std::vector<std::string>& words)
{
    Arguments arguments;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!words[i].starts_with("--")) {
            arguments.words.push_back(words[i]);
            continue;
        }
        std::string name = words[i].substr(2);
        std::optional<std::string> value;
        if (const auto equals = name.find('='); equals != std::string::npos) {
            value = name.substr(equals + 1);
            name.resize(equals);
        }
        if (std::ranges::find(command.flags, name) != command.flags.end()) {
            arguments.options[name];
            continue;
        }
        std::ranges::replace(name, '-', '_');
        if (!is_common(name) && std::ranges::find(command.options, name) == command.options.end()) {
            throw Misuse{fmt::format("没有选项 --{}；用 gongyou {} --help 查看", name, command.name)};
        }
        if (!value && i + 1 == words.size()) throw Misuse{fmt::format("选项 --{} 后面要写上值", name)};
        arguments.options[name] = value ? *value : words[++i];
    }
    return arguments;
}

void print_overview()
{
    fmt::print("gongyou <命令> [选项]\n\n");
    for (const Command& command : all()) fmt::print("  {:<10} {}\n", command.name, command.summary);
    fmt::print("\n每个命令都接受 --data 文件夹（SQLite）或 --database URL（PostgreSQL），以及 gongyou.toml 里的各项；用 gongyou <命令> --help 查看。\n"
               "退出码：0 完成；1 查出问题；2 用法不对；3 没有可查的；4 没能完成。\n");
}

void print_help(const Command& command)
{
    fmt::print("{}\n\n用法：gongyou {} {}\n\n配置（gongyou.toml、环境变量 GONGYOU_…、或同名选项 --…）:\n\n{}", command.summary, command.name,
        command.usage, config_help());
}

int run_command(const Command& command, const std::vector<std::string>& words)
{
    if (std::ranges::find(words, "--help") != words.end()) {
        print_help(command);
        return done;
    }
    try {
        return command.run(parse(command, words));
    } catch (const Misuse& misuse) {
        fmt::print(stderr, "{}\n", misuse.sentence);
        return misused;
    } catch (const Refusal& refusal) {
        fmt::print(stderr, "{} ({})\n", refusal.sentence, refusal.code);
        for (const FieldError& field : refusal.fields) fmt::print(stderr, "  {}\n", field.message);
        return failed;
    } catch (const std::exception& error) {
        fmt::print(stderr, "没能完成：{}\n", error.what());
        return failed;
    }
}

}

std::optional<std::string> Arguments::option(const std::string& name) const
{
    const auto found = options.find(name);
    return found == options.end() ? std::nullopt : std::optional{found->second};
}

const std::string& Arguments::word(std::size_t n, const char* what) const
{
    if (n >= words.size()) throw Misuse{fmt::format("还要写上{}", what)};
    return words[n];
}

const std::vector<Command>& all()
{
    static const std::vector<Command> commands{
        {"serve", "启动服务", "[--port 8080] [--certificate FILE --certificate-key FILE]", {}, {}, serve},
        {"demo", "做一座演示城市，把一年过一遍", "[--seed N] [--scenario 文件夹] [--quiet]", {"seed", "scenario"}, {"quiet"}, make_demo},
        {"migrate", "把数据库升级到这个版本", "", {}, {}, migrate_database},
        {"playbook", "检查、列出、采用做法", "check FILE | list | install 做法 --org 组织编号 --by 人员编号 | reference", {"org", "by"}, {}, playbook},
        {"figures", "把公布的数字和事实对一遍", "--published FILE.csv [--case 08]", {"published", "case"}, {}, print_published_figures},
        {"verify", "核对封存链", "[--anchor FILE]", {"anchor"}, {}, verify_journal},
        {"backup", "在线备份到一个新文件夹", "文件夹 [--with-keys]", {}, {"with-keys"}, back_up},
        {"restore", "从备份恢复到空的 --data 或 --database", "文件夹", {}, {}, restore},
        {"openapi", "打印接口说明（OpenAPI 3.1）", "", {}, {}, print_openapi},
    };
    return commands;
}

int run(const std::vector<std::string>& words)
{
    if (words.empty() || words.front() == "--help" || words.front() == "help") {
        print_overview();
        return words.empty() ? misused : done;
    }
    std::vector<std::string> names;
    for (const Command& command : all()) {
        if (command.name == words.front()) return run_command(command, {words.begin() + 1, words.end()});
        names.emplace_back(command.name);
    }
    const auto near = nearest_word(words.front(), names);
    fmt::print(stderr, "没有命令“{}”{}\n", words.front(), near ? "；您是否想用 " + *near + "？" : "；用 gongyou --help 查看全部命令");
    return misused;
}

Config config_of(const Arguments& arguments)
{
    ConfigSources sources{.file = arguments.option("config").value_or(""), .environment = gongyou_environment(), .options = {}};
    for (const auto& [name, value] : arguments.options) {
        if (is_common(name) && name != "config" && name != "tenant") sources.options[name] = value;
    }
    return load_config(sources);
}

std::string share_folder()
{
    if (const char* named = std::getenv("GONGYOU_SHARE")) return named;
    for (fs::path folder = fs::read_symlink("/proc/self/exe").parent_path(); folder != folder.root_path(); folder = folder.parent_path()) {
        if (fs::exists(folder / "playbooks") && fs::exists(folder / "rules")) return folder.string();
    }
    throw Misuse{"找不到 playbooks 和 rules 文件夹；请用环境变量 GONGYOU_SHARE 指明"};
}

HouseSettings house_settings(const Config& config)
{
    fs::create_directories(config.data);
    HouseSettings settings;
    settings.database.data = config.database.empty() ? config.data : "";
    settings.database.url = config.database;
    settings.database.readers = config.connections;
    settings.keys = config.keys_file();
    settings.anchors = config.data;
    settings.outbox = config.data + "/outbox.log";
    settings.share = share_folder();
    settings.node = config.node;
    settings.accounts.passwords = config.password_profile;
    return settings;
}

TenantId tenant_of(Wired& wired, const Arguments& arguments)
{
    const auto host = arguments.option("tenant");
    const TenantId tenant = host ? wired.tenant_of(*host) : wired.default_tenant();
    if (!tenant) throw Misuse{host ? "没有以 " + *host + " 为域名的城市" : "数据库还是空的；先用 gongyou demo 或 gongyou serve"};
    return tenant;
}

}
