#include "commands/command.h"

#include "orgs/orgs.h"
#include "platform/read_file.h"
#include "playbooks/playbooks.h"

#include <fmt/format.h>

namespace gongyou::commands {

namespace {

int check(const std::string& file)
{
    const auto text = read_file(file);
    if (!text) throw Misuse{"打不开文件 " + file};

    introduce_domains();
    const auto brought = playbooks::Library::topics_in(share_folder() + "/playbooks");
    const auto mistakes = playbooks::check_playbook(*text, file, &brought);
    for (const TomlMistake& mistake : mistakes) fmt::print("{}\n", mistake.text());
    fmt::print("{}\n", mistakes.empty() ? "没有发现问题" : fmt::format("共 {} 处要改", mistakes.size()));
    return mistakes.empty() ? done : wrong;
}

/// The rows of docs/playbooks.md, from the reader itself.
int reference()
{
    introduce_domains();
    const TomlSchema schema = playbooks::playbook_schema();
    for (const TomlEntry& entry : schema.entries()) {
        const std::string otherwise = entry.required ? "必填" : entry.otherwise.empty() ? ""
                                                                                        : "`" + entry.otherwise + "`";
        fmt::print("| `{}` | {} | {} | {} |\n", entry.path, entry.label, entry.type, otherwise);
    }
    return done;
}

int list(Wired& wired, TenantId tenant)
{
    wired.database().read([&](Transaction& tx) {
        const auto all = playbooks::installations(tx, tenant);
        for (const auto& [id, playbook] : wired.library().all()) {
            fmt::print("{}  第 {} 版  {}\n", id, playbook.version, playbook.title);
            for (const auto& one : all) {
                if (one.playbook != id) continue;
                const auto names = orgs::names_of(tx, tenant, {{one.org.value}});
                fmt::print("    {}  第 {} 版{}\n", names.at(one.org), one.version, one.archived ? "，已停用" : "");
            }
        }
    });
    return done;
}

template <class IdType>
IdType id_option(const Arguments& arguments, const std::string& name, const char* what)
{
    const auto text = arguments.option(name);
    const auto id = text ? parse_id(*text) : std::nullopt;
    if (!id) throw Misuse{fmt::format("请用 --{} 写明{}（13 位编号）", name, what)};
    return IdType{*id};
}

/// Whoever keeps the machine installs as the person that --by names, within what that person may do.
int install(Wired& wired, TenantId tenant, const Arguments& arguments)
{
    const auto org = id_option<OrgId>(arguments, "org", "要采用的组织");
    const auto person = id_option<PersonId>(arguments, "by", "谁来采用");
    const Instant now = wired.clock().now();
    const auto installation = facts::as_deed(wired.database(), wired.ids(), tenant, person, now, [&](facts::Deed& deed) {
        const Actor actor = accounts::actor_of(deed.tx(), tenant, person);
        const auto playbook = wired.library().as_wished(deed.tx(), tenant, arguments.word(1, "做法的编号"), org, std::nullopt, deed.today());
        return playbooks::install(deed, actor, playbook, org);
    });
    fmt::print("已采用：{}（第 {} 版）\n", installation.title, installation.version);
    return done;
}

}

int playbook(const Arguments& arguments)
{
    const std::string& verb = arguments.word(0, "要做什么：check、list、install 或 reference");
    if (verb == "check") return check(arguments.word(1, "做法文件的路径"));

    if (verb == "reference") return reference();
    if (verb != "list" && verb != "install") throw Misuse{"playbook 后面可以写 check、list、install 或 reference"};
    Wired wired{house_settings(config_of(arguments))};
    const TenantId tenant = tenant_of(wired, arguments);
    return verb == "list" ? list(wired, tenant) : install(wired, tenant, arguments);
}

}
