#include "facts/timeline.h"

#include "facts/stored_fact.h"

namespace gongyou::facts {

std::optional<StoredFact> find_fact(Transaction& tx, TenantId tenant, FactId fact)
{
    static const std::string sql = "SELECT " + fact_columns + " FROM facts_facts f WHERE f.tenant_id = $1 AND f.id = $2";
    return tx.maybe(read_fact, sql, tenant, fact);
}

std::optional<StoredFact> find_fact(Transaction& tx, TenantId tenant, FactId fact, const IdList& roots)
{
    static const std::string sql = "SELECT " + fact_columns + " FROM facts_facts f WHERE f.tenant_id = $1 AND f.id = $2 AND within($1, f.org_id, $3)";
    return tx.maybe(read_fact, sql, tenant, fact, roots);
}

std::vector<StoredFact> facts_of_deed(Transaction& tx, TenantId tenant, DeedId deed)
{
    static const std::string sql = "SELECT " + fact_columns + R"sql(
          FROM facts_facts f
         WHERE f.tenant_id = $1 AND f.id > $2 AND f.id <= $3 AND f.deed_id = $2
         ORDER BY f.id)sql";
    return tx.all(read_fact, sql, tenant, deed, deed.value + widest_deed);
}

std::vector<StoredFact> timeline_of(Transaction& tx, TenantId tenant, std::string_view record)
{
    static const std::string sql = "SELECT " + fact_columns + R"sql(
          FROM facts_facts f
         WHERE f.tenant_id = $1 AND f.record = $2
         ORDER BY f.recorded_at, f.id
         LIMIT 500)sql";
    return tx.all(read_fact, sql, tenant, record);
}

std::vector<StoredFact> timeline_of(Transaction& tx, TenantId tenant, std::string_view record, const IdList& roots)
{
    static const std::string sql = "SELECT " + fact_columns + R"sql(
          FROM facts_facts f
         WHERE f.tenant_id = $1 AND f.record = $2 AND within($1, f.org_id, $3)
         ORDER BY f.recorded_at, f.id
         LIMIT 500)sql";
    return tx.all(read_fact, sql, tenant, record, roots);
}

std::optional<StoredFact> standing_fact(Transaction& tx, TenantId tenant, std::string_view record, std::string_view kind)
{
    static const std::string sql = "SELECT " + fact_columns + R"sql(
          FROM facts_facts f
         WHERE f.tenant_id = $1 AND f.record = $2 AND f.kind = $3 AND f.weight = 1
           AND NOT EXISTS (SELECT 1 FROM facts_facts r WHERE r.tenant_id = $1 AND r.reverses = f.id)
         ORDER BY f.id DESC
         LIMIT 1)sql";
    return tx.maybe(read_fact, sql, tenant, record, kind);
}

std::vector<StoredFact> audit_trail(Transaction& tx, TenantId tenant, const AuditQuestion& question)
{
    static const std::string sql = "SELECT " + fact_columns + R"sql(
          FROM facts_facts f
         WHERE f.tenant_id = $1 AND f.recorded_at BETWEEN $2 AND $3 AND f.id < $4
           AND ($5 = 0 OR f.actor_id = $5) AND ($6 = '' OR f.kind = $6)
         ORDER BY f.id DESC
         LIMIT $7)sql";
    const std::int64_t before = question.before ? question.before.value : std::numeric_limits<std::int64_t>::max();
    return tx.all(read_fact, sql, tenant, question.from, question.until, before, question.actor, question.kind, question.limit);
}

}
