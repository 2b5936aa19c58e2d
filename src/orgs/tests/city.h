#pragma once

// A small city and, beside it, another tenant: whatever one may not see stands there too.

#include "orgs/orgs.h"
#include "platform/testing/test_database.h"

namespace gongyou::orgs {

struct City {
    explicit City(Engine engine, const DatabaseSettings& wanted = {}) : database(engine, wanted)
    {
        introduce();
        root = run([](facts::Deed& deed) { return found_tenant(deed, "枣庄市总工会", "zaozhuang.test"); });
        other_root = run_in(other, [](facts::Deed& deed) { return found_tenant(deed, "邻市总工会", "other.test"); });
        boss.tenant = tenant;
        boss.person = PersonId{4711};
        boss.grants = {{Role::officer, root}};
        shizhong = found(root, "市中区总工会", Kind::district_federation);
        tengzhou = found(root, "滕州市总工会", Kind::district_federation);
        shuiguo = found(shizhong, "税郭镇总工会", Kind::town_union);
        factory = found(shuiguo, "税郭镇机械厂工会", Kind::enterprise_union);
    }

    /// One operation as one deed.
    template <class F>
    auto run(F operation) -> std::invoke_result_t<F, facts::Deed&>
    {
        return facts::as_deed(*database, ids, tenant, boss.person, now, operation);
    }
    template <class F>
    auto run_in(TenantId where, F operation) -> std::invoke_result_t<F, facts::Deed&>
    {
        return facts::as_deed(*database, ids, where, PersonId{}, now, operation);
    }
    template <class F>
    auto read(F reading) -> std::invoke_result_t<F, Transaction&>
    {
        return database->read(reading);
    }

    OrgId found(OrgId parent, const std::string& name, Kind kind = Kind::enterprise_union)
    {
        return run([&](facts::Deed& deed) { return found_org(deed, boss, NewOrg{parent, name, kind, {}, {}, {}, {}, {}, {}}).id; });
    }

    /// Somebody with one role in one org.
    Actor with(Role role, OrgId org, PersonId person = PersonId{815}) const
    {
        Actor actor;
        actor.tenant = tenant;
        actor.person = person;
        actor.grants = {{role, org}};
        return actor;
    }

    /// The tree as text: each org within its parent, by name.
    std::string tree()
    {
        return read([&](Transaction& tx) {
            std::string text;
            for (Row row : tx.rows(R"sql(
                    SELECT o.name, (SELECT COUNT(*) FROM orgs_closure AS k WHERE k.tenant_id = o.tenant_id AND k.descendant_id = o.id),
                           (SELECT COUNT(*) FROM orgs_closure AS k WHERE k.tenant_id = o.tenant_id AND k.ancestor_id = o.id)
                      FROM orgs_orgs AS o WHERE o.tenant_id = $1 ORDER BY o.id
                    )sql",
                     tenant)) {
                text += std::string{row.text(0)} + " " + std::to_string(row.whole(1)) + "/" + std::to_string(row.whole(2)) + "\n";
            }
            return text;
        });
    }

    std::int64_t facts_of(const std::string& kind)
    {
        return read([&](Transaction& tx) {
            return tx.value<std::int64_t>("SELECT CAST(COALESCE(SUM(weight), 0) AS BIGINT) FROM facts_facts WHERE tenant_id = $1 AND kind = $2", tenant, kind);
        });
    }

    testing::TestDatabase database;
    IdMaker ids;
    Instant now = at_minute(make_day(2024, 3, 8).value(), 9 * 60);
    TenantId tenant{1}, other{2};
    OrgId root, other_root, shizhong, tengzhou, shuiguo, factory;
    Actor boss;
};

/// The refusal's code, or nothing if there was none.
template <class F>
std::string refusal_of(F operation)
{
    try {
        operation();
    } catch (const Refusal& refusal) {
        return refusal.code;
    }
    return "";
}

/// The code of the first wrong field.
template <class F>
std::string wrong_field(F operation)
{
    try {
        operation();
    } catch (const Refusal& refusal) {
        return refusal.fields.empty() ? refusal.code : refusal.fields.front().field + ": " + refusal.fields.front().code;
    }
    return "";
}

}
