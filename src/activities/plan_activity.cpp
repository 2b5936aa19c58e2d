#include "activities/search.h"
#include "activities/session.h"

#include "orgs/orgs.h"
#include "platform/text.h"
#include "playbooks/open_topic.h"

#include <boost/json/serialize.hpp>

namespace gongyou::activities {

namespace {

void check(facts::Deed& deed, const NewActivity& wish, const std::optional<Topic>& topic)
{
    Mistakes mistakes;
    if (!topic) mistakes.add("topic", "no_such_topic", "没有“" + wish.topic + "”这种活动类型，请从列表里选");
    if (wish.audience && wish.audience->age_from && wish.audience->age_to && *wish.audience->age_from > *wish.audience->age_to) {
        mistakes.add("audience.age_to", "below_age_from", "年龄上限不能低于下限");
    }
    if (wish.free_seat && !is_code(wish.free_seat->reason)) mistakes.add("free_seat.reason", "not_a_code", "免费原因代码只能用小写字母、数字和连字符");
    IdList partners;
    for (const auto partner : wish.partners.value_or(std::vector<OrgId>{})) partners.values.push_back(partner.value);
    if (orgs::names_of(deed.tx(), deed.tenant(), partners).size() < partners.values.size()) {
        mistakes.add("partners", "no_such_org", "有合办单位不存在或重复，请重新选择");
    }
    mistakes.refuse_if_any();
}

std::optional<Json> stored(const std::optional<FreeSeat>& free_seat)
{
    if (!free_seat) return std::nullopt;
    return Json{json::serialize(to_json(*free_seat))};
}

}

ActivityId plan_activity(facts::Deed& deed, const Actor& actor, const NewActivity& wish)
{
    orgs::require_reach(deed.tx(), actor, orgs::Capability::plan_activities, wish.org);
    orgs::require_open(deed.tx(), deed.tenant(), wish.org);
    const auto topic = find_topic(deed.tx(), deed.tenant(), wish.topic, wish.org);
    check(deed, wish, topic);
    playbooks::require_open(deed.tx(), deed.tenant(), wish.topic, wish.org);

    const auto id = deed.new_id<ActivityId>();
    deed.tx().change(R"sql(
        INSERT INTO activities_activities
               (tenant_id, id, org_id, topic, title, about, one_per, audience, form, free_seat, offer_minutes, grace_minutes)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
        )sql",
        deed.tenant(), id, wish.org, wish.topic, wish.title,
        wish.about.empty() ? topic->about : wish.about, word_of(wish.one_per.value_or(topic->one_per)),
        Json{write_audience(wish.audience.value_or(Audience{}))},
        Json{forms::write_fields(wish.form.value_or(std::vector<forms::Field>{}))}, stored(wish.free_seat),
        wish.offer_minutes.value_or(topic->offer_minutes), wish.grace_minutes.value_or(topic->grace_minutes));
    for (const auto partner : wish.partners.value_or(std::vector<OrgId>{})) {
        deed.tx().change("INSERT INTO activities_partners (tenant_id, activity_id, org_id) VALUES ($1, $2, $3)", deed.tenant(), id, partner);
    }
    index_for_search(deed, id, SessionId{}, wish.title);
    deed.record({.kind = "activities.planned", .topic = wish.topic, .org = wish.org, .record = "activities/activity/" + print(id)});
    return id;
}

const Shape<NewActivity>& shape_of(NewActivity*)
{
    static const Shape<NewActivity> shape{"NewActivity",
        field("org", &NewActivity::org, "主办组织"),
        field("title", &NewActivity::title, "活动名称", {.max_length = 60}),
        field("topic", &NewActivity::topic, "活动类型", {.max_length = 60}),
        field("about", &NewActivity::about, "活动介绍", {.max_length = 2000, .may_be_empty = true}),
        field("one_per", &NewActivity::one_per, "每人限报"),
        field("partners", &NewActivity::partners, "合办单位", {.max_items = 20}),
        field("audience", &NewActivity::audience, "面向"),
        field("form", &NewActivity::form, "报名表", {.max_items = 8}),
        field("free_seat", &NewActivity::free_seat, "免费"),
        field("offer_minutes", &NewActivity::offer_minutes, "候补保留分钟数", {.min = 1, .max = 10'080}),
        field("grace_minutes", &NewActivity::grace_minutes, "开始后保留分钟数", {.min = 0, .max = 240})};
    return shape;
}

}
