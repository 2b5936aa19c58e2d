#include "platform/refusal.h"
#include "platform/spreadsheet/number.h"
#include "platform/spreadsheet/spreadsheet.h"
#include "platform/spreadsheet/write.h"
#include "platform/tests/made_book.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <filesystem>

using namespace gongyou;
using namespace gongyou::spreadsheet;
using testing::MadeBook;

namespace {

/// `2: 张三|13800000001; 5: …`; what has lost its end is marked with !, what has no result with ?.
std::string told(const Lines& lines)
{
    std::string text;
    for (const Line& line : lines.lines) {
        text += fmt::format("{}{}:", line.number, line.hidden ? "h" : "");
        for (const Cell& cell : line.cells) {
            text += (&cell == &line.cells.front() ? " " : "|") + cell.text;
            if (cell.fault == Fault::rounded) text += "!";
            if (cell.fault == Fault::no_result) text += "?";
        }
        text += "; ";
    }
    return text;
}

std::string told(const MadeBook& book, std::size_t sheet = 0)
{
    const std::string bytes = book.bytes();
    return told(open_book(bytes)->read(sheet, 1000));
}

std::string told(std::string_view bytes)
{
    return told(open_book(bytes)->read(0, 1000));
}

std::string refused(const std::string& bytes)
{
    try {
        open_book(bytes)->read(0, 1000);
    } catch (const Refusal& refusal) {
        return refusal.code;
    }
    return "read";
}

std::string refused(const MadeBook& book)
{
    return refused(book.bytes());
}

std::string text_cell(const std::string& inside)
{
    return "<row><c t=\"inlineStr\"><is>" + inside + "</is></c></row>";
}

}

TEST_CASE("a workbook is read whatever form its texts have")
{
    CHECK(told(MadeBook{.rows = R"(<row r="1"><c r="A1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>乙</t></is></c>)"
                                R"(<c r="D1" t="str"><f>A1</f><v>丙</v></c></row>)",
              .strings = "<si><t>甲</t></si><si><t xml:space=\"preserve\"> 丁 </t></si>"}) == "1: 丁||乙|丙; ");
    CHECK(told(MadeBook{
              .rows = text_cell("<r><rPr><b/></rPr><t>张</t></r><r><t>三</t></r><rPh sb=\"0\" eb=\"1\"><t>ZHANG</t></rPh><phoneticPr fontId=\"1\"/>"),
          }) == "1: 张三; ");
    CHECK(told(MadeBook{.rows = text_cell("<t>a_x000D_\nb_x005F_x0041_ _x0042_</t>")}) == "1: a  b_x0041_ B; ");
    CHECK(told(MadeBook{.rows = R"(<row><c t="b"><v>1</v></c><c t="d"><v>2024-03-08T00:00:00</v></c></row>)"}) == "1: TRUE|2024-03-08T00:00:00; ");
    CHECK(told(MadeBook{
              .rows = R"(<row><c t="inlineStr"><is><t>甲</t></is></c><c><f>B9</f></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c></row>)",
          }) == "1: 甲|?|#DIV/0!?; ");
}

TEST_CASE("rows and cells without a place follow one another; prefixes, holes and styled empty rows do not matter")
{
    CHECK(told(MadeBook{
              .rows = "<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"5\"><c r=\"B5\"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>",
          }) ==
        "1: 1|2; 5: |3|4; 6: 5; ");
    CHECK(told(MadeBook{.rows = "<x:row xmlns:x=\"urn:x\" r=\"2\"><x:c r=\"A2\"><x:v>7</x:v></x:c></x:row>"}) == "2: 7; ");
    std::string styled = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";
    for (int n = 2; n < 3000; ++n) styled += fmt::format("<row r=\"{0}\" hidden=\"0\"><c r=\"A{0}\" s=\"0\"/><c r=\"B{0}\" s=\"0\"/></row>", n);
    styled += "<row r=\"3000\" hidden=\"1\"><c r=\"A3000\"><v>2</v></c></row>";
    CHECK(told(MadeBook{.rows = styled}) == "1: 1; 3000h: 2; ");
    const std::string two = MadeBook{.rows = "<row><c><v>1</v></c></row><row><c><v>2</v></c></row>"}.bytes();
    CHECK(open_book(two)->read(0, 1).more);
    CHECK_FALSE(open_book(two)->read(0, 2).more);
}

