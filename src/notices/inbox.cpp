#include "notices/inbox.h"

#include "platform/db/as.h"

#include <limits>

namespace gongyou::notices {

Page<Notice> inbox_of(Transaction& tx, TenantId tenant, PersonId person, const Asked& page)
{
    auto found = tx.all(as<Notice>, R"sql(
        SELECT id, template, title, body, NULLIF(link, ''), at, read_at IS NOT NULL FROM notices_inbox
         WHERE tenant_id = $1 AND person_id IN records_of($1, $2) AND id < $3 ORDER BY id DESC LIMIT $4
        )sql",
        tenant, person, page.after == 0 ? std::numeric_limits<std::int64_t>::max() : page.after, page.limit + 1);
    auto answer = page_of(std::move(found), page, [](const Notice& notice) { return notice.id.value; });
    answer.total = tx.value<std::int64_t>(
        "SELECT COUNT(*) FROM notices_inbox WHERE tenant_id = $1 AND person_id IN records_of($1, $2) AND read_at IS NULL", tenant, person);
    return answer;
}

void mark_read(Transaction& tx, TenantId tenant, PersonId person, NoticeId notice, Instant now)
{
    const auto known = tx.change("UPDATE notices_inbox SET read_at = CASE WHEN read_at IS NULL THEN $4 ELSE read_at END WHERE tenant_id = $1 AND id = $3 AND "
                                 "person_id IN records_of($1, $2)",
        tenant, person, notice, now);
    if (known == 0) refuse_not_found("notices.no_such_notice", "没有找到这条通知");
}

void mark_all_read(Transaction& tx, TenantId tenant, PersonId person, Instant now)
{
    tx.change("UPDATE notices_inbox SET read_at = $3 WHERE tenant_id = $1 AND person_id IN records_of($1, $2) AND read_at IS NULL", tenant, person, now);
}

}
