#pragma once

// Lists answer in pages: `{"items": […], "next": "cursor or null", "total": n or null}`, keyset by id.

#include "platform/http/request.h"

namespace gongyou {

template <class T>
struct Page {
    std::vector<T> items;
    std::optional<std::string> next; // what to hand back as `after` for the following page
    std::optional<std::int64_t> total;
};

template <class T>
const Shape<Page<T>>& shape_of(Page<T>*)
{
    static const Shape<Page<T>> shape{schema_name<T>() + "Page",
        field("items", &Page<T>::items, "条目"),
        field("next", &Page<T>::next, "下一页"),
        field("total", &Page<T>::total, "总数")};
    return shape;
}

/// Which page is asked for: `?after=&limit=`, at most 100.
struct Asked {
    std::int64_t after = 0;
    std::int64_t limit = 50;
};

inline Asked asked_page(const Request& request)
{
    struct Cursor;
    const auto after = request.query_id<Id<Cursor>>("after");
    return {after ? after->value : 0, request.query_whole("limit", 50, 1, 100)};
}

/// Makes a page of rows that were read with one more than the limit; `id` gives an item's id.
template <class T, class IdOf>
Page<T> page_of(std::vector<T> items, const Asked& asked, IdOf id)
{
    Page<T> page{std::move(items), std::nullopt, std::nullopt};
    if (std::ssize(page.items) > asked.limit) {
        page.items.resize(static_cast<std::size_t>(asked.limit));
        page.next = print_id(id(page.items.back()));
    }
    return page;
}

}
