#pragma once

// The anchor: a file outside the database, one for each tenant, that names the head of every seal, one line each,
//
//     <tenant> <seal> <head, hex> <signature, hex>
//
// and only ever grows: seal 1, 2, 3 … without a gap. Whoever rewrites the database cannot make it agree with a copy of
// this file that lies elsewhere. A head is appended after its seal was committed, so a crash in between leaves the file
// exactly one head behind; the sealer completes it before it seals again (docs/decisions/0005-anchor-after-commit.md).
//
// It holds a line for every second in which somebody works. So nobody reads it whole but `verify`, one line after another;
// who seals looks at its end.

#include "facts/encoding.h"

#include <fstream>
#include <stdexcept>

namespace gongyou::facts {

struct AnchoredHead {
    std::int64_t seal;
    Hash head;
    Bytes signature;
};

/// The file of one tenant in the folder of anchors: `anchor-<tenant>.log`.
std::string anchor_file(const std::string& folder, TenantId tenant);

/// A line that is no head of this tenant, or does not stand above the one before it.
struct AnchorUnreadable : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// The last head, found from the end however long the file is; none in a file that does not exist. A last line without
/// its line feed (torn by a crash) counts as not written. AnchorUnreadable.
std::optional<AnchoredHead> last_anchored(const std::string& file, TenantId tenant);

/// Appends one head and has it on the disk when it returns; a torn last line is cut off first. What stands there already
/// (another server was quicker) is not written twice. AnchorUnreadable where the file ends otherwise than just before this
/// head; std::system_error when the disk refuses.
void append_to_anchor(const std::string& file, TenantId tenant, const AnchoredHead& head);

/// The heads one after another, in memory for one. Sees the file as it was when the reader was made, however it grows.
class AnchorReader {
public:
    AnchorReader(const std::string& file, TenantId tenant); // a file that does not exist holds none

    /// The next head, nothing at the end. AnchorUnreadable, with file and line.
    std::optional<AnchoredHead> next();

private:
    std::string file_;
    TenantId tenant_;
    std::int64_t left_; // bytes not yet read of those that stood there
    std::int64_t line_ = 0;
    std::int64_t seal_ = 0;
    std::ifstream in_;
};

/// Copies the heads up to the seal `last`: the anchor that belongs to a copy of the database.
void copy_anchor(const std::string& from, const std::string& to, TenantId tenant, std::int64_t last);

}
