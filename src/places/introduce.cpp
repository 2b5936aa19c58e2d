#include "facts/names.h"
#include "forms/forms.h"
#include "places/playbook_table.h"
#include "places/stored_place.h"
#include "platform/db/as.h"

namespace gongyou::places {

namespace {

/// `places/place/<id>`: what places are is open to anyone.
std::optional<facts::RecordLink> resolve(Transaction& tx, const Actor& actor, std::string_view record)
{
    constexpr std::string_view place = "places/place/", kind = "places/kind/";
    if (record.starts_with(kind)) {
        const auto labels = kind_labels(tx, actor.tenant);
        const auto found = labels.find(std::string{record.substr(kind.size())});
        if (found == labels.end()) return std::nullopt;
        return facts::RecordLink{found->second, "/places"};
    }
    if (!record.starts_with(place)) return std::nullopt;
    const auto id = parse_id(record.substr(place.size()));
    const auto found = id ? find(tx, actor.tenant, PlaceId{*id}) : std::nullopt;
    if (!found) return std::nullopt;
    return facts::RecordLink{found->name, "/places/" + print(found->id)};
}

}

void introduce()
{
    facts::name_kind("places.kind_defined", "设立阵地类型");
    facts::name_kind("places.kind_withdrawn", "停用阵地类型");
    facts::name_kind("places.opened", "启用阵地", {"kind", "town"});
    facts::name_kind("places.changed", "修改阵地信息");
    facts::name_kind("places.closed", "关闭阵地", {"kind", "town"});
    facts::name_kind("places.room_added", "增加房间");
    facts::name_kind("places.hours_promised", "公布开放时间");
    facts::name_kind("places.day_excepted", "公布例外开放日", {"open"});
    facts::name_detail("kind", "", "类型");
    facts::name_detail("town", "", "镇街");
    facts::name_detail("open", "", "是否开放");
    facts::name_detail("open", "1", "开放");
    facts::name_detail("open", "0", "不开放");
    facts::name_topics_with([](Transaction& tx, TenantId tenant, const std::string& topic) {
        return tx.maybe(as<std::string>, "SELECT label FROM places_kinds WHERE tenant_id = $1 AND id = $2", tenant, topic);
    });
    facts::resolve_with("places", resolve);
    forms::register_look_up(forms::FieldType::place, [](Transaction& tx, TenantId tenant, const IdList& ids) {
        std::map<std::int64_t, std::string> names;
        for (const auto& [id, name] : names_of(tx, tenant, ids)) names.emplace(id.value, name);
        return names;
    });
    add_playbook_table();
}

}
