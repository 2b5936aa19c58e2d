#pragma once

// Following the journal: whoever keeps a list beside it reads on by seals, never by ids, which are made by the application
// and commit out of order; what is not sealed yet, a reader of the list asks for himself.

#include "facts/facts.h"

namespace gongyou::facts {

/// Records of the facts of one kind in the seals after `seal`, in their order, those that take one back left out; and the last
/// seal looked at.
struct ReadOn {
    std::vector<std::string> records;
    std::int64_t seal = 0;
};
ReadOn read_on(Transaction& tx, TenantId tenant, const std::string& kind, std::int64_t seal, std::int64_t most_seals);

/// Records of facts of this kind about this person that whoever has read until `seal` has not seen: in later seals, or in none yet.
std::vector<std::string> unread_records(Transaction& tx, TenantId tenant, const std::string& kind, PersonId subject, std::int64_t seal);

}
