#include "playbooks/topics.h"

#include "platform/db/as.h"

#include <algorithm>

namespace gongyou::playbooks {

namespace {

/// Which of the playbook's words are another's.
std::vector<std::string> clashes(Transaction& tx, TenantId tenant, const Playbook& playbook)
{
    std::vector<std::string> told;
    for (const Part& part : playbook.parts) {
        const auto owner = owner_of(tx, tenant, part.topic);
        if (!owner || (owner->playbook == playbook.id && owner->noun == part.noun)) continue;
        told.push_back(owner->playbook == playbook.id
                ? "“" + part.topic + "”以前不是" + part.kind + "，一个词只有一个含义；请编写者给“" + part.label + "”换一个编号"
                : "“" + part.label + "”（" + part.topic + "）已由做法“" + owner->title + "”带来，一个词不能有两套；请直接采用“" + owner->title +
                    "”，或请编写者改为沿用（uses），或换一个编号");
    }
    return told;
}

std::vector<std::string> missing(Transaction& tx, TenantId tenant, const Playbook& playbook)
{
    std::vector<std::string> told;
    for (const std::string& topic : playbook.used) {
        if (!owner_of(tx, tenant, topic)) told.push_back("要先有主题“" + topic + "”：请先采用建立它的做法");
    }
    return told;
}

struct Adoption {
    std::string topic, noun;
    bool ended = false;
};

std::vector<Adoption> adoptions_of(Transaction& tx, TenantId tenant, InstallationId installation)
{
    return tx.all([](Row row) { return Adoption{row.get<std::string>(0), row.get<std::string>(1), !row.is_null(2)}; }, R"sql(
        SELECT a.topic, t.noun, a.ended_at
          FROM playbooks_adoptions a
          JOIN playbooks_topics t ON t.tenant_id = a.tenant_id AND t.topic = a.topic
         WHERE a.tenant_id = $1 AND a.installation_id = $2
         ORDER BY a.topic
        )sql",
        tenant, installation);
}

/// Nothing new opens under it in the org from now on.
void end(facts::Deed& deed, const Adoption& adoption, OrgId org)
{
    if (const Table* table = find_table(adoption.noun)) table->withdraw(deed, adoption.topic, org);
    deed.tx().change("UPDATE playbooks_adoptions SET ended_at = $4 WHERE tenant_id = $1 AND topic = $2 AND org_id = $3", deed.tenant(), adoption.topic, org,
        deed.now());
}

}

std::optional<TopicOwner> owner_of(Transaction& tx, TenantId tenant, const std::string& topic)
{
    return tx.maybe(as<TopicOwner>, R"sql(
        SELECT t.noun, t.playbook,
               COALESCE((SELECT i.title FROM playbooks_installations i
                          WHERE i.tenant_id = t.tenant_id AND i.playbook = t.playbook ORDER BY i.version DESC, i.id LIMIT 1), t.playbook)
          FROM playbooks_topics t
         WHERE t.tenant_id = $1 AND t.topic = $2
        )sql",
        tenant, topic);
}

std::vector<std::string> topic_obstacles(Transaction& tx, TenantId tenant, const Playbook& playbook)
{
    auto told = clashes(tx, tenant, playbook);
    for (auto& one : missing(tx, tenant, playbook)) told.push_back(std::move(one));
    return told;
}

void claim_topics(facts::Deed& deed, const Playbook& playbook)
{
    for (const Part& part : playbook.parts) {
        deed.tx().change(R"sql(
            INSERT INTO playbooks_topics (tenant_id, topic, noun, playbook) VALUES ($1, $2, $3, $4)
            ON CONFLICT (tenant_id, topic) DO NOTHING
            )sql",
            deed.tenant(), part.topic, part.noun, playbook.id);
    }
    if (const auto told = clashes(deed.tx(), deed.tenant(), playbook); !told.empty()) refuse_conflict("playbooks.topic_clash", told.front());
    if (const auto told = missing(deed.tx(), deed.tenant(), playbook); !told.empty()) refuse_conflict("playbooks.topic_missing", told.front());
}

void note_adoptions(facts::Deed& deed, InstallationId installation, OrgId org, const std::vector<Part>& parts)
{
    for (const Adoption& one : adoptions_of(deed.tx(), deed.tenant(), installation)) {
        if (!one.ended && std::ranges::find(parts, one.topic, &Part::topic) == parts.end()) end(deed, one, org);
    }
    for (const Part& part : parts) {
        deed.tx().change(R"sql(
            INSERT INTO playbooks_adoptions (tenant_id, topic, org_id, installation_id) VALUES ($1, $2, $3, $4)
            ON CONFLICT (tenant_id, topic, org_id) DO UPDATE SET ended_at = NULL
            )sql",
            deed.tenant(), part.topic, org, installation);
    }
}

void end_adoptions(facts::Deed& deed, InstallationId installation, OrgId org)
{
    for (const Adoption& one : adoptions_of(deed.tx(), deed.tenant(), installation)) {
        if (!one.ended) end(deed, one, org);
    }
}

}
