#pragma once

// Tables as offices send them: .xlsx by a streaming reader of our own, or text (CSV) in any of the encodings that
// spreadsheet programs write. What a file is, its first bytes say, whatever it is called. Nothing in it is trusted.

#include "platform/time.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gongyou::spreadsheet {

enum class Fault {
    none,
    rounded,   // a number longer than the fifteen digits that spreadsheets keep: its end is lost
    no_result, // a formula that was never worked out, or came to an error
};

struct Cell {
    std::string text; // as the reader sees it, without blanks at its ends; a day as 2024-03-08
    Fault fault = Fault::none;
};

struct Line {
    std::int64_t number = 0; // as the spreadsheet counts; the first is 1
    std::vector<Cell> cells;
    bool hidden = false; // by a filter or by hand
};

struct Lines {
    std::vector<Line> lines; // those that hold anything
    bool more = false;       // there were more than were asked for
    bool from_1904 = false;  // how the file counts its days: for day_of_serial
};

struct Sheet {
    std::string name; // empty: a text file has none
    bool hidden = false;
};

/// Of a line; what stands behind them is not read. Bytes of a cell; a longer one ends in an ellipsis.
inline constexpr std::size_t most_cells = 256, longest_cell = 4000;

class Book {
public:
    virtual ~Book() = default;

    const std::vector<Sheet>& sheets() const { return sheets_; }

    /// The lines of the nth sheet, at most `most`. A cell merged over several lines stands in each of them.
    /// Refusals invalid: spreadsheet.damaged, spreadsheet.too_much_inside, csv.*.
    virtual Lines read(std::size_t sheet, std::size_t most) = 0;

protected:
    std::vector<Sheet> sheets_;
};

/// `bytes` outlive the book. Refusals invalid, each saying what the file is and what to do: spreadsheet.empty, spreadsheet.old_excel
/// (.xls), spreadsheet.locked, spreadsheet.other_kind, spreadsheet.damaged, spreadsheet.too_much_inside, spreadsheet.unknown_encoding.
std::unique_ptr<Book> open_book(std::string_view bytes);

/// The day that a number stands for where spreadsheets count days; nothing for what is none, as day 60 of 1900.
std::optional<Day> day_of_serial(double serial, bool from_1904);

}
