#pragma once

#include "facts/verify.h"

namespace gongyou::facts {

/// A seal as the database has it.
struct SealRow {
    Head head;
    Hash hash{};
    Bytes signature, seed;
};

/// The seals after `after`, in order, at most `limit`.
std::vector<SealRow> seals_of(Transaction& tx, TenantId tenant, std::int64_t after, std::int64_t limit);
std::optional<SealRow> find_seal(Transaction& tx, TenantId tenant, std::int64_t seal);

/// The first bad place inside one seal whose head is sound.
struct SealFinding {
    Tampering what = Tampering::none;
    std::string place, sentence;
};
SealFinding verify_seal(Transaction& tx, TenantId tenant, const SealRow& seal);

/// A fact that escaped the seals, or waits for one it must not get.
std::optional<SealFinding> find_loose_fact(Transaction& tx, TenantId tenant);

}
