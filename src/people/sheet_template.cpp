#include "people/sheet_columns.h"
#include "platform/spreadsheet/write.h"

#include <filesystem>

namespace gongyou::people {

Identity identity_of(const SheetRow& row)
{
    return {row.name, row.id_number, row.phone, std::nullopt, std::nullopt, row.trade, row.town};
}

std::string sheet_template()
{
    spreadsheet::NewBook book{std::filesystem::temp_directory_path().string()};
    book.add_sheet("人员名单", usual_headings());
    return book.finish();
}

}
