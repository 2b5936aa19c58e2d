#include "platform/http/sorted.h"

#include "platform/crypto/hash.h"

#include <algorithm>
#include <fmt/format.h>
#include <limits>

namespace gongyou {

namespace {

const SortColumn* column_of(const Sorting& sorting, const SortedPage& page)
{
    const auto found = std::ranges::find(sorting.columns, page.word(), &SortColumn::word);
    return found == sorting.columns.end() ? nullptr : &*found;
}

bool turned(const Sorting& sorting, const SortedPage& page)
{
    return page.sort.empty() ? sorting.newest_first : page.sort.starts_with('-');
}

/// A cursor is of one order: under another it would stand anywhere.
std::optional<SortKey> read_cursor(const std::string& written, const std::string& sort)
{
    const auto bytes = from_base64url(written);
    if (!bytes) return std::nullopt;
    try {
        const json::value said = parse_json({reinterpret_cast<const char*>(bytes->data()), bytes->size()});
        const json::array& parts = said.as_array();
        if (parts.size() != 4 || parts[0].as_string() != sort) return std::nullopt;
        return SortKey{std::string{parts[1].as_string()}, parts[2].as_int64(), parts[3].as_int64()};
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

bool is_whole(const std::string& text)
{
    const auto digits = text.starts_with('-') ? text.substr(1) : text;
    return !digits.empty() && digits.size() < 19 && std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
}

void replace(std::string& text, std::string_view mark, const std::string& by)
{
    const auto at = text.find(mark);
    if (at == text.npos) throw std::logic_error(fmt::format("a sorted statement has no {}", mark));
    text.replace(at, mark.size(), by);
}

}

SortedPage asked_sorted_page(const Request& request, const Sorting& sorting)
{
    SortedPage page{request.query("sort").value_or(""), std::nullopt, request.query_whole("limit", 50, 1, 100)};
    const SortColumn* column = column_of(sorting, page);
    if (!page.sort.empty() && !column) {
        throw Refusal{Refusal::Kind::invalid, "query.unknown_sort", "不能按这一栏排序，请换一栏"};
    }
    if (const auto after = request.query("after")) {
        page.after = read_cursor(*after, page.sort);
        const bool fits = page.after && (!column || column->is_text ? true : is_whole(page.after->value));
        if (!fits) throw Refusal{Refusal::Kind::invalid, "query.wrong_cursor", "这一页的地址已经失效，请回到第一页"};
    }
    return page;
}

std::string sorted_sql(std::string_view sql, const Sorting& sorting, const SortedPage& page, int n)
{
    const SortColumn* column = column_of(sorting, page);
    const bool down = turned(sorting, page);
    const std::string keys = fmt::format("{}, {}", sorting.first, sorting.second);
    const bool by_text = column && column->is_text;
    std::string stands = column ? column->sql : sorting.first;
    if (by_text) stands = fmt::format("dictionary({})", stands);
    const std::string begins = by_text ? fmt::format("dictionary(CAST(${} AS TEXT))", n + 1) : fmt::format("CAST(${} AS BIGINT)", n + 1);
    // in its own order a list walks its index: no OR, the start is before all or behind all of them
    const std::string begun = fmt::format(fmt::runtime(column ? "NOT ${} OR " : "${} IS NOT NULL AND "), n);
    std::string text{sql};
    replace(text, "[beyond]", fmt::format("({}({}, {}) {} ({}, ${}, ${}))", begun, stands, keys, down ? '<' : '>', begins, n + 2, n + 3));
    const char* direction = down ? " DESC" : "";
    const std::string second = sorting.second == "0" ? "" : fmt::format(", {}{}", sorting.second, direction);
    const std::string before = column ? fmt::format("{}{}, ", stands, direction) : "";
    replace(text, "[order]", fmt::format("ORDER BY {}{}{}{}", before, sorting.first, direction, second));
    return text;
}

SortKey sort_start(const Sorting& sorting, const SortedPage& page)
{
    const SortColumn* column = column_of(sorting, page);
    if (page.after && column) return *page.after;
    if (page.after) return {std::to_string(page.after->first), page.after->first, page.after->second};
    constexpr auto last = std::numeric_limits<std::int64_t>::max();
    const bool down = turned(sorting, page);
    return {column && column->is_text ? "" : std::to_string(down && !column ? last : 0), down ? last : 0, down ? last : 0};
}

std::string print_cursor(const SortedPage& page, const SortKey& key)
{
    return base64url(bytes_of(print_json(json::array{page.sort, key.value, key.first, key.second})));
}

}
