#include "platform/spreadsheet/text_file.h"

#include "platform/csv.h"
#include "platform/spreadsheet/refuse.h"
#include "platform/text.h"

#include <algorithm>
#include <array>
#include <iconv.h>
#include <stdexcept>

namespace gongyou::spreadsheet {

namespace {

constexpr std::size_t most_lines = 200'000; // empty ones, too

[[noreturn]] void refuse_encoding()
{
    refuse("unknown_encoding", "文件的文字编码认不出来；请在表格软件里打开，另存为“Excel 工作簿（.xlsx）”后再试");
}

std::string converted(std::string_view bytes, const char* encoding)
{
    const iconv_t conversion = iconv_open("UTF-8", encoding);
    if (conversion == reinterpret_cast<iconv_t>(-1)) throw std::runtime_error(std::string{"iconv does not know "} + encoding);
    std::string text(bytes.size() * 2 + 16, '\0'); // two bytes of these become three, four become four
    char *from = const_cast<char*>(bytes.data()), *into = text.data();
    std::size_t left = bytes.size(), room = text.size();
    const auto failed = iconv(conversion, &from, &left, &into, &room) == static_cast<std::size_t>(-1);
    iconv_close(conversion);
    if (failed) refuse_encoding();
    text.resize(text.size() - room);
    return text;
}

constexpr std::array<std::string_view, 7> errors{"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!"};

class TextBook : public Book {
public:
    explicit TextBook(std::string_view bytes) : text_(read_text(bytes)) { sheets_.emplace_back(); }

    Lines read(std::size_t, std::size_t most) override
    {
        Lines lines;
        std::int64_t number = 0;
        for (auto& written : read_csv(text_, most_lines)) {
            Line line{++number, {}};
            bool empty = true;
            for (std::string& cell : written) {
                empty = empty && cell.empty();
                const bool error = std::ranges::find(errors, cell) != errors.end();
                line.cells.push_back({std::move(cell), error ? Fault::no_result : Fault::none});
            }
            if (empty) continue;
            lines.more = lines.lines.size() == most;
            if (lines.more) break;
            lines.lines.push_back(std::move(line));
        }
        return lines;
    }

private:
    std::string text_;
};

}

std::string read_text(std::string_view bytes)
{
    if (bytes.starts_with("\xFF\xFE")) return converted(bytes.substr(2), "UTF-16LE");
    if (bytes.starts_with("\xFE\xFF")) return converted(bytes.substr(2), "UTF-16BE");
    if (bytes.starts_with(csv_mark)) bytes.remove_prefix(csv_mark.size());
    std::string text = valid_utf8(bytes) ? std::string{bytes} : converted(bytes, "GB18030");
    if (text.find('\0') != text.npos) refuse_encoding();
    return text;
}

std::unique_ptr<Book> text_book(std::string_view bytes)
{
    return std::make_unique<TextBook>(bytes);
}

}
