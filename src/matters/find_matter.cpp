#include "matters/stored_matter.h"

namespace gongyou::matters {

std::optional<Matter> find_matter(Transaction& tx, const Actor& actor, const Keys& keys, MatterId id)
{
    static const std::string query = "SELECT " + std::string{matter_columns} + R"sql(
          FROM matters_matters m
         WHERE m.tenant_id = $1 AND m.id = $2 AND (m.person_id = $3 OR within($1, m.org_id, $4))
        )sql";
    return tx.maybe([&](Row row) { return read_matter(row, keys); }, query, actor.tenant, id, actor.person,
        actor.reach(orgs::Capability::review_matters));
}

std::vector<Matter> matters_of(Transaction& tx, TenantId tenant, PersonId person, const Keys& keys)
{
    static const std::string query = "SELECT " + std::string{matter_columns} + R"sql(
          FROM matters_matters m
         WHERE m.tenant_id = $1 AND m.person_id = $2
         ORDER BY m.id DESC LIMIT 100
        )sql";
    return tx.all([&](Row row) { return read_matter(row, keys); }, query, tenant, person);
}

bool may_review(Transaction& tx, const Actor& actor, OrgId org)
{
    return tx.value<bool>("SELECT within($1, $2, $3)", actor.tenant, org, actor.reach(orgs::Capability::review_matters));
}

std::vector<StepTaken> steps_taken(Transaction& tx, TenantId tenant, MatterId matter, const Keys& keys)
{
    return tx.all([&](Row row) {
        return StepTaken{row.get<std::string>(0), row.get<std::string>(1), row.get<PersonId>(2), row.get<Instant>(3),
            open_answers(keys, matter, row.bytes(4))};
    },
        R"sql(
        SELECT step, to_state, actor_id, taken_at, answers
          FROM matters_steps
         WHERE tenant_id = $1 AND matter_id = $2
         ORDER BY number
        )sql",
        tenant, matter);
}

}
