// Whoever counts persons asks the aliases who is who: a row written behind the program would move every such figure and no
// fact. So each alias has its standing people.merged, and each of those its alias.

#include "facts/timeline.h"
#include "facts/verify.h"
#include "people/merge_record.h"
#include "people/stored_person.h"
#include "platform/db/as.h"

#include <limits>
#include <map>

namespace gongyou::people {

namespace {

struct Alias {
    PersonId alias, person;
    facts::FactId fact;
};

/// Merges that were recorded and not taken back, by their fact.
std::map<facts::FactId, facts::StoredFact> standing_merges(Transaction& tx, TenantId tenant)
{
    std::map<facts::FactId, facts::StoredFact> standing;
    facts::AuditQuestion question{.kind = "people.merged", .until = Instant{std::numeric_limits<std::int64_t>::max()}, .limit = 1000};
    std::vector<facts::FactId> taken_back;
    for (auto page = audit_trail(tx, tenant, question); !page.empty(); page = audit_trail(tx, tenant, question)) {
        question.before = page.back().id;
        for (auto& fact : page) {
            if (fact.weight < 0) taken_back.push_back(fact.reverses);
            else standing.emplace(fact.id, std::move(fact));
        }
    }
    for (const auto fact : taken_back) standing.erase(fact);
    return standing;
}

std::optional<facts::Disagreement> compare_aliases(Transaction& tx, TenantId tenant)
{
    auto standing = standing_merges(tx, tenant);
    for (const auto& row : tx.all(as<Alias>, "SELECT alias_id, person_id, fact_id FROM people_aliases WHERE tenant_id = $1 ORDER BY alias_id", tenant)) {
        const auto fact = standing.find(row.fact);
        const bool told = fact != standing.end() && fact->second.subject == row.person && fact->second.record == record_of(row.person) &&
            fact->second.detail.contains("alias") && fact->second.detail.at("alias") == print(row.alias);
        if (!told) return facts::Disagreement{"alias " + print(row.alias), "这条记录算作另一个人的，账本里却没有这次合并：按人数的数字会因此改变"};
        standing.erase(fact);
    }
    if (standing.empty()) return std::nullopt;
    return facts::Disagreement{"fact " + print(standing.begin()->first), "账本里有这次合并，记录却仍按两个人计算：按人数的数字会因此改变"};
}

}

void verify_aliases()
{
    facts::verify_with("people", compare_aliases);
}

}