TEST_CASE("what is merged downwards stands in each line that it covers, and nowhere else")
{
    const std::string rows = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\"><v>2</v></c><c r=\"B2\"><v>9</v></c></row>"
                             "<row r=\"3\"><c r=\"A3\"><v>3</v></c><c r=\"B3\"/></row><row r=\"9\"><c r=\"A9\"><v>4</v></c></row>";
    CHECK(told(MadeBook{.rows = rows, .behind = "<mergeCells><mergeCell ref=\"B2:B8\"/><mergeCell ref=\"A1:F1\"/><mergeCell ref=\"?\"/></mergeCells>"}) ==
        "1: 1; 2: 2|9; 3: 3|9; 9: 4; ");
}

TEST_CASE("numbers keep their digits, and one that has lost its end says so")
{
    const auto one = [](std::string_view stored) { return number_cell(stored, false, false); };
    CHECK(one("13800000001").text == "13800000001");
    CHECK(one("1.3800000001E10").text == "13800000001");
    CHECK(one("0.1").text == "0.1");
    CHECK(one("-7").text == "-7");
    CHECK(one("999999999999999").fault == Fault::none);
    CHECK(one("3.70402198705160003E17").fault == Fault::rounded);
    CHECK(one("370402198705160000").text == "370402198705160000");
    CHECK(one("370402198705160000").fault == Fault::rounded);
    for (const char* odd : {"", "abc", "1e999", "nan", "inf", "1 2"}) CHECK(one(odd).text == odd);
}

TEST_CASE("days are known by their format, China's own among them, and counted from 1900 or 1904")
{
    for (const int format : {14, 17, 22, 27, 31, 36, 50, 58}) CHECK(shows_day(format));
    for (const int format : {0, 1, 2, 9, 18, 21, 26, 37, 45, 49, 59}) CHECK_FALSE(shows_day(format));
    for (const char* code : {"yyyy-mm-dd", "[$-804]yyyy\"年\"m\"月\"", "m/d", "[$-F800]dddd\\,\\ mmmm\\ dd", "yyyy/m/d;@", "[DBNum1]e\"年\"",
             "mmm"}) CHECK(shows_day(std::string_view{code}));
    for (const char* code : {"General", "0.00", "@", "h:mm", "mm:ss", "[Red]0", "\"day\"0", "\\d0", "0_d",
             "[$-804]General"}) CHECK_FALSE(shows_day(std::string_view{code}));

    CHECK(print(*day_of_serial(45359, false)) == "2024-03-08");
    CHECK(print(*day_of_serial(45359.75, false)) == "2024-03-08");
    CHECK(print(*day_of_serial(43897, true)) == "2024-03-08");
    CHECK(print(*day_of_serial(1, false)) == "1900-01-01");
    CHECK(print(*day_of_serial(59, false)) == "1900-02-28");
    CHECK_FALSE(day_of_serial(60, false).has_value());
    CHECK(print(*day_of_serial(61, false)) == "1900-03-01");
    CHECK(print(*day_of_serial(0, true)) == "1904-01-01");
    for (const double none : {0.0, -1.0, 2958466.0, 1e300, std::numeric_limits<double>::quiet_NaN()}) CHECK_FALSE(day_of_serial(none, false).has_value());

    const std::string row = R"(<row><c s="1"><v>45359</v></c><c s="2"><v>45359.5</v></c><c s="0"><v>45359</v></c><c s="9"><v>45359</v></c></row>)";
    const std::string styles = R"(<xf numFmtId="0"/><xf numFmtId="31"/><xf numFmtId="177"/>)";
    const std::string own = R"(<numFmt numFmtId="177" formatCode="[$-804]yyyy&quot;年&quot;m&quot;月&quot;"/>)";
    CHECK(told(MadeBook{.rows = row, .formats = own, .styles = styles}) == "1: 2024-03-08|2024-03-08|45359|45359; ");
    CHECK(told(MadeBook{
              .rows = row,
              .formats = own,
              .styles = styles,
              .workbook = "<workbookPr date1904=\"1\"/>",
          }) == "1: 2028-03-09|2028-03-09|45359|45359; ");
}

TEST_CASE("the sheets are named in their order, the hidden ones as such")
{
    const std::string bytes = MadeBook{
        .rows = "",
        .sheets = R"(<sheet name="说明" sheetId="7" state="hidden" r:id="rId1"/><sheet name="名单" sheetId="2" r:id="rId2"/>)",
        .more = {{"xl/worksheets/sheet2.xml", "<worksheet><sheetData><row><c><v>5</v></c></row></sheetData></worksheet>"}},
    }
                                  .bytes();
    const auto book = open_book(bytes);
    REQUIRE(book->sheets().size() == 2);
    CHECK(book->sheets()[0].hidden);
    CHECK(book->sheets()[1].name == "名单");
    CHECK(told(book->read(0, 9)).empty());
    CHECK(told(book->read(1, 9)) == "1: 5; ");
}

