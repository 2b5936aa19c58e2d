#include "facts/names.h"
#include "playbooks/playbooks.h"

namespace gongyou::playbooks {

namespace {

/// `playbooks/installation/<id>`: a published case is everybody's to see.
std::optional<facts::RecordLink> resolve(Transaction& tx, const Actor& actor, std::string_view record)
{
    constexpr std::string_view prefix = "playbooks/installation/";
    const auto id = record.starts_with(prefix) ? parse_id(record.substr(prefix.size())) : std::nullopt;
    const auto installation = id ? find_installation(tx, actor.tenant, InstallationId{*id}) : std::nullopt;
    if (!installation) return std::nullopt;
    return facts::RecordLink{installation->title, "/playbooks/" + installation->playbook + "/install"};
}

}

void introduce()
{
    facts::name_kind("playbooks.installed", "采用做法");
    facts::name_kind("playbooks.archived", "停用做法");
    facts::resolve_with("playbooks", resolve);
}

}
