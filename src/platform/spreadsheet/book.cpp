// The first bytes decide what a file is: a .xls that was renamed to .xlsx is a .xls still, and says so.

#include "platform/spreadsheet/refuse.h"
#include "platform/spreadsheet/text_file.h"
#include "platform/spreadsheet/workbook.h"

#include <algorithm>
#include <array>

namespace gongyou::spreadsheet {

namespace {

using namespace std::string_view_literals;

constexpr auto zip_mark = "PK\x03\x04"sv, old_office_mark = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv;
constexpr auto locked_mark = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv; // a stream of an encrypted workbook

struct Kind {
    std::string_view mark;
    const char* name;
};

constexpr std::array others{Kind{"%PDF"sv, "PDF 文件"}, Kind{"\x89PNG"sv, "图片"}, Kind{"\xFF\xD8\xFF"sv, "图片"}, Kind{"GIF8"sv, "图片"},
    Kind{"Rar!"sv, "压缩包"}, Kind{"7z\xBC\xAF"sv, "压缩包"}, Kind{"\x1F\x8B"sv, "压缩包"}, Kind{"{\\rtf"sv, "Word 文档"}};

[[noreturn]] void refuse_other(std::string_view what)
{
    refuse("other_kind", "这是" + std::string{what} + "，不是表格；请选择名单的 .xlsx 或 CSV 文件");
}

[[noreturn]] void refuse_saved_otherwise(std::string_view what)
{
    refuse("other_kind", "这是" + std::string{what} + "；请在表格软件里打开，另存为“Excel 工作簿（.xlsx）”后再试");
}

class ExcelBook : public Book {
public:
    explicit ExcelBook(std::string_view bytes) : archive_(bytes)
    {
        const auto part = workbook_part(archive_);
        if (!part) refuse_by_parts();
        workbook_ = read_workbook(archive_, *part);
        sheets_ = workbook_.sheets;
        shows_day_ = read_styles(archive_, workbook_);
        strings_ = read_strings(archive_, workbook_);
    }

    Lines read(std::size_t sheet, std::size_t most) override { return read_lines(archive_, workbook_, sheet, shows_day_, strings_, most); }

private:
    [[noreturn]] void refuse_by_parts() const
    {
        if (archive_.has("word/document.xml")) refuse_other("Word 文档");
        if (archive_.has("ppt/presentation.xml")) refuse_other("演示文稿");
        if (archive_.has("xl/workbook.bin")) refuse_saved_otherwise("二进制格式的工作簿（.xlsb）");
        if (archive_.has("mimetype") && archive_.has("content.xml")) refuse_saved_otherwise("OpenDocument 格式的文件");
        refuse_other("压缩包");
    }

    Archive archive_;
    Workbook workbook_;
    std::vector<bool> shows_day_;
    std::vector<std::string> strings_;
};

/// Web pages that systems hand out as `.xls`, and Excel's own XML of 2003.
void refuse_markup(std::string_view bytes)
{
    if (bytes.starts_with("\xEF\xBB\xBF"sv)) bytes.remove_prefix(3);
    const auto begin = bytes.find_first_not_of(" \t\r\n");
    if (begin == bytes.npos || bytes[begin] != '<') return;
    refuse_saved_otherwise(bytes.substr(0, 1000).find("urn:schemas-microsoft-com:office:spreadsheet") != bytes.npos ? "XML 格式的旧表格" : "网页格式的表格");
}

}

std::unique_ptr<Book> open_book(std::string_view bytes)
{
    if (bytes.empty()) refuse("empty", "文件是空的，请选择填好的名单");
    if (bytes.starts_with(zip_mark)) return std::make_unique<ExcelBook>(bytes);
    if (bytes.starts_with(old_office_mark)) {
        if (bytes.find(locked_mark) != bytes.npos) refuse("locked", "表格加了打开密码，读不出来；请在表格软件里去掉密码，另存后再试");
        refuse("old_excel", "这是旧版的 .xls 表格（以内容为准，改文件名没有用）；请在表格软件里打开，另存为“Excel 工作簿（.xlsx）”后再试");
    }
    const auto other = std::ranges::find_if(others, [&](const Kind& kind) { return bytes.starts_with(kind.mark); });
    if (other != others.end()) refuse_other(other->name);
    refuse_markup(bytes);
    return text_book(bytes);
}

}
