// CROSS JOIN tells SQLite to begin with the few rows of the seals or the queue, as in seal.cpp; PostgreSQL, which takes it for
// any other join, is kept off the index by kind with `kind || ''`: it would walk every booking of the city each time.

#include "facts/follow.h"

#include "facts/sealer.h"
#include "platform/db/as.h"

#include <algorithm>

namespace gongyou::facts {

ReadOn read_on(Transaction& tx, TenantId tenant, const std::string& kind, std::int64_t seal, std::int64_t most_seals)
{
    ReadOn read;
    read.seal = std::min(seal + most_seals, std::max(seal, last_seal(tx, tenant)));
    read.records = tx.all(as<std::string>, R"sql(
        SELECT f.record
          FROM facts_sealed s
         CROSS JOIN facts_facts f
         WHERE s.tenant_id = $1 AND s.seal > $2 AND s.seal <= $3 AND f.tenant_id = s.tenant_id AND f.id = s.fact_id
           AND f.kind || '' = $4 AND f.weight = 1
         ORDER BY s.seal, s.position
        )sql",
        tenant, seal, read.seal, kind);
    return read;
}

std::vector<std::string> unread_records(Transaction& tx, TenantId tenant, const std::string& kind, PersonId subject, std::int64_t seal)
{
    return tx.all(as<std::string>, R"sql(
        SELECT f.record
          FROM facts_queue q
         CROSS JOIN facts_facts f
         WHERE q.tenant_id = $1 AND f.tenant_id = q.tenant_id AND f.id = q.fact_id AND f.kind || '' = $2 AND f.subject_id = $3
        UNION ALL
        SELECT f.record
          FROM facts_sealed s
         CROSS JOIN facts_facts f
         WHERE s.tenant_id = $1 AND s.seal > $4 AND f.tenant_id = s.tenant_id AND f.id = s.fact_id AND f.kind || '' = $2 AND f.subject_id = $3
        )sql",
        tenant, kind, subject, seal);
}

}
