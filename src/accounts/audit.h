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

/// Attempts at signing in and unmaskings together, the newest first: of the persons and the posts within the audit
/// administrator's reach; an attempt with a name that nobody has is told to the city's alone.
Page<AuditLine> audit_lines(Transaction& tx, const Actor& actor, const Asked& page);

}
