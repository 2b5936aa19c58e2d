#include "matters/stored_matter.h"

namespace gongyou::matters {

std::optional<Matter> find_matter(Transaction& tx, const Actor& actor, const Keys& keys, MatterId id)
{
    static const std::string query = "SELECT " + std::string{matter_columns} + R"sql(
          FROM matters_matters m
         WHERE m.tenant_id = $1 AND m.id = $2 AND (m.person_id IN records_of($1, $3) OR within($1, m.org_id, $4))
        )sql";
    return tx.maybe([&](Row row) { return read_matter(row, keys); }, query, actor.tenant, id, actor.person,
        actor.reach(orgs::Capability::review_matters));
}

std::vector<Matter> matters_of(Transaction& tx, TenantId tenant, PersonId person, const Keys& keys)
{
    static const std::string query = "SELECT " + std::string{matter_columns} + R"sql(
          FROM matters_matters m
         WHERE m.tenant_id = $1 AND m.person_id IN records_of($1, $2)
         ORDER BY m.id DESC LIMIT 100
        )sql";
    return tx.all([&](Row row) { return read_matter(row, keys); }, query, tenant, person);
}

bool may_review(Transaction& tx, const Actor& actor, OrgId org)
{
    return tx.value<bool>("SELECT within($1, $2, $3)", actor.tenant, org, actor.reach(orgs::Capability::review_matters));
}

bool may_take(Transaction& tx, const Actor& actor, const Step& step, const Matter& matter)
{
    switch (step.by) {
    case Party::applicant: return actor.person == matter.person;
    case Party::reviewer: return actor.person != matter.person && may_review(tx, actor, matter.org);
    case Party::platform: return false;
    }
    return false;
}

std::vector<StepTaken> steps_taken(Transaction& tx, TenantId tenant, MatterId matter, const Keys& keys)
{
    return tx.all([&](Row row) {
        return StepTaken{row.get<std::string>(0), row.get<std::string>(1), row.get<PersonId>(2), row.get<Instant>(3),
            open_answers(keys, matter, row.bytes(4)), row.is_null(5) ? std::nullopt : std::optional{open_answers(keys, matter, row.bytes(5))}};
    },
        R"sql(
        SELECT step, to_state, actor_id, taken_at, answers, former
          FROM matters_steps
         WHERE tenant_id = $1 AND matter_id = $2
         ORDER BY number
        )sql",
        tenant, matter);
}

}
