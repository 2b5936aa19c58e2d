// libxlsxwriter answers "no error" and writes a file that does not open for text that is no UTF-8 or holds U+FFFE, and for a cell that
// is too long: so all text is looked at before. The file itself is made in memory, under a name that only this process can follow.

#include "platform/spreadsheet/write.h"

#include "platform/text.h"

#include <algorithm>
#include <stdexcept>
#include <sys/mman.h>
#include <unistd.h>
#include <utility>
#include <xlsxwriter.h>

namespace gongyou::spreadsheet {

namespace {

constexpr std::size_t longest_name = 31, longest_text = 32'000; // characters, as spreadsheet programs count
constexpr double column_width = 18;

std::string writable(std::string_view text)
{
    std::u32string characters = decode_utf8(text); // what is malformed becomes U+FFFD
    if (characters.size() > longest_text) characters.resize(longest_text);
    for (char32_t& c : characters) {
        const bool broken = (c < 0x20 && c != U'\n' && c != U'\t') || c == 0xFFFE || c == 0xFFFF;
        if (broken) c = 0xFFFD;
    }
    return encode_utf8(characters);
}

std::string sheet_name(std::string_view wanted)
{
    std::u32string name = decode_utf8(writable(wanted));
    std::erase_if(name, [](char32_t c) { return std::u32string_view{U"[]:*?/\\'\n\t"}.find(c) != std::u32string_view::npos; });
    name.resize(std::min(name.size(), longest_name));
    return name.empty() ? "表" : encode_utf8(name);
}

void must(lxw_error error)
{
    if (error != LXW_NO_ERROR) throw std::runtime_error(std::string{"a workbook could not be written: "} + lxw_strerror(error));
}

/// A file in memory.
class Memory {
public:
    Memory() : file_(memfd_create("workbook", MFD_CLOEXEC))
    {
        if (file_ < 0) throw std::runtime_error("no memory for a workbook");
    }
    ~Memory() { ::close(file_); }
    Memory(const Memory&) = delete;
    Memory& operator=(const Memory&) = delete;

    std::string name() const { return "/proc/self/fd/" + std::to_string(file_); }

    std::string read() const
    {
        std::string bytes(static_cast<std::size_t>(std::max<off_t>(0, ::lseek(file_, 0, SEEK_END))), '\0');
        std::size_t at = 0;
        while (at < bytes.size()) {
            const auto length = ::pread(file_, bytes.data() + at, bytes.size() - at, static_cast<off_t>(at));
            if (length <= 0) throw std::runtime_error("a finished workbook could not be read");
            at += static_cast<std::size_t>(length);
        }
        return bytes;
    }

private:
    int file_;
};

}

struct NewBook::Inside {
    struct Sheet {
        lxw_worksheet* sheet;
        lxw_row_t rows;
    };

    Memory file;
    std::string folder;
    lxw_workbook* book = nullptr;
    lxw_format* text = nullptr;
    lxw_format* heading = nullptr;
    std::vector<Sheet> sheets;
};

NewBook::NewBook(std::string folder) : inside_(std::make_unique<Inside>())
{
    inside_->folder = std::move(folder);
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = inside_->folder.data();
    inside_->book = workbook_new_opt(inside_->file.name().c_str(), &options);
    if (!inside_->book) throw std::runtime_error("a workbook could not be begun");
    inside_->text = workbook_add_format(inside_->book);
    format_set_num_format(inside_->text, "@");
    inside_->heading = workbook_add_format(inside_->book);
    format_set_bold(inside_->heading);
    format_set_num_format(inside_->heading, "@");
}

NewBook::~NewBook()
{
    if (inside_->book) lxw_workbook_free(inside_->book);
}

std::size_t NewBook::add_sheet(std::string_view name, const std::vector<std::string>& headings)
{
    auto* sheet = workbook_add_worksheet(inside_->book, sheet_name(name).c_str());
    if (!sheet) throw std::runtime_error("a worksheet could not be begun");
    for (std::size_t n = 0; n < headings.size(); ++n) {
        const auto column = static_cast<lxw_col_t>(n);
        must(worksheet_set_column(sheet, column, column, column_width, inside_->text));
        must(worksheet_write_string(sheet, 0, column, writable(headings[n]).c_str(), inside_->heading));
    }
    worksheet_freeze_panes(sheet, 1, 0);
    inside_->sheets.push_back({sheet, 1});
    return inside_->sheets.size() - 1;
}

void NewBook::add_row(std::size_t sheet, const std::vector<Written>& cells)
{
    auto& into = inside_->sheets.at(sheet);
    for (std::size_t n = 0; n < cells.size(); ++n) {
        const auto column = static_cast<lxw_col_t>(n);
        if (const auto* number = std::get_if<std::int64_t>(&cells[n])) {
            must(worksheet_write_number(into.sheet, into.rows, column, static_cast<double>(*number), nullptr));
        } else if (const std::string text = writable(std::get<std::string>(cells[n])); !text.empty()) {
            must(worksheet_write_string(into.sheet, into.rows, column, text.c_str(), inside_->text));
        }
    }
    ++into.rows;
}

std::string NewBook::finish()
{
    auto* book = std::exchange(inside_->book, nullptr); // closing frees it, however it ends
    must(workbook_close(book));
    return inside_->file.read();
}

}
