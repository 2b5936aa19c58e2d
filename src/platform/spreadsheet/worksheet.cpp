// A sheet's rows as they stream by. A row or cell without a place follows the one before it. What is merged is told after all
// rows, and then shown in each line that it covers, as the eye sees it.

#include "platform/spreadsheet/number.h"
#include "platform/spreadsheet/refuse.h"
#include "platform/spreadsheet/workbook.h"

#include <algorithm>
#include <charconv>

namespace gongyou::spreadsheet {

namespace {

constexpr std::int64_t last_line = 1'048'576;
constexpr std::size_t most_text = 64u << 20; // of all cells: a shared text counts each time it is shown
constexpr std::size_t most_merged = 2'000'000;

struct Place {
    std::size_t column = 0; // the first is 0
    std::int64_t line = 0;
};

/// `BC17`.
std::optional<Place> read_place(std::string_view text)
{
    Place place;
    std::size_t at = 0;
    for (; at < text.size() && at < 3 && text[at] >= 'A' && text[at] <= 'Z'; ++at) {
        place.column = place.column * 26 + static_cast<std::size_t>(text[at] - 'A' + 1);
    }
    const auto [end, error] = std::from_chars(text.data() + at, text.data() + text.size(), place.line);
    if (at == 0 || error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    --place.column;
    return place;
}

struct Merged {
    Place from;
    std::int64_t last = 0;
};

class Rows : public XmlListener {
public:
    Rows(const std::vector<bool>& shows_day, const std::vector<std::string>& strings, bool from_1904, std::size_t most)
        : shows_day_(shows_day),
          strings_(strings),
          most_(most) { lines.from_1904 = from_1904; }

    void open(std::string_view name, const Attributes& attributes) override
    {
        if (name == "sheetData") in_data_ = true;
        else if (name == "mergeCell") merge(attributes.get("ref"));
        if (!in_data_) return;
        if (name == "row") begin_line(attributes);
        else if (name == "c") begin_cell(attributes);
        else if (name == "f") formula_ = true;
        else if (name == "v") in_value_ = has_value_ = true;
        else if (in_cell_) rich_.open(name);
    }

    void text(std::string_view piece) override
    {
        if (in_value_) value_.append(piece.substr(0, longest_cell * 8 - std::min(value_.size(), longest_cell * 8)));
        else if (in_cell_) rich_.text(piece);
    }

    void close(std::string_view name) override
    {
        if (name == "sheetData") in_data_ = false;
        if (!in_data_) return;
        if (name == "row") end_line();
        else if (name == "c") end_cell();
        else if (name == "v") in_value_ = false;
        else if (in_cell_) rich_.close(name);
    }

    Lines lines;
    std::vector<Merged> merged;

private:
    void begin_line(const Attributes& attributes)
    {
        std::int64_t number = line_.number + 1;
        if (const auto said = attributes.find("r")) {
            const auto [end, error] = std::from_chars(said->data(), said->data() + said->size(), number);
            if (error != std::errc{} || number <= line_.number) refuse_damaged();
        }
        if (number > last_line) refuse_damaged();
        line_ = {number, {}, attributes.is_on("hidden")};
        column_ = 0;
    }

    void begin_cell(const Attributes& attributes)
    {
        if (const auto said = attributes.find("r")) {
            const auto place = read_place(*said);
            if (!place || place->column < column_) refuse_damaged();
            column_ = place->column;
        }
        type_ = attributes.get("t");
        std::size_t style = 0;
        const auto said = attributes.get("s");
        std::from_chars(said.data(), said.data() + said.size(), style);
        as_day_ = style < shows_day_.size() && shows_day_[style];
        in_cell_ = true;
        formula_ = has_value_ = false;
        value_.clear();
    }

    Cell told()
    {
        std::string inline_text = rich_.take();
        if (formula_ && !has_value_) return {"", Fault::no_result};
        if (type_ == "inlineStr") return {std::move(inline_text)};
        if (type_ == "e") return {cell_text(value_), Fault::no_result};
        if (type_ == "b") return {value_ == "1" ? "TRUE" : "FALSE"};
        if (type_ == "str" || type_ == "d" || value_.empty()) return {cell_text(value_)};
        if (type_ != "s") return number_cell(value_, as_day_, lines.from_1904);
        std::size_t place = strings_.size();
        std::from_chars(value_.data(), value_.data() + value_.size(), place);
        if (place >= strings_.size()) refuse_damaged();
        return {strings_[place]};
    }

    void end_cell()
    {
        in_cell_ = false;
        Cell cell = told();
        const auto column = column_++;
        if (column >= most_cells || (cell.text.empty() && cell.fault == Fault::none)) return;
        text_ += cell.text.size() + sizeof(Cell);
        if (text_ > most_text) refuse_too_much();
        line_.cells.resize(column);
        line_.cells.push_back(std::move(cell));
    }

    void end_line()
    {
        if (std::ranges::all_of(line_.cells, [](const Cell& cell) { return cell.text.empty(); })) return;
        if (lines.lines.size() == most_) {
            lines.more = enough = true;
            return;
        }
        lines.lines.push_back(std::move(line_));
        line_.cells.clear();
    }

    void merge(std::string_view ref)
    {
        const auto colon = ref.find(':');
        const auto from = read_place(ref.substr(0, colon));
        const auto to = colon == ref.npos ? from : read_place(ref.substr(colon + 1));
        if (from && to && to->line > from->line && from->column < most_cells) merged.push_back({*from, to->line});
    }

    const std::vector<bool>& shows_day_;
    const std::vector<std::string>& strings_;
    std::size_t most_, column_ = 0, text_ = 0;
    Line line_;
    std::string type_, value_;
    RichText rich_;
    bool in_data_ = false, in_cell_ = false, in_value_ = false, has_value_ = false, formula_ = false, as_day_ = false;
};

/// Shows what is merged downwards in every line that it covers.
void show_merged(std::vector<Line>& lines, const std::vector<Merged>& merged)
{
    std::size_t shown = 0;
    for (const Merged& one : merged) {
        auto line = std::ranges::lower_bound(lines, one.from.line, {}, &Line::number);
        if (line == lines.end() || line->number != one.from.line || one.from.column >= line->cells.size()) continue;
        const Cell cell = line->cells[one.from.column];
        for (++line; line != lines.end() && line->number <= one.last; ++line) {
            if (++shown > most_merged) refuse_too_much();
            if (line->cells.size() <= one.from.column) line->cells.resize(one.from.column + 1);
            if (line->cells[one.from.column].text.empty()) line->cells[one.from.column] = cell;
        }
    }
}

}

Lines read_lines(Archive& archive, const Workbook& workbook, std::size_t sheet, const std::vector<bool>& shows_day,
    const std::vector<std::string>& strings, std::size_t most)
{
    Rows rows{shows_day, strings, workbook.from_1904, most};
    read_xml(archive, workbook.sheet_parts.at(sheet), rows);
    show_merged(rows.lines.lines, rows.merged);
    return std::move(rows.lines);
}

}
