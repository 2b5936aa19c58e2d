#include "world/stage.h"

#include "figures/figures.h"
#include "matters/matters.h"
#include "people/import.h"
#include "people/memberships.h"
#include "platform/jobs/table_output.h"

#include <fmt/format.h>

namespace gongyou::testing {

namespace {

/// Calls after which the caller is signed out, locked out or gone.
bool ends_the_caller(const Route& route)
{
    static const std::set<std::string> patterns{"/api/sign-out", "/api/my/password", "/api/my/phone", "/api/my/second-factor",
        "/api/my/second-factor/confirmation", "/api/my/second-factor/removal", "/api/my/deletion"};
    return route.method != "GET" && patterns.contains(route.pattern);
}

/// `places/{id}` names a place.
std::string noun_of(std::string_view before, const std::string& name)
{
    if (name != "id") return name;
    std::string noun{before.substr(before.rfind('/') + 1)};
    if (noun == "activities") return "activity";
    noun.pop_back();
    return noun;
}

}

Stage::Stage(World& the_world) : world(the_world)
{
    const auto install = [&](const char* playbook, OrgId org) {
        Actor boss;
        boss.tenant = world.tenant;
        boss.grants = {{orgs::Role::officer, world.city}};
        return world.deed({}, [&](facts::Deed& deed) { return playbooks::install(deed, boss, world.house().library().find(playbook), org).id; });
    };
    install("join-a-union", world.city);
    installation = install("venues-near-you", world.shizhong);
    place = world.deed({}, [&](facts::Deed& deed) {
        return places::open_place(deed, officer(), {world.shizhong, "市中区职工驿站", "station", {}, "shizhong-wenhualu", "文化路 1 号", 34.86, 117.57, {}, {}});
    });
    room = world.deed({}, [&](facts::Deed& deed) { return places::add_room(deed, officer(), place, {"书画室", 100}); });
    activities::NewActivity wish;
    wish.org = world.factory;
    wish.title = "书法基础";
    wish.topic = "after-hours-classes";
    wish.about = "从握笔开始";
    wish.one_per = activities::OnePer::session;
    activity = world.deed({}, [&](facts::Deed& deed) { return activities::plan_activity(deed, officer(), wish); });
    world.deed(world.the("member").person, [&](facts::Deed& deed) { people::give_consent(deed, deed.actor(), "joining", 1); });
    world.house().sealer(world.tenant).seal_all(world.now());
    for (const OrgId org : {world.city, world.shizhong, world.tengzhou, world.town, world.factory, world.truckers}) keep(print(org));
    for (const auto& id : {print(installation), print(place), print(room), print(activity)}) keep(id);
}

std::string Stage::keep(std::string id)
{
    ids_.insert(id);
    return id;
}

PersonId Stage::fresh_member()
{
    const int number = fresh();
    const auto person = world.deed({}, [&](facts::Deed& deed) {
        const auto made = people::find_or_create_person(deed, world.house().keys(),
            {
                .name = "样" + std::to_string(number),
                .id_number = identity_number(number),
                .phone = fmt::format("154{:08}", number),
                .sex = {},
                .birth_day = {},
                .trade = "manufacturing",
                .town = "shizhong-shuiguo",
            });
        people::admit(deed, made, world.factory);
        return made;
    });
    keep(print(person));
    return person;
}

Evening Stage::evening(std::int64_t seats, bool member_sits)
{
    activities::NewSession wish;
    wish.starts_at = world.now() + std::chrono::minutes{1};
    wish.ends_at = world.now() + std::chrono::minutes{3};
    wish.seats = seats;
    wish.opens_at = world.now() - std::chrono::hours{1};
    Evening made;
    made.session = world.deed({}, [&](facts::Deed& deed) { return activities::plan_session(deed, officer(), activity, wish); });
    keep(print(made.session));
    if (member_sits) {
        made.booking = world.house().grab().book_and_wait(world.tenant, world.the("member").person, made.session, world.now()).booking.id;
        keep(print(made.booking));
    }
    return made;
}

/// A seat that became free is held for the member.
activities::OfferId Stage::held_seat()
{
    now = evening(1, false);
    const PersonId first = world.the("driver").person;
    const PersonId next = world.the("member").person;
    const auto taken = world.house().grab().book_and_wait(world.tenant, first, now.session, world.now()).booking.id;
    world.deed(next, [&](facts::Deed& deed) { activities::join_waiting(deed, next, now.session); });
    world.deed(first, [&](facts::Deed& deed) { activities::cancel_booking(deed, first, taken); });
    for (const auto& offer : world.read([&](Transaction& tx) { return activities::offers_of(tx, world.tenant, next, world.now()); })) {
        if (offer.session == now.session) return offer.id;
    }
    throw std::logic_error("nobody was offered the free seat");
}

std::string Stage::seat_thing(const Route& route, const std::string& noun)
{
    if (noun == "offer") return print(held_seat());
    const bool line = route.pattern.ends_with("/waiting");
    const bool empty = line || route.pattern.ends_with("/booking") || (noun == "session" && route.pattern.ends_with("/cancellation"));
    now = evening(line ? 1 : 20, !empty);
    if (line) {
        world.house().grab().book_and_wait(world.tenant, world.the("driver").person, now.session, world.now());
        const PersonId next = world.the("member").person;
        if (route.method == "DELETE") world.deed(next, [&](facts::Deed& deed) { activities::join_waiting(deed, next, now.session); });
    }
    if (route.pattern.ends_with("/reversal")) world.deed({}, [&](facts::Deed& deed) { activities::check_in(deed, officer(), now.booking); });
    return noun == "booking" ? print(now.booking) : print(now.session);
}

std::string Stage::access_thing(const Route& route, const std::string& noun)
{
    if (noun == "sign_in") {
        return print(world.house().database().write([&](Transaction& tx) {
            return accounts::mint_sign_in(tx, world.house().ids(), world.tenant, world.the("member").person, false, world.now()).id;
        }));
    }
    const PersonId person = fresh_member();
    const auto account = world.deed({}, [&](facts::Deed& deed) {
        return accounts::open_account(deed, world.house().keys(), {.person = person, .login = {}, .totp_secret = {}}, std::nullopt);
    });
    if (route.pattern.ends_with("/enabling")) {
        world.deed({}, [&](facts::Deed& deed) { accounts::disable_account(deed, world.actor("security_admin"), account, "长期不用"); });
    }
    if (noun == "account") return print(account);
    return print(world.deed({}, [&](facts::Deed& deed) { return accounts::grant_role_as_platform(deed, person, orgs::Role::keeper, world.shizhong); }));
}

/// A second record of a member, merged into the first.
std::string Stage::merged_record()
{
    const PersonId kept = fresh_member();
    const int number = fresh();
    return print(world.deed({}, [&](facts::Deed& deed) {
        const auto twice = people::find_or_create_person(deed, world.house().keys(),
            {
                .name = "样" + std::to_string(number),
                .id_number = {},
                .phone = fmt::format("154{:08}", number),
                .sex = {},
                .birth_day = {},
                .trade = {},
                .town = {},
            });
        people::merge_people(deed, world.house().keys(), kept, twice);
        return twice;
    }));
}

/// A job of the member's own, with something to fetch.
std::string Stage::fresh_job()
{
    jobs::Wish wish;
    wish.kind = people::import_kind;
    wish.asked_by = world.the("member").person.value;
    wish.total = 1;
    wish.parts = {"{}"};
    wish.output = {jobs::table_part({"没有导入的行", {"姓名", "问题和改法"}, {{"样一", "身份证号：请补上"}}})};
    return print(world.house().database().write(
        [&](Transaction& tx) { return jobs::submit(tx, world.house().ids(), world.house().keys(), world.tenant, wish, world.now()); }));
}

std::string Stage::fresh_thing(const Route& route, const std::string& noun)
{
    if (noun == "job") return fresh_job();
    if (noun == "session" || noun == "booking" || noun == "offer") return seat_thing(route, noun);
    if (noun == "sign_in" || noun == "account" || noun == "grant") return access_thing(route, noun);
    if (noun == "person" && route.pattern.ends_with("/parting")) return merged_record();
    if (noun == "person") return print(fresh_member());
    if (noun == "membership") {
        const PersonId person = fresh_member();
        const auto membership = world.read([&](Transaction& tx) { return people::memberships_of(tx, world.tenant, person).front().id; });
        if (route.pattern.ends_with("/resumption")) {
            world.deed({}, [&](facts::Deed& deed) { people::end_membership(deed, officer(), membership, "left"); });
        }
        return print(membership);
    }
    if (noun == "org") {
        const std::string name = fmt::format("机械厂第{}分会", fresh());
        return print(world.deed({}, [&](facts::Deed& deed) {
            const OrgId org = orgs::found_org(deed, officer(), {world.factory, name, orgs::Kind::enterprise_union, {}, {}, {}, {}, {}, {}}).id;
            if (route.pattern.ends_with("/{bond}")) orgs::link_orgs(deed, officer(), org, world.truckers, orgs::Bond::member);
            return org;
        }));
    }
    if (noun == "place") {
        const std::string name = fmt::format("驿站{}", fresh());
        return print(world.deed({}, [&](facts::Deed& deed) {
            return places::open_place(deed, officer(), {world.shizhong, name, "station", {}, "shizhong-wenhualu", "文化路", 34.8, 117.5, {}, {}});
        }));
    }
    if (noun == "installation") { // taken back from the archive, where the last call put it
        return print(world.deed({}, [&](facts::Deed& deed) {
            return playbooks::install(deed, officer(), world.house().library().find("venues-near-you"), world.shizhong).id;
        }));
    }
    if (noun == "matter") {
        const int number = fresh();
        const PersonId worker = world.deed({}, [&](facts::Deed& deed) { return people::open_person(deed, world.house().keys(),
                                                                            fmt::format("154{:08}", number)); });
        const json::object answers{{"name", "职新禾"}, {"id_number", identity_number(number)}, {"trade", "manufacturing"}, {"town", "税郭镇"}, {"consent", true}};
        return print(world.deed(worker, [&](facts::Deed& deed) { return matters::open_matter(deed, world.house().keys(), world.house().calendar(), "joining",
                                                                     world.factory, answers)
                                                                     .id; }));
    }
    if (noun == "notice") {
        held_seat(); // the member is told
        return print(world.read([&](Transaction& tx) {
            return tx.value<notices::NoticeId>("SELECT MAX(id) FROM notices_inbox WHERE tenant_id = $1 AND person_id = $2", world.tenant,
                world.the("member").person);
        }));
    }
    if (noun == "fact") {
        return print(world.read([&](Transaction& tx) {
            return tx.value<facts::FactId>("SELECT MIN(id) FROM facts_facts WHERE tenant_id = $1 AND org_id = $2", world.tenant, world.factory);
        }));
    }
    throw std::logic_error("the stage has no thing for {" + noun + "} of " + route.pattern);
}

std::string Stage::argument(const Route& route, const std::string& noun)
{
    static const std::map<std::string, std::string> words{{"text", "joining"}, {"topic", "joining"}, {"step", "ask_back"}, {"seal", "1"},
        {"playbook", "venues-near-you"}, {"bond", "member"}, {"domain", "orgs"}, {"noun", "org"}};
    if (const auto word = words.find(noun); word != words.end()) return word->second;
    if (noun == "to") return print(world.truckers);
    if (noun == "room") return print(room);
    if (noun == "activity") return print(activity);
    if (noun == "figure") {
        const auto all = world.read([&](Transaction& tx) { return figures::figures_of(tx, world.tenant, figures::InstallationId{installation.value}); });
        return route.pattern.starts_with("/figures/") ? all.front().definition.id : keep(print(all.front().id));
    }
    if (route.method != "GET") return keep(fresh_thing(route, noun));
    if (noun == "org") return print(world.factory);
    if (noun == "installation") return print(installation);
    auto& standing = standing_[noun];
    if (standing.empty()) standing = keep(fresh_thing(route, noun));
    return standing;
}

std::string Stage::id_for(const std::string& name)
{
    if (name == "to") return print(world.truckers);
    if (name == "place") return print(place);
    if (name == "room") return print(room);
    if (name == "booking") return print(now.booking);
    if (name == "person" || name == "merged") return print(fresh_member());
    return print(world.factory); // org, parent
}

std::string Stage::target(const Route& route)
{
    if (route.pattern.starts_with("/api/records/")) return "/api/records/orgs/org/" + print(world.factory) + "/timeline";
    std::string made;
    std::string_view rest = route.pattern;
    for (auto open = rest.find('{'); open != rest.npos; open = rest.find('{')) {
        const auto close = rest.find('}');
        made += rest.substr(0, open);
        made += argument(route, noun_of(rest.substr(0, open - 1), std::string{rest.substr(open + 1, close - open - 1)}));
        rest.remove_prefix(close + 1);
    }
    made += rest;
    if (route.pattern.ends_with("/preview")) made += "?org=" + print(world.shizhong);
    return made;
}

Call Stage::call(const Route& route, const std::string& role)
{
    const bool stranger = role == "stranger";
    Someone& caller = !stranger && ends_the_caller(route) ? world.double_of(role) : world.the(role);
    now = {};
    Call made{route.method, target(route), {}, &caller};
    if (route.takes) made.body = sample_body(*this, route);
    return made;
}

}
