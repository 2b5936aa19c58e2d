#include "commands/command.h"

#include "demo/demo.h"
#include "platform/db/statistics.h"
#include "playbooks/playbooks.h"

#include <fmt/format.h>

#include <charconv>

namespace gongyou::commands {

namespace {

std::uint64_t seed_of(const Arguments& arguments)
{
    const auto text = arguments.option("seed");
    if (!text) return 0;
    std::uint64_t seed = 0;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), seed);
    if (error != std::errc{} || end != text->data() + text->size() || seed == 0) throw Misuse{"--seed 后面写一个大于 0 的整数"};
    return seed;
}

/// Installs from the library that the house has read.
demo::InstallPlaybook installer(Wired& wired)
{
    return [&wired](facts::Deed& deed, const Actor& actor, const std::string& playbook, OrgId org,
               const std::vector<std::pair<std::string, std::string>>& settings) {
        json::object answers;
        for (const auto& [name, value] : settings) answers[name] = value;
        playbooks::install(deed, actor, wired.library().with_settings(playbook, answers, deed.today()), org);
    };
}

}

int make_demo(const Arguments& arguments)
{
    const Config config = config_of(arguments);
    HouseSettings house = house_settings(config);
    house.database.commits_last = false;
    Wired wired{house};
    if (wired.default_tenant()) throw Misuse{"这个数据库里已经有一座城市；请用 --data 指定一个空文件夹"};

    const demo::DemoSettings settings{.scenario_folder = arguments.option("scenario").value_or(share_folder() + "/demo/zaozhuang"),
        .seed = seed_of(arguments),
        .progress = !arguments.has("quiet")};
    const TenantId tenant{1};
    const demo::MadeCity city = demo::make_city({
                                                    .database = wired.database(),
                                                    .clock = wired.clock(),
                                                    .ids = wired.ids(),
                                                    .keys = wired.keys(),
                                                    .calendar = wired.calendar(),
                                                    .grab = wired.grab(),
                                                    .sealer = wired.sealer(tenant),
                                                    .tenant = tenant,
                                                    .install_playbook = installer(wired),
                                                },
        settings);
    refresh_statistics(wired.database());
    wired.database().checkpoint();

    fmt::print("演示城市已做好：{} 人，{} 场次，{} 次报名，{} 次签到。时钟停在 {}。\n", city.persons, city.sessions, city.bookings, city.check_ins,
        print(city.until).substr(0, 16));
    return done;
}

}
