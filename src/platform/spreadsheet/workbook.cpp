#include "platform/spreadsheet/workbook.h"

#include "platform/spreadsheet/number.h"
#include "platform/spreadsheet/refuse.h"

#include <charconv>
#include <map>

namespace gongyou::spreadsheet {

namespace {

struct Relation {
    std::string id, type, target; // type: the last word of its address, the same in both forms of the standard
};

int whole_in(std::string_view text, int otherwise)
{
    int number = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// `xl/` + `worksheets/../worksheets/sheet1.xml`; a target that begins with a slash counts from the top.
std::string resolved(std::string_view folder, std::string_view target)
{
    std::string path = target.starts_with('/') ? std::string{target.substr(1)} : std::string{folder} + std::string{target};
    for (auto up = path.find("../"); up != path.npos; up = path.find("../")) {
        const auto before = up < 2 ? path.npos : path.rfind('/', up - 2);
        path.erase(before == path.npos ? 0 : before + 1, up + 3 - (before == path.npos ? 0 : before + 1));
    }
    if (path.starts_with("./")) path.erase(0, 2);
    return path;
}

class Relations : public XmlListener {
public:
    void open(std::string_view name, const Attributes& attributes) override
    {
        if (name != "Relationship" || attributes.get("TargetMode") == "External") return;
        const auto type = attributes.get("Type");
        all.push_back({std::string{attributes.get("Id")}, std::string{type.substr(type.rfind('/') + 1)}, std::string{attributes.get("Target")}});
    }

    std::string target_of(std::string_view type) const
    {
        for (const Relation& one : all) {
            if (one.type == type) return one.target;
        }
        return {};
    }

    std::vector<Relation> all;
};

Relations read_relations(Archive& archive, const std::string& part)
{
    Relations relations;
    if (archive.has(part)) read_xml(archive, part, relations);
    return relations;
}

class WorkbookListener : public XmlListener {
public:
    void open(std::string_view name, const Attributes& attributes) override
    {
        if (name == "workbookPr") from_1904 = attributes.is_on("date1904");
        if (name != "sheet") return;
        const auto state = attributes.get("state");
        sheets.push_back({cell_text(attributes.get("name")), state == "hidden" || state == "veryHidden"});
        relations.emplace_back(attributes.get("id"));
    }

    bool from_1904 = false;
    std::vector<Sheet> sheets;
    std::vector<std::string> relations;
};

class StylesListener : public XmlListener {
public:
    void open(std::string_view name, const Attributes& attributes) override
    {
        if (name == "numFmt") codes_[whole_in(attributes.get("numFmtId"), -1)] = shows_day(attributes.get("formatCode"));
        if (name == "cellXfs") in_cells_ = true;
        if (name != "xf" || !in_cells_) return;
        const int format = whole_in(attributes.get("numFmtId"), 0);
        const auto own = codes_.find(format);
        shown.push_back(own == codes_.end() ? shows_day(format) : own->second);
    }

    void close(std::string_view name) override
    {
        if (name == "cellXfs") in_cells_ = false;
    }

    std::vector<bool> shown;

private:
    std::map<int, bool> codes_;
    bool in_cells_ = false;
};

class StringsListener : public XmlListener {
public:
    void open(std::string_view name, const Attributes&) override { text_.open(name); }
    void text(std::string_view piece) override { text_.text(piece); }
    void close(std::string_view name) override
    {
        text_.close(name);
        if (name == "si") strings.push_back(text_.take());
    }

    std::vector<std::string> strings;

private:
    RichText text_;
};

}

std::optional<std::string> workbook_part(Archive& archive)
{
    std::string part = resolved("", read_relations(archive, "_rels/.rels").target_of("officeDocument"));
    if (part.empty()) part = "xl/workbook.xml";
    if (!archive.has(part) || !part.ends_with(".xml") || archive.has("word/document.xml") || archive.has("ppt/presentation.xml")) return std::nullopt;
    return part;
}

Workbook read_workbook(Archive& archive, const std::string& part)
{
    WorkbookListener said;
    read_xml(archive, part, said);
    const auto slash = part.rfind('/');
    const std::string folder = slash == part.npos ? "" : part.substr(0, slash + 1);
    const Relations relations = read_relations(archive, folder + "_rels/" + part.substr(folder.size()) + ".rels");
    const auto part_of = [&](const std::string& target) { return target.empty() ? "" : resolved(folder, target); };

    Workbook workbook{{}, {}, part_of(relations.target_of("styles")), part_of(relations.target_of("sharedStrings")), said.from_1904};
    for (std::size_t n = 0; n < said.sheets.size(); ++n) {
        for (const Relation& one : relations.all) {
            if (one.id != said.relations[n] || one.type != "worksheet") continue; // charts and macros have sheets, too
            workbook.sheets.push_back(said.sheets[n]);
            workbook.sheet_parts.push_back(part_of(one.target));
        }
    }
    if (workbook.sheets.empty()) refuse_damaged();
    return workbook;
}

std::vector<bool> read_styles(Archive& archive, const Workbook& workbook)
{
    StylesListener styles;
    if (archive.has(workbook.styles)) read_xml(archive, workbook.styles, styles);
    return std::move(styles.shown);
}

std::vector<std::string> read_strings(Archive& archive, const Workbook& workbook)
{
    StringsListener strings;
    if (archive.has(workbook.strings)) read_xml(archive, workbook.strings, strings);
    return std::move(strings.strings);
}

}
