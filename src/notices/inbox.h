#pragma once

#include "notices/notices.h"

namespace gongyou::notices {

struct Notice {
    NoticeId id;
    std::string template_, title, body;
    std::optional<std::string> link; // none: the notice says it all
    Instant at;
    bool read = false;
};

/// A person's own, the newest first; `after` is the last id seen. `total`: how many are unread.
Page<Notice> inbox_of(Transaction& tx, TenantId tenant, PersonId person, const Asked& page);

/// Marks one's own notice as read, or all. Not a deed: who reads what is nobody's business.
/// Refusal notices.no_such_notice.
void mark_read(Transaction& tx, TenantId tenant, PersonId person, NoticeId notice, Instant now);
void mark_all_read(Transaction& tx, TenantId tenant, PersonId person, Instant now);

}
