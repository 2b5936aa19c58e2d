#include "people/stored_person.h"
#include "platform/text.h"

namespace gongyou::people {

CredentialId award_credential(facts::Deed& deed, PersonId person, OrgId org, const Credential& credential)
{
    if (!is_code(credential.kind)) refuse_field("kind", "unknown_word", "没有这种资质类别，请从列表中选择");
    if (credential.since > deed.today()) refuse_field("since", "in_the_future", "授予日期不能晚于今天");
    if (credential.until && *credential.until < credential.since) refuse_field("until", "before_since", "有效期不能早于授予日期");
    const auto id = deed.new_id<CredentialId>();
    const auto awarded = deed.tx().change(R"sql(
        INSERT INTO people_credentials (tenant_id, id, person_id, kind, label, level, since_day, until_day, source)
        SELECT p.tenant_id, $3, p.id, $4, $5, $6, $7, $8, $9 FROM people_persons AS p
         WHERE p.tenant_id = $1 AND p.id = $2 AND p.name <> ''
        )sql",
        deed.tenant(), person, id, credential.kind, credential.label, credential.level, credential.since, credential.until, credential.source);
    if (awarded == 0) refuse_no_such_person();
    deed.record({.kind = "people.credential_awarded",
        .topic = "",
        .org = org,
        .subject = person,
        .record = "people/credential/" + print(id),
        .detail = {{"credential", credential.kind}},
        .day = credential.since});
    return id;
}

std::vector<Credential> credentials_of(Transaction& tx, TenantId tenant, PersonId person)
{
    return tx.all(
        [](Row row) {
            return Credential{row.get<CredentialId>(0), row.get<std::string>(1), row.get<std::string>(2), row.get<std::string>(3), row.get<Day>(4),
                row.get<std::optional<Day>>(5), row.get<std::string>(6)};
        },
        R"sql(
        SELECT id, kind, label, level, since_day, until_day, source FROM people_credentials
         WHERE tenant_id = $1 AND person_id = $2 ORDER BY since_day DESC, id
        )sql",
        tenant, person);
}

}
