#include "platform/db/dictionary.h"

#include <iconv.h>
#include <sqlite3.h>

#include <new>
#include <string>

namespace gongyou {

namespace {

void convert(sqlite3_context* context, int, sqlite3_value** values)
{
    auto* conversion = static_cast<iconv_t*>(sqlite3_user_data(context));
    auto* from = const_cast<char*>(reinterpret_cast<const char*>(sqlite3_value_text(values[0])));
    if (from == nullptr) return sqlite3_result_null(context);
    auto left = static_cast<std::size_t>(sqlite3_value_bytes(values[0]));
    std::string bytes(left * 2 + 4, '\0');
    char* into = bytes.data();
    std::size_t room = bytes.size();
    iconv(*conversion, nullptr, nullptr, nullptr, nullptr);
    iconv(*conversion, &from, &left, &into, &room); // what is no character ends the text: it is only for sorting
    sqlite3_result_blob64(context, bytes.data(), bytes.size() - room, SQLITE_TRANSIENT);
}

void forget(void* conversion)
{
    auto* one = static_cast<iconv_t*>(conversion);
    iconv_close(*one);
    delete one;
}

}

void add_dictionary(sqlite3* handle)
{
    const iconv_t conversion = iconv_open("GB18030", "UTF-8");
    if (conversion == reinterpret_cast<iconv_t>(-1)) throw std::bad_alloc{};
    sqlite3_create_function_v2(handle, "gb18030", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, new iconv_t{conversion}, convert, nullptr, nullptr, forget);
}

}
