#include "activities/session.h"

#include "platform/db/as.h"
#include "platform/text.h"

namespace gongyou::activities {

Topic read_topic(TomlTable& table)
{
    Topic topic;
    topic.id = table.id("id", "活动类型");
    topic.label = table.text("label", "名称", 40);
    topic.about = table.text_or("about", "简介", "", 2000);
    topic.one_per = from_word<OnePer>(table.word_or("one_per", "每人限报", "session", words_of<OnePer>())).value_or(OnePer::session);
    topic.offer_minutes = static_cast<int>(table.whole_or("offer_minutes", "候补席位保留几分钟", 120, 1, 10080));
    topic.grace_minutes = static_cast<int>(table.whole_or("grace_minutes", "开始后几分钟释放空席", 15, 0, 1440));
    return topic;
}

std::optional<std::string> topic_label(Transaction& tx, TenantId tenant, const std::string& id)
{
    return tx.maybe(as<std::string>,
        "SELECT label FROM activities_topics WHERE tenant_id = $1 AND id = $2", tenant, id);
}

std::vector<TopicName> topics_of(Transaction& tx, TenantId tenant)
{
    return tx.all(as<TopicName>, R"sql(
        SELECT t.id, t.label FROM activities_topics t
         WHERE t.tenant_id = $1 AND EXISTS (SELECT 1 FROM activities_terms s WHERE s.tenant_id = t.tenant_id AND s.topic = t.id) ORDER BY t.id
        )sql",
        tenant);
}

std::optional<Topic> find_topic(Transaction& tx, TenantId tenant, const std::string& id, OrgId org)
{
    const auto label = topic_label(tx, tenant, id);
    if (!label) return std::nullopt;
    auto settled = tx.maybe([&](Row row) {
        return Topic{id, *label, row.get<std::string>(0), from_word<OnePer>(row.text(1)).value(), row.get<int>(2), row.get<int>(3)};
    },
        R"sql(
        SELECT t.about, t.one_per, t.offer_minutes, t.grace_minutes
          FROM activities_terms t
          JOIN lineage($1, $3) AS above ON above.org_id = t.org_id
         WHERE t.tenant_id = $1 AND t.topic = $2
         ORDER BY above.depth LIMIT 1
        )sql",
        tenant, id, org);
    return settled ? std::move(*settled) : Topic{id, *label};
}

namespace {

/// One word, one meaning in the whole tenant.
void fix_meaning(facts::Deed& deed, const Topic& topic)
{
    deed.tx().change("INSERT INTO activities_topics (tenant_id, id, label) VALUES ($1, $2, $3) ON CONFLICT (tenant_id, id) DO NOTHING",
        deed.tenant(), topic.id, topic.label);
    const auto meant = topic_label(deed.tx(), deed.tenant(), topic.id).value();
    if (meant != topic.label) refuse_conflict("activities.topic_clash", "活动类型“" + topic.id + "”已经表示“" + meant + "”，请换一个词");
}

}

void define_topic(facts::Deed& deed, OrgId org, const Topic& topic)
{
    if (!is_code(topic.id)) refuse_field("id", "not_a_word", "活动类型的词只能用小写字母、数字和连字符");
    fix_meaning(deed, topic);
    const auto changed = deed.tx().change(R"sql(
        INSERT INTO activities_terms (tenant_id, topic, org_id, about, one_per, offer_minutes, grace_minutes)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (tenant_id, topic, org_id) DO UPDATE
           SET about = excluded.about, one_per = excluded.one_per, offer_minutes = excluded.offer_minutes, grace_minutes = excluded.grace_minutes
         WHERE activities_terms.about <> excluded.about OR activities_terms.one_per <> excluded.one_per
            OR activities_terms.offer_minutes <> excluded.offer_minutes OR activities_terms.grace_minutes <> excluded.grace_minutes
        )sql",
        deed.tenant(), topic.id, org, topic.about, word_of(topic.one_per), topic.offer_minutes, topic.grace_minutes);
    if (changed == 0) {
        deed.nothing_changed();
        return;
    }
    deed.record({.kind = "activities.topic_defined", .topic = topic.id, .org = org, .record = "activities/topic/" + topic.id});
}

}
