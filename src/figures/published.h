#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace gongyou::figures {

/// One row of a published source.
struct PublishedRow {
    std::string figure, case_id, org, says, value, comparator, unit, period, printed;

    /// The value as a whole number; nothing for `3A` or `21:00`.
    std::optional<std::int64_t> number() const;
};

/// Reads comma-separated values with a header line (figure,case,org,says,value,comparator,unit,period,printed,…);
/// quoted fields may hold commas, quotes and line feeds.
/// Refusal invalid (figures.not_a_table) naming the line.
std::vector<PublishedRow> read_published(std::istream& csv);

}
