#pragma once

// Workbooks as other programs and bad people write them, put together part by part.

#include <fmt/format.h>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>
#include <zip.h>

namespace gongyou::testing {

using Parts = std::vector<std::pair<std::string, std::string>>;

struct Zipped {
    std::string link; // the name of an entry that is made a link
};

/// A zip of these entries.
inline std::string zipped(const Parts& parts, const Zipped& how = {})
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_t* zip = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error);
    if (!zip) throw std::runtime_error("no zip");
    zip_source_keep(target);
    for (const auto& [name, text] : parts) {
        zip_source_t* source = zip_source_buffer(zip, text.data(), text.size(), 0);
        const auto place = zip_file_add(zip, name.c_str(), source, ZIP_FL_ENC_UTF_8);
        if (place < 0) throw std::runtime_error("no entry");
        if (name == how.link) zip_file_set_external_attributes(zip, static_cast<zip_uint64_t>(place), 0, ZIP_OPSYS_UNIX, 0120777u << 16);
    }
    if (zip_close(zip) != 0) throw std::runtime_error("the zip was not written");
    zip_stat_t known{};
    zip_source_stat(target, &known);
    std::string bytes(known.size, '\0');
    zip_source_open(target);
    zip_source_read(target, bytes.data(), bytes.size());
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

/// The smallest workbook: one sheet, whose inside of <sheetData> and behind it is given.
struct MadeBook {
    std::string rows;
    std::string behind = "";  // mergeCells
    std::string strings = ""; // <si>…</si>
    std::string formats = ""; // <numFmt …/>
    std::string styles = "<xf numFmtId=\"0\"/>";
    std::string workbook = "";
    std::string sheets = R"(<sheet name="名单" sheetId="1" r:id="rId1"/>)";
    Parts more = {};
    Zipped how = {};

    std::string bytes() const
    {
        const std::string main = R"(xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" )"
                                 R"(xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships")";
        const std::string relations = R"(<?xml version="1.0" encoding="UTF-8"?>)"
                                      R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)";
        const std::string type = R"(Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/)";
        const auto related = [&](int number, const char* rest) { return fmt::format("<Relationship Id=\"rId{}\" {}{}", number, type, rest); };
        const std::string sheet_relations = related(1, R"(worksheet" Target="/xl/worksheets/sheet1.xml"/>)") +
            related(2, R"(worksheet" Target="worksheets/sheet2.xml"/>)") + related(3, R"(styles" Target="styles.xml"/>)") +
            related(4, R"(sharedStrings" Target="sharedStrings.xml"/>)");
        const std::string cell_styles = R"(<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>)" + styles + "</cellXfs>";
        Parts parts{{"_rels/.rels", relations + "<Relationship Id=\"rId1\" " + type + R"(officeDocument" Target="xl/workbook.xml"/></Relationships>)"},
            {"xl/workbook.xml", "<workbook " + main + ">" + workbook + "<sheets>" + sheets + "</sheets></workbook>"},
            {"xl/_rels/workbook.xml.rels", relations + sheet_relations + "</Relationships>"},
            {"xl/styles.xml", "<styleSheet " + main + "><numFmts>" + formats + "</numFmts>" + cell_styles + "</styleSheet>"},
            {"xl/sharedStrings.xml", "<sst " + main + ">" + strings + "</sst>"},
            {"xl/worksheets/sheet1.xml", "<worksheet " + main + "><sheetData>" + rows + "</sheetData>" + behind + "</worksheet>"}};
        parts.insert(parts.end(), more.begin(), more.end());
        return zipped(parts, how);
    }
};

}
