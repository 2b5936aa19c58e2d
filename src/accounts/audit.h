#pragma once

#include "accounts/stored_account.h"

namespace gongyou::accounts {

struct AuditLine {
    std::int64_t number = 0;
    Instant at;
    std::string kind, kind_label;          // sign_in_failed … ; unmasked
    std::optional<std::string> actor_name; // whose account it was, or who looked
    std::optional<PersonId> person;        // whom it concerns
    std::string client, detail;
};

/// Attempts at signing in and unmaskings together, the newest first.
Page<AuditLine> audit_lines(Transaction& tx, TenantId tenant, const Asked& page);

}
