#pragma once

// The anchor: a file outside the database that names the head of every seal, one line each,
//
//     <tenant> <seal> <head, hex> <signature, hex>
//
// and only ever grows. Whoever rewrites the database cannot make it agree with a copy of this file that
// lies elsewhere. A head is appended after its seal was committed, so a crash in between leaves the file
// exactly one head behind; the sealer completes it before it seals again (docs/decisions/anchor-after-commit.md).

#include "facts/encoding.h"

#include <map>
#include <set>

namespace gongyou::facts {

struct AnchoredHead {
    std::int64_t seal;
    Hash head;
    Bytes signature;
};

/// The heads of one tenant as the file has them, by seal. A last line without its line feed (torn by a
/// crash) counts as not written. std::runtime_error for any other line that cannot be read, with its number.
/// A file that does not exist holds none.
std::map<std::int64_t, AnchoredHead> read_anchor(const std::string& file, TenantId tenant);

/// Appends one head and has it on the disk when it returns; a torn last line is cut off first.
/// std::system_error when the disk refuses.
void append_to_anchor(const std::string& file, TenantId tenant, const AnchoredHead& head);

/// Copies the lines of seals up to `last` (tenant, seal): the anchor that belongs to a copy of the database.
void copy_anchor(const std::string& from, const std::string& to, const std::map<TenantId, std::int64_t>& last);

}
