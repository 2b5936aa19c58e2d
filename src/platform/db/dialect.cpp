#include "platform/db/dialect.h"

#include "platform/db/scan.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <map>
#include <stdexcept>

namespace gongyou {

namespace {

/// A word used like a function; {1} {2} … stand for its arguments.
struct Word {
    std::size_t arguments;
    std::string sqlite;
    std::string postgres;
};

// `AS value` names the table and, since the function gives one column, on PostgreSQL the column too.
std::map<std::string, Word, std::less<>>& words()
{
    static std::map<std::string, Word, std::less<>> all{
        {"ids_of", {1, "json_each({1}) AS value", "unnest({1}::bigint[]) AS value"}},
        {"texts_of", {1, "json_each({1}) AS value", "unnest({1}::text[]) AS value"}},
        {"dictionary", {1, "gb18030({1})", "convert_to({1}, 'GB18030')"}},
        {"for_update", {0, "", "FOR UPDATE"}},
        {"for_share", {0, "", "FOR SHARE"}},
        {"skip_locked", {0, "", "SKIP LOCKED"}},
        {"without_rowid", {0, "WITHOUT ROWID", ""}},
    };
    return all;
}

/// SQLite derives from a type's name whether a text that looks like a number becomes one: under BYTEA
/// and JSONB it would.
std::string_view type_on_sqlite(std::string_view word)
{
    if (word == "BYTEA") return "BLOB";
    if (word == "JSONB") return "TEXT";
    return word;
}

std::string with_arguments(std::string_view pattern, const std::vector<std::string_view>& arguments)
{
    std::string text;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        const bool hole = pattern[at] == '{' && at + 2 < pattern.size() && pattern[at + 2] == '}';
        if (!hole) {
            text += pattern[at];
            continue;
        }
        const auto number = static_cast<std::size_t>(pattern[at + 1] - '1');
        if (number < arguments.size()) text += arguments[number];
        at += 2;
    }
    return text;
}

std::size_t number_of(std::string_view parameter)
{
    std::size_t number = 0;
    std::from_chars(parameter.data() + 1, parameter.data() + parameter.size(), number);
    return number;
}

/// `IN (SELECT value FROM ids_of($2))` is for PostgreSQL one condition of an index, `= ANY ($2::bigint[])`, where a query within a query
/// is planned as a join: in a table without statistics that reads the table. What `sql` begins with, if it is such a list.
struct InList {
    std::string_view whole, parameter, type;
};

std::optional<InList> in_list(std::string_view sql)
{
    constexpr std::pair<std::string_view, std::string_view> heads[] = {{" (SELECT value FROM ids_of(", "bigint"}, {" (SELECT value FROM texts_of(", "text"}};
    for (const auto& [head, type] : heads) {
        if (!sql.starts_with(head)) continue;
        const Piece parameter = next_piece(sql.substr(head.size()));
        const auto end = head.size() + parameter.text.size();
        if (parameter.kind == Piece::Kind::parameter && sql.substr(end).starts_with("))")) return InList{sql.substr(0, end + 2), parameter.text, type};
    }
    return std::nullopt;
}

/// Words may stand within arguments and within fragments; eight deep is a fragment that uses itself.
void translate_into(EngineSql& out, Engine engine, std::string_view sql, int depth)
{
    if (depth > 8) throw std::logic_error("an SQL fragment uses itself");

    while (!sql.empty()) {
        const Piece piece = next_piece(sql);
        sql.remove_prefix(piece.text.size());
        if (piece.kind == Piece::Kind::parameter) out.parameters = std::max(out.parameters, number_of(piece.text));
        if (piece.kind != Piece::Kind::word) {
            out.text += piece.text;
            continue;
        }

        const auto list = engine == Engine::postgres && piece.text == "IN" && !out.text.ends_with("NOT ") ? in_list(sql) : std::nullopt;
        if (list) {
            out.parameters = std::max(out.parameters, number_of(list->parameter));
            out.text += fmt::format("= ANY ({}::{}[])", list->parameter, list->type);
            sql.remove_prefix(list->whole.size());
            continue;
        }
        const auto word = words().find(piece.text);
        const Arguments given = word == words().end() ? Arguments{{}, 0} : arguments_after(sql);
        if (given.length == 0) {
            out.text += engine == Engine::sqlite ? type_on_sqlite(piece.text) : piece.text;
            continue;
        }
        if (given.each.size() != word->second.arguments)
            throw std::logic_error(fmt::format("{} takes {} arguments in SQL and got {}", piece.text, word->second.arguments, given.each.size()));
        sql.remove_prefix(given.length);
        const auto& pattern = engine == Engine::sqlite ? word->second.sqlite : word->second.postgres;
        translate_into(out, engine, with_arguments(pattern, given.each), depth + 1);
    }
}

}

EngineSql translate(Engine engine, std::string_view sql)
{
    EngineSql out{{}, 0};
    out.text.reserve(sql.size() + 64);
    translate_into(out, engine, sql, 0);
    return out;
}

void add_fragment(const std::string& name, const std::string& sql)
{
    std::size_t arguments = 0;
    for (std::size_t n = 1; n <= 9; ++n)
        if (sql.find(fmt::format("{{{}}}", n)) != std::string::npos) arguments = n;
    words().insert_or_assign(name, Word{arguments, sql, sql});
}

std::vector<std::string_view> split_script(std::string_view script)
{
    std::vector<std::string_view> statements;
    std::size_t start = 0;
    bool says_something = false;
    for (std::size_t at = 0; at < script.size();) {
        const Piece piece = next_piece(script.substr(at));
        if (piece.text == ";") {
            if (says_something) statements.push_back(stripped(script.substr(start, at - start)));
            start = at + 1;
            says_something = false;
        } else if (piece.kind != Piece::Kind::blank) {
            says_something = true;
        }
        at += piece.text.size();
    }
    if (says_something) statements.push_back(stripped(script.substr(start)));
    return statements;
}

}