TEST_CASE("the first bytes say what a file is, whatever it is called, and the refusal says what to do")
{
    using namespace std::string_literals;
    const std::string old_office = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s + std::string(600, '\0');
    CHECK(refused("") == "spreadsheet.empty");
    CHECK(refused(old_office) == "spreadsheet.old_excel");
    CHECK(refused(old_office + "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"s) == "spreadsheet.locked");
    CHECK(refused("%PDF-1.7\n"s) == "spreadsheet.other_kind");
    CHECK(refused("\x89PNG\r\n\x1A\n\0\0"s) == "spreadsheet.other_kind");
    CHECK(refused("<html><table><tr><td>姓名</td></tr></table></html>"s) == "spreadsheet.other_kind");
    CHECK(refused("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"s) == "spreadsheet.other_kind");
    CHECK(refused(testing::zipped({{"word/document.xml", "<w/>"}})) == "spreadsheet.other_kind");
    CHECK(refused(testing::zipped({{"xl/workbook.bin", "x"}})) == "spreadsheet.other_kind");
    CHECK(refused(testing::zipped({{"照片.jpg", "x"}})) == "spreadsheet.other_kind");
    CHECK(refused("PK\x03\x04 and no more"s) == "spreadsheet.damaged");
    CHECK(refused("\x81\x20\xFF\xFF"s) == "spreadsheet.unknown_encoding");
    CHECK(refused("a,b\0c\n"s) == "spreadsheet.unknown_encoding");
}

TEST_CASE("text is read in the encodings that spreadsheet programs write, by its mark before anything else")
{
    using namespace std::string_literals;
    CHECK(told("\xEF\xBB\xBF姓名,电话\r\n甲,1\r\n"s) == "1: 姓名|电话; 2: 甲|1; ");
    CHECK(told("\xD0\xD5\xC3\xFB,1\r\n"s) == "1: 姓名|1; ");                                   // GB 18030
    CHECK(told("\xFF\xFE\xD3\x59\x0D\x54\x09\x00\x31\x00\x0D\x00\x0A\x00"s) == "1: 姓名|1; "); // UTF-16, as "Unicode text" is saved
    CHECK(told("\xFE\xFF\x59\xD3\x54\x0D\x00\x2C\x00\x31"s) == "1: 姓名|1; ");
    CHECK(told("a,#N/A\n\n,\nb,1\n"s) == "1: a|#N/A?; 4: b|1; ");
    CHECK(refused("\xFF\xFE\xD3"s) == "spreadsheet.unknown_encoding"); // half a character
}

TEST_CASE("hostile archives are refused with a sentence, and soon")
{
    const std::string one = "<row><c><v>1</v></c></row>";
    CHECK(refused(MadeBook{.rows = one}) == "read");
    CHECK(refused(MadeBook{.rows = one, .more = {{"../../etc/passwd", "x"}}}) == "spreadsheet.damaged");
    CHECK(refused(MadeBook{.rows = one, .more = {{"/etc/passwd", "x"}}}) == "spreadsheet.damaged");
    CHECK(refused(MadeBook{.rows = one, .more = {{"xl\\..\\..\\a", "x"}}}) == "spreadsheet.damaged");
    CHECK(refused(MadeBook{.rows = one, .more = {{"xl/media/a", "/etc/passwd"}}, .how = {.link = "xl/media/a"}}) == "spreadsheet.damaged");
    CHECK(refused(MadeBook{.rows = one, .more = {{"XL/Workbook.xml", "<workbook/>"}}}) == "spreadsheet.damaged");
    testing::Parts many;
    for (int n = 0; n < 300; ++n) many.emplace_back(fmt::format("xl/media/{}", n), "x");
    CHECK(refused(MadeBook{.rows = one, .more = many}) == "spreadsheet.too_much_inside");
    CHECK(refused(MadeBook{.rows = std::string(60u << 20, ' ') + one}) == "spreadsheet.too_much_inside"); // 60 MiB of nothing: a ratio of a thousand
    std::string cut = MadeBook{.rows = one}.bytes();
    CHECK(refused(cut.substr(0, cut.size() - 30)) == "spreadsheet.damaged");
    for (std::size_t at = 40; at < cut.size(); at += 7) { // any byte may be wrong: an answer comes all the same
        std::string bent = cut;
        bent[at] = static_cast<char>(bent[at] ^ 0x5A);
        refused(bent);
    }
}

