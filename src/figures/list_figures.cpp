#include "figures/stored.h"

#include "platform/db/as.h"

namespace gongyou::figures {

namespace {

/// The highest version of what is not retired.
const std::string current = R"sql(
           AND NOT EXISTS (SELECT 1 FROM figures_definitions newer
                            WHERE newer.tenant_id = d.tenant_id AND newer.id = d.id AND newer.version > d.version))sql";
const std::string not_retired = R"sql(
           AND NOT EXISTS (SELECT 1 FROM figures_retirements r WHERE r.tenant_id = d.tenant_id AND r.figure_id = d.id))sql";

const std::string grouped = R"sql(
          FROM (SELECT DISTINCT d.playbook, d.org_id, d.installation_id
                  FROM figures_definitions d
                 WHERE d.tenant_id = $1 AND within($1, d.org_id, $2))sql" +
    not_retired + ") g";

/// One page of groups, in the order of these columns.
std::string page_by(const std::string& first, const std::string& second)
{
    const std::string key = "(g." + first + ", g." + second + ", g.installation_id)";
    return "SELECT g.playbook, g.installation_id, g.org_id" + grouped + " WHERE $3 = 0 OR " + key + " > (SELECT a." + first + ", a." + second +
        ", a.installation_id FROM figures_definitions a WHERE a.tenant_id = $1 AND a.installation_id = $3 LIMIT 1) ORDER BY g." + first + ", g." + second +
        ", g.installation_id LIMIT $4";
}

}

std::vector<Group> groups_of_figures(Transaction& tx, TenantId tenant, const IdList& roots, GroupBy by, InstallationId after, std::int64_t limit)
{
    static const std::string by_case = page_by("playbook", "org_id"), by_org = page_by("org_id", "playbook");
    return tx.all(as<Group>, by == GroupBy::org ? by_org : by_case, tenant, roots, after, limit);
}

std::int64_t count_groups(Transaction& tx, TenantId tenant, const IdList& roots)
{
    static const std::string sql = "SELECT count(*)" + grouped;
    return tx.value<std::int64_t>(sql, tenant, roots);
}

std::optional<Installed> find_figure(Transaction& tx, TenantId tenant, FigureId id)
{
    static const std::string sql = "SELECT " + installed_columns + " FROM figures_definitions d WHERE d.tenant_id = $1 AND d.id = $2" + current;
    return tx.maybe(read_installed, sql, tenant, id);
}

std::optional<Installed> find_figure(Transaction& tx, TenantId tenant, FigureId id, const IdList& roots)
{
    static const std::string sql = "SELECT " + installed_columns + R"sql(
          FROM figures_definitions d
         WHERE d.tenant_id = $1 AND d.id = $2 AND within($1, d.org_id, $3))sql" +
        current;
    return tx.maybe(read_installed, sql, tenant, id, roots);
}

std::optional<Installed> find_figure(Transaction& tx, TenantId tenant, InstallationId installation, const std::string& figure)
{
    static const std::string sql = "SELECT " + installed_columns + R"sql(
          FROM figures_definitions d
         WHERE d.tenant_id = $1 AND d.installation_id = $2 AND d.figure = $3)sql" +
        current;
    return tx.maybe(read_installed, sql, tenant, installation, figure);
}

std::vector<Installed> list_figures(Transaction& tx, TenantId tenant, const IdList& roots)
{
    static const std::string sql = "SELECT " + installed_columns + R"sql(
          FROM figures_definitions d
         WHERE d.tenant_id = $1 AND within($1, d.org_id, $2))sql" +
        current + not_retired + " ORDER BY d.installation_id, d.id";
    return tx.all(read_installed, sql, tenant, roots);
}

std::vector<Installed> figures_of(Transaction& tx, TenantId tenant, InstallationId installation)
{
    static const std::string sql = "SELECT " + installed_columns + R"sql(
          FROM figures_definitions d
         WHERE d.tenant_id = $1 AND d.installation_id = $2)sql" +
        current + not_retired + " ORDER BY d.id";
    return tx.all(read_installed, sql, tenant, installation);
}

}
