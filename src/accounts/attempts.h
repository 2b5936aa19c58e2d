#pragma once

#include "accounts/accounts.h"

namespace gongyou::accounts {

/// One secret that is guessed at: a login, an address, a second factor.
struct Subject {
    std::string key;
    int free_tries; // as many in 15 minutes cost nothing; each further one doubles the wait, up to 15 minutes
};

/// Counts an attempt against each subject before it is made, so that a burst cannot slip through together.
/// Gives how long to wait if one of them is blocked; then nothing was counted, so that strangers who go on
/// hammering do not lengthen the wait for ever.
std::optional<Milliseconds> begin_attempt(Transaction& tx, TenantId tenant, const std::vector<Subject>& subjects, Instant now);

/// The attempt succeeded: these subjects start afresh.
void forgive(Transaction& tx, TenantId tenant, const std::vector<Subject>& subjects);

/// Refusal too_many (accounts.wait_and_try) that says how long.
[[noreturn]] void refuse_for_now(Milliseconds wait);

/// 30 s, 1 min, 2 min … for each attempt beyond the free ones; at most 15 min.
Milliseconds wait_after(int attempts, int free_tries);

}
