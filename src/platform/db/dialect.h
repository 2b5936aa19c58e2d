#pragma once

// The one place where the engines differ in SQL text. Statements are written once, in what both
// share, plus these words:
//
//   ids_of($n)       a table with the column `value`, from a bound IdList:  IN (SELECT value FROM ids_of($2))
//   texts_of($n)     the same from a bound TextList
//   dictionary(text) what texts are sorted by: bytes in the order of a Chinese dictionary
//   for_update()     FOR UPDATE; nothing on SQLite, which has one writer
//   skip_locked()    SKIP LOCKED, after for_update(); nothing on SQLite
//   without_rowid()  after the closing parenthesis of CREATE TABLE; nothing on PostgreSQL
//   BYTEA, JSONB     column types and casts; BLOB and TEXT on SQLite, so that neither is taken for a number
//
// and the fragments that domains publish with add_fragment. Texts in quotes and comments are left alone.

#include "platform/db/database.h"

#include <string>
#include <string_view>
#include <vector>

namespace gongyou {

struct EngineSql {
    std::string text;
    std::size_t parameters; // the highest $n
};

/// Throws std::logic_error for a word used with the wrong number of arguments.
EngineSql translate(Engine engine, std::string_view sql);

/// The statements of a script, split at semicolons outside quotes and comments; empty ones dropped.
std::vector<std::string_view> split_script(std::string_view script);

}
