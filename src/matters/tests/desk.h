#pragma once

// A union's desk with one small flow: petitions, answered, sent back or declined.

#include "matters/matters.h"
#include "people/tests/town.h"

namespace gongyou::matters {

struct Desk : people::Town {
    explicit Desk(Engine engine) : Town(engine)
    {
        introduce();
        calendar = Calendar::read(GONGYOU_SOURCE "/rules/national");
        worker = enrol(factory, "职新禾", number(1), "15400200001");
        chair = with(orgs::Role::chair, factory, enrol(factory, "封开颜", number(2), "15400200002"));
        deputy = with(orgs::Role::chair, factory, enrol(factory, "单于飞", number(3), "15400200003"));
        register_effect("desk.heed", {[this](facts::Deed&, const Keys&, const Matter&, const json::object&) {
            if (effect_refuses) refuse_conflict("desk.shut", "今天不办");
        }});
        adopt(petition());
    }

    static State state(const std::string& id, const std::string& label, bool ended = false, Party holder = Party::reviewer)
    {
        return {.id = id, .label = label, .ended = ended, .holder = holder};
    }
    static Step step(const std::string& id, const std::string& label, std::vector<std::string> from, const std::string& to, Party by = Party::reviewer)
    {
        return {.id = id, .label = label, .from = std::move(from), .to = to, .by = by, .when = {}, .fields = {}, .effects = {}, .tone = "plain"};
    }

    /// Received, to be answered within `days`; heeding it has an effect.
    static Flow petition(int days = 5, LastDay last_day = LastDay::any)
    {
        Flow flow;
        flow.topic = "petition";
        flow.label = "提意见";
        flow.pages = {{"意见", {{.id = "text", .label = "意见", .required = true}}}};
        flow.states = {state("received", "待答复"), state("asked_back", "待补充", false, Party::applicant), state("heeded", "已采纳", true),
            state("declined", "未采纳", true)};
        flow.steps = {step("heed", "采纳", {"received"}, "heeded"), step("decline", "不采纳", {"received"}, "declined"),
            step("ask_back", "请补充", {"received"}, "asked_back"), step("add", "补充", {"asked_back"}, "received", Party::applicant)};
        flow.steps.front().effects = {"desk.heed"};
        flow.clocks = {{
            .id = "reply",
            .label = "答复",
            .starts = "received",
            .days = days,
            .working_days = false,
            .last_day = last_day,
            .warn_days = 1,
            .basis = "本地承诺",
        }};
        return flow;
    }

    void adopt(const Flow& flow)
    {
        run([&](facts::Deed& deed) { install_flow(deed, flow, root); });
    }

    template <class F>
    auto run_as(PersonId person, F operation) -> std::invoke_result_t<F, facts::Deed&>
    {
        return facts::as_deed(*database, ids, tenant, person, now, operation);
    }

    Matter filed(const std::string& topic = "petition")
    {
        return run_as(worker, [&](facts::Deed& deed) { return open_matter(deed, keys, calendar, topic, factory, json::object{{"text", "食堂太咸"}}); });
    }
    Matter takes(const Actor& who, MatterId matter, const std::string& step, std::optional<std::int64_t> seen = std::nullopt)
    {
        return run_as(who.person, [&](facts::Deed& deed) { return take_step(deed, who, keys, calendar, matter, {step, json::object{}, seen}); });
    }
    Actor applicant() const
    {
        Actor actor;
        actor.tenant = tenant;
        actor.person = worker;
        return actor;
    }

    /// `due_today 1, overdue 0` as the counts say it; each view's list must be as long.
    std::string inbox_now()
    {
        const Day today = day_of(now);
        return read([&](Transaction& tx) {
            const auto in_view = [&](InboxView view) { return std::to_string(inbox(tx, chair, keys, {view, {}, {}, {}}, today).size()); };
            const auto counts = inbox_counts(tx, chair, today);
            const std::string listed = "due_today " + in_view(InboxView::due_today) + ", overdue " + in_view(InboxView::overdue);
            const std::string counted = "due_today " + std::to_string(counts.due_today) + ", overdue " + std::to_string(counts.overdue);
            return listed == counted ? counted : "listed " + listed + " but counted " + counted;
        });
    }

    Calendar calendar;
    PersonId worker;
    Actor chair, deputy;
    bool effect_refuses = false;
};

}
