#include "platform/jobs/table_output.h"

#include "platform/json/json.h"

#include <filesystem>

namespace gongyou::jobs {

using spreadsheet::Written;

namespace {

std::vector<std::string> texts_in(const json::array& array)
{
    std::vector<std::string> texts;
    for (const json::value& text : array) texts.emplace_back(text.as_string());
    return texts;
}

}

std::string table_part(const OutputTable& table)
{
    if (table.rows.empty()) return {};
    json::array rows;
    for (const auto& row : table.rows) {
        json::array cells;
        for (const Written& cell : row) std::visit([&](const auto& value) { cells.emplace_back(value); }, cell);
        rows.push_back(std::move(cells));
    }
    const json::array headings(table.headings.begin(), table.headings.end());
    return print_json(json::object{{"sheet", table.sheet}, {"headings", headings}, {"rows", std::move(rows)}});
}

std::string workbook_of(const std::vector<std::string>& parts)
{
    spreadsheet::NewBook book{std::filesystem::temp_directory_path().string()};
    std::map<std::string, std::size_t> sheets;
    for (const std::string& part : parts) {
        const json::value parsed = parse_json(part);
        const json::object& table = parsed.as_object();
        const std::string name{table.at("sheet").as_string()};
        auto sheet = sheets.find(name);
        if (sheet == sheets.end()) sheet = sheets.emplace(name, book.add_sheet(name, texts_in(table.at("headings").as_array()))).first;
        for (const json::value& row : table.at("rows").as_array()) {
            std::vector<Written> cells;
            for (const json::value& cell : row.as_array()) {
                if (cell.is_int64()) cells.emplace_back(cell.get_int64());
                else cells.emplace_back(std::string{cell.as_string()});
            }
            book.add_row(sheet->second, cells);
        }
    }
    return book.finish();
}

OutputFile workbook_file(std::string name, bool whole)
{
    return {std::move(name), spreadsheet::book_type, workbook_of, whole};
}

}
