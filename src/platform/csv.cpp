#include "platform/csv.h"

#include "platform/refusal.h"
#include "platform/text.h"

#include <algorithm>
#include <fmt/format.h>

namespace gongyou {

namespace {

constexpr std::size_t most_cells = 256, longest_cell = 4000; // bytes: a thousand characters
constexpr std::size_t looked_at = 4000;                      // bytes, to tell what parts the cells

[[noreturn]] void refuse(const char* code, const std::string& sentence)
{
    throw Refusal{Refusal::Kind::invalid, code, sentence};
}

/// Whichever stands there most often: a title above the heading has none of them. Semicolons come from a program whose comma is the
/// decimal sign.
char separator_of(std::string_view beginning)
{
    const auto tabs = std::ranges::count(beginning, '\t'), commas = std::ranges::count(beginning, ','), semicolons = std::ranges::count(beginning, ';');
    if (tabs > 0 && tabs >= std::max(commas, semicolons)) return '\t';
    return semicolons > commas ? ';' : ',';
}

class Reader {
public:
    Reader(std::string_view text, std::size_t most_rows)
        : text_(text),
          most_rows_(most_rows),
          separator_(separator_of(text.substr(0, looked_at)))
    {
    }

    std::vector<std::vector<std::string>> all()
    {
        while (at_ < text_.size()) {
            if (rows_.size() == most_rows_) refuse("csv.too_many_rows", fmt::format("表格超过{}行，请拆成几个文件分别导入", most_rows_));
            rows_.push_back(row());
        }
        return std::move(rows_);
    }

private:
    std::vector<std::string> row()
    {
        std::vector<std::string> cells{cell()};
        while (at_ < text_.size() && text_[at_] == separator_) {
            ++at_;
            cells.push_back(cell());
            if (cells.size() > most_cells) too_wide();
        }
        if (at_ < text_.size() && text_[at_] == '\r') ++at_;
        if (at_ < text_.size() && text_[at_] == '\n') ++at_;
        if (cells.size() == 1 && cells.front().empty()) cells.clear();
        return cells;
    }

    std::string cell()
    {
        std::string written = at_ < text_.size() && text_[at_] == '"' ? quoted() : std::string{};
        const auto end = std::min(text_.find_first_of(std::string{separator_, '\r', '\n'}, at_), text_.size());
        written += text_.substr(at_, end - at_); // behind the quotes too: a stray letter is kept, not lost
        at_ = end;
        if (written.size() > longest_cell) too_wide();
        return std::string{trimmed(written)};
    }

    std::string quoted()
    {
        std::string written;
        for (++at_; at_ < text_.size(); ++at_) {
            if (text_[at_] != '"') {
                written += text_[at_];
                continue;
            }
            if (at_ + 1 == text_.size() || text_[at_ + 1] != '"') {
                ++at_;
                return written;
            }
            written += text_[++at_];
        }
        refuse("csv.open_quote", fmt::format("第{}行有引号没有结束，请检查表格后重新导出", rows_.size() + 1));
    }

    [[noreturn]] void too_wide() const
    {
        refuse("csv.too_wide", fmt::format("第{}行太长，不像人员名单，请核对文件", rows_.size() + 1));
    }

    std::string_view text_;
    std::size_t most_rows_;
    char separator_;
    std::size_t at_ = 0;
    std::vector<std::vector<std::string>> rows_;
};

}

std::vector<std::vector<std::string>> read_csv(std::string_view text, std::size_t most_rows)
{
    if (text.starts_with(csv_mark)) text.remove_prefix(csv_mark.size());
    if (!valid_utf8(text)) refuse("csv.not_utf8", "文件不是 UTF-8 编码，请在表格软件里另存为“CSV UTF-8（逗号分隔）”后再导入");
    return Reader{text, most_rows}.all();
}

std::string csv_line(const std::vector<std::string>& cells)
{
    std::string line;
    for (const std::string& cell : cells) {
        if (&cell != &cells.front()) line += ',';
        const bool formula = !cell.empty() && std::string_view{"=+-@"}.find(cell.front()) != std::string_view::npos;
        const std::string shown = formula ? "'" + cell : cell;
        if (shown.find_first_of(",\"\r\n") == std::string::npos) {
            line += shown;
            continue;
        }
        line += '"';
        for (const char c : shown) line += c == '"' ? "\"\"" : std::string{c};
        line += '"';
    }
    return line + "\r\n";
}

}
