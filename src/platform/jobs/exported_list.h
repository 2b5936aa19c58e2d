#pragma once

// Taking a list along 导出: all rows that whoever asks may see, in the order that he sees them, as a workbook made by a job. A list
// that can be taken along says so once, while the house is wired; the job reads it page by page as its own route does.

#include "platform/crypto/keys.h"
#include "platform/http/page.h"
#include "platform/http/router.h"
#include "platform/spreadsheet/write.h"

#include <map>

namespace gongyou::jobs {

struct ListPage {
    std::vector<std::vector<spreadsheet::Written>> rows;
    std::optional<std::string> next; // what to hand back as `after`
};

struct ExportedList {
    std::string title; // 人员
    Guard guard;       // the list's own
    std::vector<std::string> headings;
    /// What the list's route would answer to this request: its caller, its query.
    std::function<ListPage(Transaction&, const Keys&, const Request&)> page;
    std::function<std::int64_t(Transaction&, const Keys&, const Request&)> count;
};

/// `export_list("people", …)`; again is the same.
void export_list(const std::string& word, ExportedList list);
const ExportedList* exported_list(std::string_view word);

/// A page as rows of cells.
template <class T, class CellsOf>
ListPage cells_of_page(const Page<T>& page, CellsOf cells)
{
    ListPage made{{}, page.next};
    for (const T& item : page.items) made.rows.push_back(cells(item));
    return made;
}

}
