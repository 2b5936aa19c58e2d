#include "playbooks/installation.h"

namespace gongyou::playbooks {

namespace {

// One column list for the three questions below.
const std::string select_installation = R"sql(
    SELECT i.id, i.playbook, i.version, i.digest, i.org_id, i.title, i.settings, i.installed_at,
           EXISTS (SELECT 1 FROM playbooks_archivings a WHERE a.tenant_id = i.tenant_id AND a.installation_id = i.id)
      FROM playbooks_installations i
     WHERE i.tenant_id = $1 )sql";

Installation read_installation(Row row)
{
    return {row.get<InstallationId>(0), row.get<std::string>(1), row.get<int>(2), row.get<std::string>(3), row.get<OrgId>(4),
        row.get<std::string>(5), parse_json(row.text(6)).as_object(), row.get<Instant>(7), row.boolean(8)};
}

}

std::optional<Installation> find_installation(Transaction& tx, TenantId tenant, InstallationId id)
{
    static const std::string query = select_installation + "AND i.id = $2";
    return tx.maybe(read_installation, query, tenant, id);
}

std::optional<Installation> find_installation(Transaction& tx, TenantId tenant, const std::string& playbook, OrgId org)
{
    static const std::string query = select_installation + "AND i.playbook = $2 AND i.org_id = $3";
    return tx.maybe(read_installation, query, tenant, playbook, org);
}

Playbook installed_playbook(Transaction& tx, TenantId tenant, const Installation& installation)
{
    const auto text = tx.value<std::string>("SELECT text FROM playbooks_versions WHERE tenant_id = $1 AND playbook = $2 AND version = $3",
        tenant, installation.playbook, installation.version);
    return read_kept_playbook(text, installation.settings);
}

std::vector<Installation> installations(Transaction& tx, TenantId tenant)
{
    static const std::string query = select_installation + "ORDER BY i.id DESC";
    return tx.all(read_installation, query, tenant);
}

}
