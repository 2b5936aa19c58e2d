#include "places/place.h"

namespace gongyou::places {

void define_kind(facts::Deed& deed, OrgId org, const std::string& id, const std::string& label)
{
    if (!is_code(id)) refuse_field("id", "not_a_word", "阵地类型的词只能用小写字母、数字和连字符");
    const auto added = deed.tx().change(R"sql(
        INSERT INTO places_kinds (tenant_id, id, label) VALUES ($1, $2, $3)
        ON CONFLICT (tenant_id, id) DO NOTHING
        )sql", deed.tenant(), id, label);
    if (added == 0) {
        const auto meant = deed.tx().value<std::string>(
            "SELECT label FROM places_kinds WHERE tenant_id = $1 AND id = $2", deed.tenant(), id);
        if (meant != label) {
            refuse_conflict("places.kind_clash", "阵地类型“" + id + "”已经表示“" + meant + "”,请换一个词");
        }
        deed.nothing_changed();
        return;
    }
    deed.record({.kind = "places.kind_defined", .topic = id, .org = org, .record = "places/kind/" + id});
}

}
