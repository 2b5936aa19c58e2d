#pragma once

#include "platform/time.h"

#include <optional>
#include <string>

namespace gongyou::people {

struct DayRead {
    Day day;
    bool by_month = false; // no more than the month was written
};

/// A day as spreadsheets and people write it: 2024-03-08, 2024/3/8, 2024.3.8, 2024年3月8日, 20240308, a time behind it, blanks between,
/// the number under which a spreadsheet keeps it; 2024年3月 is its first day. Nothing for what has no certain meaning (3/8/2024).
std::optional<DayRead> read_day(const std::string& written, bool from_1904);

}