TEST_CASE("hostile XML is refused with a sentence, and soon")
{
    const std::string one = "<row><c><v>1</v></c></row>";
    const auto sheet = [](const std::string& xml) { return refused(MadeBook{
                                                        .rows = "",
                                                        .sheets = R"(<sheet name="a" sheetId="1" r:id="rId2"/>)",
                                                        .more = {{"xl/worksheets/sheet2.xml", xml}},
                                                    }); };
    CHECK(sheet("<!DOCTYPE w [<!ENTITY a \"b\">]><worksheet/>") == "spreadsheet.damaged");
    CHECK(sheet("<worksheet><sheetData><row>") == "spreadsheet.damaged");
    CHECK(sheet("") == "spreadsheet.damaged");
    std::string deep;
    for (int n = 0; n < 200; ++n) deep += "<a>";
    CHECK(sheet(deep) == "spreadsheet.damaged");
    std::string noise;
    for (unsigned n = 0, seed = 7; n < (6u << 20); ++n) noise += static_cast<char>('a' + (seed = seed * 1103515245 + 12345) % 26 / 2);
    CHECK(sheet("<worksheet a=\"" + noise + "\"/>") == "spreadsheet.damaged"); // a tag of six megabytes
    CHECK(refused(MadeBook{.rows = "<row><c t=\"s\"><v>5</v></c></row>"}) == "spreadsheet.damaged");
    CHECK(refused(MadeBook{.rows = "<row r=\"5\"/><row r=\"5\"/>"}) == "spreadsheet.damaged");
    CHECK(refused(MadeBook{.rows = "<row r=\"2000000\"><c><v>1</v></c></row>"}) == "spreadsheet.damaged");
    CHECK(refused(MadeBook{.rows = "<row><c r=\"B1\"/><c r=\"A1\"/></row>"}) == "spreadsheet.damaged");
    CHECK(refused(MadeBook{.rows = "<row><c r=\"1\"/></row>"}) == "spreadsheet.damaged");
    std::string shared = "<row>"; // one long text, shown a hundred thousand times
    for (int n = 0; n < 200; ++n) shared += "<c t=\"s\"><v>0</v></c>";
    shared += "</row>";
    std::string rows;
    for (int n = 0; n < 200; ++n) rows += shared;
    CHECK(refused(MadeBook{.rows = rows, .strings = "<si><t>" + std::string(5000, 'x') + "</t></si>"}) == "spreadsheet.too_much_inside");
}

TEST_CASE("a long cell ends in an ellipsis, within no character; cells far to the right are not read")
{
    std::string han;
    for (int n = 0; n < 3000; ++n) han += "工";
    const std::string bytes = MadeBook{.rows = text_cell("<t>" + han + "</t>") + "<row><c><v>1</v></c><c r=\"XFD2\"><v>2</v></c></row>"}.bytes();
    const Lines lines = open_book(bytes)->read(0, 9);
    CHECK(lines.lines.at(0).cells.at(0).text.size() <= longest_cell + 3);
    CHECK(lines.lines.at(0).cells.at(0).text.ends_with("工…"));
    CHECK(lines.lines.at(1).cells.size() == 1);
}

TEST_CASE("what is written is read back the same: texts as texts, numbers as numbers, nothing as a formula")
{
    const std::string folder = std::filesystem::temp_directory_path().string();
    NewBook book{folder};
    const auto people = book.add_sheet("人员[1]:清单", {"姓名", "身份证号", "人数"});
    const auto notes = book.add_sheet("提醒", {"行"});
    book.add_row(people, {"=1+1", "37040219870516000X", std::int64_t{7}});
    book.add_row(notes, {std::int64_t{2}});
    book.add_row(people, {"a\xFF\x01 b\uFFFE", "", std::int64_t{-3}});
    const std::string bytes = book.finish();
    const auto read = open_book(bytes);
    CHECK(read->sheets().at(0).name == "人员1清单");
    CHECK(told(read->read(0, 9)) == "1: 姓名|身份证号|人数; 2: =1+1|37040219870516000X|7; 3: a\uFFFD\uFFFD b\uFFFD||-3; ");
    CHECK(told(read->read(1, 9)) == "1: 行; 2: 2; ");
    NewBook unfinished{folder}; // nothing is left of it
    unfinished.add_sheet("空", {"一"});
}
