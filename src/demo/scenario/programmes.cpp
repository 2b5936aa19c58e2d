#include "demo/scenario/readers.h"

namespace gongyou::demo {

namespace {

struct Opening {
    int days_before = 0;
    int minute = 0;
};

Opening read_opening(TomlTable& programme)
{
    TomlTable opens = programme.table("opens", "报名开放");
    Opening opening;
    opening.days_before = static_cast<int>(opens.whole("days_before", "提前天数", 0, 365));
    const auto minute = parse_minute(opens.text("at", "时刻"));
    if (!minute) opens.refuse("at", "不是时刻", "应写成 12:00 这样的形式");
    opening.minute = minute.value_or(0);
    return opening;
}

/// Place and room, of which the room must hold the seats.
void read_where(TomlTable& session, const Scenario& scenario, SessionPlan& plan)
{
    const PlacesPlan& places = scenario.places;
    plan.place = read_known(session, "place", "阵地", ids_of_all(places.places));
    const PlacePlan* place = find_plan(places.places, plan.place);
    const auto fit = place ? places.fits.find(place->fit) : places.fits.end();
    const std::vector<RoomPlan> rooms = fit == places.fits.end() ? std::vector<RoomPlan>{} : fit->second;
    plan.room = read_known(session, "room", "功能室", ids_of_all(rooms));
    plan.seats = session.whole("seats", "名额", 1, 100'000);
    const RoomPlan* room = find_plan(rooms, plan.room);
    if (room && plan.seats > room->seats) session.refuse("seats", "超过了这间功能室的容量", "最多 " + std::to_string(room->seats));
}

SessionPlan read_session(TomlTable& session, const Scenario& scenario, const Opening& opening)
{
    SessionPlan plan;
    plan.id = session.id("id", "场次");
    plan.title = session.text("title", "名称");
    const Day on = session.day("on", "日期");
    const auto minutes = parse_minutes(session.text("time", "时间"));
    if (!minutes) session.refuse("time", "不是时间段", "应写成 19:00-20:30 这样的形式");
    plan.starts_at = at_minute(on, minutes.value_or(Minutes{}).from);
    plan.ends_at = at_minute(on, minutes.value_or(Minutes{}).to);
    plan.opens_at = read_optional_moment(session, "opens", "报名开放").value_or(at_minute(on - opening.days_before, opening.minute));
    read_where(session, scenario, plan);
    if (const auto partner = session.optional_text("partner", "合办组织")) {
        plan.partner = *partner;
        if (!find_plan(scenario.orgs.orgs, plan.partner)) session.refuse_word("partner", plan.partner, ids_of_all(scenario.orgs.orgs));
    }
    plan.women_only = session.word_or("who", "面向", "org", {"org", "women"}) == "women";
    plan.cancelled = session.optional_day("cancelled", "取消日期");
    plan.reason = session.text_or("reason", "取消原因", "");
    if (plan.cancelled.has_value() != !plan.reason.empty()) session.refuse("cancelled", "和取消原因没有一起写", "取消日期和原因应一起写");
    plan.demand = session.optional_real("demand", "报名人数", 0, 100);
    return plan;
}

ProgrammePlan read_programme(TomlTable& programme, const Scenario& scenario)
{
    Texts habits;
    for (const auto& [name, habit] : scenario.habits.habits) habits.push_back(name);

    ProgrammePlan plan;
    plan.id = programme.id("id", "活动");
    plan.org = read_known(programme, "org", "主办组织", ids_of_all(scenario.orgs.orgs));
    plan.topic = programme.id("topic", "活动类型");
    plan.label = programme.text("label", "名称");
    programme.word("who", "面向", {"org"});
    plan.one_per = programme.word("one_per", "每人限报", {"session", "activity"}) == "activity" ? activities::OnePer::activity : activities::OnePer::session;
    plan.habit = programme.word("habits", "习惯", habits);
    plan.cancel_until_minutes = static_cast<int>(programme.whole("cancel_until_minutes", "取消期限", 0, 10'080));
    plan.offer_minutes = static_cast<int>(programme.whole("offer_minutes", "候补保留", 1, 10'080));
    plan.grace_minutes = static_cast<int>(programme.whole("grace_minutes", "开始后保留", 0, 240));
    const Opening opening = read_opening(programme);
    for (TomlTable& session : programme.tables("session", "场次", {.at_least = 1, .unique = "id"})) {
        plan.sessions.push_back(read_session(session, scenario, opening));
    }
    return plan;
}

}

void read_programmes(TomlTable root, Scenario& scenario)
{
    for (TomlTable& programme : root.tables("programme", "活动", {.at_least = 1, .unique = "id"})) {
        scenario.programmes.push_back(read_programme(programme, scenario));
    }
}

}
