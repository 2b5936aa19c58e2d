#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace gongyou::spreadsheet {

using Written = std::variant<std::string, std::int64_t>;

/// A workbook in the making, row by row in constant memory. Texts are texts: no formula, no number that loses its end, and their
/// columns stay text when somebody types in them.
class NewBook {
public:
    /// `folder`: where rows lie, without a name and in clear, until the book is finished.
    explicit NewBook(std::string folder);
    ~NewBook();

    /// A sheet with its headings; its number. Names longer than 31 characters are cut, signs that may not stand there left out.
    std::size_t add_sheet(std::string_view name, const std::vector<std::string>& headings);
    void add_row(std::size_t sheet, const std::vector<Written>& cells);

    /// The file.
    std::string finish();

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

inline constexpr const char* book_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

}
