#include "playbooks/open_topic.h"

#include "playbooks/topics.h"

#include <algorithm>

namespace gongyou::playbooks {

namespace {

struct Adopted {
    bool above; // by the org that asks, or one above it
    bool ended;
};

bool is_open(const std::vector<Adopted>& all)
{
    const auto any = [&](bool above, bool ended) {
        return std::ranges::any_of(all, [&](const Adopted& one) { return one.above == above && one.ended == ended; });
    };
    return all.empty() || any(true, false) || (!any(true, true) && any(false, false));
}

}

void require_open(Transaction& tx, TenantId tenant, const std::string& topic, OrgId org)
{
    const auto all = tx.all([](Row row) { return Adopted{!row.is_null(0), !row.is_null(1)}; }, R"sql(
        SELECT above.depth, a.ended_at
          FROM playbooks_adoptions a
          LEFT JOIN lineage($1, $3) AS above ON above.org_id = a.org_id
         WHERE a.tenant_id = $1 AND a.topic = $2
        )sql",
        tenant, topic, org);
    if (is_open(all)) return;
    const auto owner = owner_of(tx, tenant, topic);
    refuse_conflict("playbooks.topic_ended", "做法“" + (owner ? owner->title : topic) + "”在这里已经停用，不能再新开；已经开办的照常办完。要继续，请让停用它的工会在“做法”里重新采用");
}

}
