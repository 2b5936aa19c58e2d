#include "figures/published.h"

#include "platform/refusal.h"

#include <charconv>
#include <fmt/format.h>
#include <istream>
#include <map>

namespace gongyou::figures {

namespace {

using Line = std::vector<std::string>;

/// The fields of one record, which may reach over several lines inside quotes; nothing at the end.
std::optional<Line> next_record(std::istream& csv)
{
    Line fields(1);
    bool quoted = false, any = false;
    for (char c; csv.get(c);) {
        any = true;
        if (quoted) {
            if (c != '"') fields.back() += c;
            else if (csv.peek() == '"') fields.back() += static_cast<char>(csv.get());
            else quoted = false;
        } else if (c == '"') {
            quoted = true;
        } else if (c == ',') {
            fields.emplace_back();
        } else if (c == '\n') {
            return fields;
        } else if (c != '\r') {
            fields.back() += c;
        }
    }
    return any ? std::optional{fields} : std::nullopt;
}

[[noreturn]] void not_a_table(const std::string& why)
{
    throw Refusal{Refusal::Kind::invalid, "figures.not_a_table", "公布数字的文件读不懂：" + why};
}

std::map<std::string, std::size_t> columns_of(Line header)
{
    static const std::string mark = "\xEF\xBB\xBF";
    if (header[0].starts_with(mark)) header[0].erase(0, mark.size());
    std::map<std::string, std::size_t> places;
    for (std::size_t at = 0; at < header.size(); ++at) places.emplace(header[at], at);
    for (const char* needed : {"figure", "case", "org", "says", "value", "comparator", "unit", "period", "printed"})
        if (!places.contains(needed)) not_a_table(fmt::format("第一行缺少列 {}", needed));
    return places;
}

}

std::optional<std::int64_t> PublishedRow::number() const
{
    std::int64_t whole = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), whole);
    if (error != std::errc{} || end != value.data() + value.size()) return std::nullopt;
    return whole;
}

std::vector<PublishedRow> read_published(std::istream& csv)
{
    const auto header = next_record(csv);
    if (!header) not_a_table("文件是空的");
    const auto places = columns_of(*header);
    std::vector<PublishedRow> rows;
    for (std::size_t number = 2; const auto record = next_record(csv); ++number) {
        if (record->size() == 1 && record->front().empty()) continue; // a blank line
        if (record->size() != header->size()) not_a_table(fmt::format("第 {} 条有 {} 列，应有 {} 列", number, record->size(), header->size()));
        const auto in = [&](const char* column) { return record->at(places.at(column)); };
        rows.push_back({in("figure"), in("case"), in("org"), in("says"), in("value"), in("comparator"), in("unit"), in("period"), in("printed")});
    }
    return rows;
}

}
