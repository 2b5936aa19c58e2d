#include "matters/stored_matter.h"
#include "people/people.h"
#include "platform/db/as.h"

namespace gongyou::matters {

namespace {

// One statement for all four views: `view` picks the rows, and the counts count the same conditions.
constexpr std::string_view in_view = R"sql(
       CASE $4 WHEN 'due_today' THEN m.holder = 'reviewer' AND m.due_day = $3
               WHEN 'overdue'   THEN m.holder = 'reviewer' AND m.due_day < $3
               WHEN 'mine'      THEN m.holder = 'reviewer'
               ELSE m.holder = 'applicant' END
)sql";

std::string_view word(InboxView view)
{
    switch (view) {
    case InboxView::due_today: return "due_today";
    case InboxView::overdue: return "overdue";
    case InboxView::mine: return "mine";
    case InboxView::waiting: return "waiting";
    }
    return "mine";
}

}

std::vector<Matter> inbox(Transaction& tx, const Actor& actor, const Keys& keys, const InboxFilter& filter, Day today)
{
    static const std::string query = "SELECT " + std::string{matter_columns} + R"sql(
          FROM matters_matters m
         WHERE m.tenant_id = $1 AND m.holder IS NOT NULL AND within($1, m.org_id, $2)
           AND m.topic = COALESCE($5, m.topic) AND ($6 = 0 OR m.person_id IN (SELECT value FROM ids_of($7)))
           AND ($8 = 0 OR (COALESCE(m.due_day, 2147483647), m.id) >
                          (SELECT COALESCE(last.due_day, 2147483647), last.id FROM matters_matters last WHERE last.tenant_id = $1 AND last.id = $8))
           AND )sql" +
        std::string{in_view} + R"sql(
         ORDER BY COALESCE(m.due_day, 2147483647), m.id
         LIMIT $9
        )sql";
    const bool searching = filter.q && !filter.q->empty();
    const IdList named = searching ? people::named(tx, actor.tenant, keys, *filter.q) : IdList{};
    return tx.all([&](Row row) { return read_matter(row, keys); }, query, actor.tenant,
        actor.reach(orgs::Capability::review_matters), today, word(filter.view), filter.topic, searching ? 1 : 0,
        named, filter.page.after, filter.page.limit + 1);
}

InboxCounts inbox_counts(Transaction& tx, const Actor& actor, Day today)
{
    const auto counts = tx.maybe(as<InboxCounts>, R"sql(
        SELECT COUNT(CASE WHEN m.holder = 'reviewer' AND m.due_day = $3 THEN 1 END),
               COUNT(CASE WHEN m.holder = 'reviewer' AND m.due_day < $3 THEN 1 END),
               COUNT(CASE WHEN m.holder = 'reviewer' THEN 1 END),
               COUNT(CASE WHEN m.holder = 'applicant' THEN 1 END)
          FROM matters_matters m
         WHERE m.tenant_id = $1 AND m.holder IS NOT NULL AND within($1, m.org_id, $2)
        )sql",
        actor.tenant, actor.reach(orgs::Capability::review_matters), today);
    return *counts;
}

}
