#include "activities/activities.h"

#include <algorithm>

namespace gongyou::activities {

namespace {

bool is_word(std::string_view text)
{
    return !text.empty() && text.size() <= 60 && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

}

void define_topic(facts::Deed& deed, OrgId org, const std::string& id, const std::string& label)
{
    if (!is_word(id)) refuse_field("id", "not_a_word", "活动类型的词只能用小写字母、数字和连字符");
    const auto added = deed.tx().change(R"sql(
        INSERT INTO activities_topics (tenant_id, id, label) VALUES ($1, $2, $3)
        ON CONFLICT (tenant_id, id) DO NOTHING
        )sql", deed.tenant(), id, label);
    if (added == 0) {
        const auto meant = deed.tx().value<std::string>(
            "SELECT label FROM activities_topics WHERE tenant_id = $1 AND id = $2", deed.tenant(), id);
        if (meant != label) refuse_conflict("activities.topic_clash", "活动类型“" + id + "”已经表示“" + meant + "”,请换一个词");
        deed.nothing_changed();
        return;
    }
    deed.record({.kind = "activities.topic_defined", .topic = id, .org = org, .record = "activities/topic/" + id});
}

}
