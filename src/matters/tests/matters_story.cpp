#include "facts/names.h"
#include "matters/tests/desk.h"

#include <doctest/doctest.h>

namespace gongyou::matters {

using orgs::refusal_of;

TEST_CASE("a matter is due through the whole of its last day, and overdue from the next midnight on")
{
    testing::on_each_engine([](Engine engine) {
        Desk desk{engine};
        const Day last = day_of(desk.now) + 5;
        CHECK(desk.filed().due->day == last);

        desk.now = at_minute(last - 1, 23 * 60 + 59);
        CHECK(desk.inbox_now() == "due_today 0, overdue 0");
        desk.now = start_of(last);
        CHECK(desk.inbox_now() == "due_today 1, overdue 0");
        desk.now = at_minute(last, 23 * 60 + 59);
        CHECK(desk.inbox_now() == "due_today 1, overdue 0");
        desk.now = start_of(last + 1);
        CHECK(desk.inbox_now() == "due_today 0, overdue 1");
    });
}

TEST_CASE("what waits for the applicant is neither due nor overdue at the desk")
{
    testing::on_each_engine([](Engine engine) {
        Desk desk{engine};
        const Matter matter = desk.filed();
        desk.takes(desk.chair, matter.id, "ask_back");
        desk.now = start_of(day_of(desk.now) + 30);
        CHECK(desk.inbox_now() == "due_today 0, overdue 0");
        CHECK(desk.read([&](Transaction& tx) { return inbox_counts(tx, desk.chair, day_of(desk.now)).waiting; }) == 1);
    });
}

TEST_CASE("a last day that the clock's rule moved is kept with the day it was moved from")
{
    testing::on_each_engine([](Engine engine) {
        Desk desk{engine};
        desk.adopt(Desk::petition(5, LastDay::working));
        desk.now = at_minute(make_day(2025, 1, 24).value(), 9 * 60);
        const MatterId id = desk.filed().id;
        const auto kept = desk.read([&](Transaction& tx) { return find_matter(tx, desk.chair, desk.keys, id)->due; });
        CHECK(kept == Due{make_day(2025, 2, 5).value(), make_day(2025, 1, 29), true});
        desk.now = start_of(make_day(2025, 2, 4).value());
        CHECK(desk.inbox_now() == "due_today 0, overdue 0");
        desk.now = start_of(make_day(2025, 2, 5).value());
        CHECK(desk.inbox_now() == "due_today 1, overdue 0");
    });
}

TEST_CASE("an effect that refuses takes the whole step back, and the step can be taken later")
{
    testing::on_each_engine([](Engine engine) {
        Desk desk{engine};
        const Matter matter = desk.filed();
        desk.effect_refuses = true;
        CHECK(refusal_of([&] { desk.takes(desk.chair, matter.id, "heed"); }) == "desk.shut");
        const auto stands = [&] {
            return desk.read([&](Transaction& tx) {
                return find_matter(tx, desk.chair, desk.keys, matter.id)->state + " " +
                    std::to_string(steps_taken(tx, desk.tenant, matter.id, desk.keys).size());
            });
        };
        CHECK(stands() == "received 0");
        CHECK(desk.facts_of("matters.ended") == 0);
        CHECK(refusal_of([&] { desk.filed(); }) == "matters.already_open");

        desk.effect_refuses = false;
        CHECK(desk.takes(desk.chair, matter.id, "heed").ended_at == desk.now);
        CHECK(stands() == "heeded 1");
        CHECK(desk.facts_of("matters.ended") == 1);
    });
}

TEST_CASE("nothing is asked of an org that is no more")
{
    testing::on_each_engine([](Engine engine) {
        Desk desk{engine};
        desk.run([&](facts::Deed& deed) { orgs::close_org(deed, desk.boss, desk.factory, "撤并"); });
        CHECK(refusal_of([&] { desk.filed(); }) == "orgs.closed");
    });
}

TEST_CASE("who was declined may apply again")
{
    testing::on_each_engine([](Engine engine) {
        Desk desk{engine};
        const Matter first = desk.filed();
        CHECK(refusal_of([&] { desk.filed(); }) == "matters.already_open");
        desk.takes(desk.chair, first.id, "decline");
        CHECK(desk.filed().id != first.id);
        CHECK(desk.facts_of("matters.opened") == 2);
    });
}

TEST_CASE("a second decision is refused, and says who decided what and how the matter stands")
{
    testing::on_each_engine([](Engine engine) {
        Desk desk{engine};
        const Matter matter = desk.filed();
        desk.takes(desk.chair, matter.id, "heed", 0);
        std::string sentence;
        try {
            desk.takes(desk.deputy, matter.id, "decline", 0);
        } catch (const Refusal& refusal) {
            CHECK(refusal.code == "matters.step_not_possible");
            sentence = refusal.sentence;
        }
        CHECK(sentence == "封开颜已于 09:00 办理“采纳”，这件办件现在是“已采纳”；您这一步没有办成，填写的内容还在，请看过最新情况再决定");
    });
}

TEST_CASE("a decision on what has been added to since is refused, though the state is the same again")
{
    testing::on_each_engine([](Engine engine) {
        Desk desk{engine};
        const Matter matter = desk.filed();
        desk.takes(desk.chair, matter.id, "ask_back", 0);
        desk.takes(desk.applicant(), matter.id, "add", 1);
        CHECK(refusal_of([&] { desk.takes(desk.deputy, matter.id, "decline", 0); }) == "matters.step_not_possible");
        desk.takes(desk.deputy, matter.id, "decline", 2);
    });
}

TEST_CASE("of two flows of one version the topic is named by the same one that a form without an org shows")
{
    testing::on_each_engine([](Engine engine) {
        Desk desk{engine};
        for (const char* label : {"甲意见", "乙意见", "丙意见", "丁意见"}) {
            Flow other = Desk::petition();
            other.label = label;
            desk.run([&](facts::Deed& deed) { install_flow(deed, other, desk.shizhong); });
            desk.read([&](Transaction& tx) {
                CHECK(facts::topic_label(tx, desk.tenant, "petition") == flow_for(tx, desk.tenant, "petition", std::nullopt).flow.label);
            });
        }
    });
}

}
