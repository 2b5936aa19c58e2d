#pragma once

#include "platform/spreadsheet/spreadsheet.h"

namespace gongyou::spreadsheet {

/// A file's text as UTF-8: by its mark (UTF-8, UTF-16 in both orders), else UTF-8 where it is that, else GB 18030, which spreadsheet
/// programs of this country write unless told otherwise. Refusal invalid spreadsheet.unknown_encoding.
std::string read_text(std::string_view bytes);

/// The one sheet that a text file is.
std::unique_ptr<Book> text_book(std::string_view bytes);

}
