#pragma once

// Lists sorted in SQL, over all their rows, page by page: `?sort=-since&after=…&limit=`. A cursor carries the whole key of the row
// that a page ends with, so that no row is shown twice or left out, whatever two rows have in common.

#include "platform/http/page.h"

namespace gongyou {

/// By what a list may be sorted: the word in `?sort=`, and what it means in SQL. Texts stand as in a dictionary.
struct SortColumn {
    std::string word, sql;
    bool is_text = true;
};

struct Sorting {
    std::vector<SortColumn> columns;
    std::string first, second = "0"; // what tells two rows apart: their ids. The order where none is asked for.
    bool newest_first = false;       // … turned round
};

/// Where a row stands in the order that was asked for.
struct SortKey {
    std::string value; // of the column; a number in digits
    std::int64_t first = 0, second = 0;
};

/// What was asked for.
struct SortedPage {
    std::string sort; // a word, turned round by a `-` before it; empty: the list's own order
    std::optional<SortKey> after;
    std::int64_t limit = 50;

    std::string word() const { return sort.starts_with('-') ? sort.substr(1) : sort; }
    bool begun() const { return after.has_value(); }
};

/// Refusals invalid: query.unknown_sort, query.wrong_cursor; query.* of the limit.
SortedPage asked_sorted_page(const Request& request, const Sorting& sorting);

/// Writes into a statement, for its marks `[beyond]` and `[order]`, what the page wants. The four parameters from $n on are
/// begun(), and value, first and second of sort_start().
std::string sorted_sql(std::string_view sql, const Sorting& sorting, const SortedPage& page, int n);
SortKey sort_start(const Sorting& sorting, const SortedPage& page);

std::string print_cursor(const SortedPage& page, const SortKey& key);

/// A page of rows that were read with one more than the limit; `key` says where a row stands.
template <class T, class KeyOf>
Page<T> sorted_page_of(std::vector<T> items, const SortedPage& asked, KeyOf key)
{
    Page<T> page{std::move(items), std::nullopt, std::nullopt};
    if (std::ssize(page.items) > asked.limit) {
        page.items.resize(static_cast<std::size_t>(asked.limit));
        page.next = print_cursor(asked, key(page.items.back()));
    }
    return page;
}

}
