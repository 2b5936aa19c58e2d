#pragma once

// Rows read into a plain struct: its members, in their order, are the columns. A column more or less than the struct has members
// throws, so that a statement and its struct cannot drift apart unseen.
//
//     struct Lapsed { OfferId id; SessionId session; };
//     for (const auto& offer : tx.all(as<Lapsed>, "SELECT id, session_id FROM …", tenant)) …
//     const auto state = tx.maybe(as<State>, "SELECT state FROM …", tenant, id);
//     static const auto sql = "SELECT " + columns_of<SessionRow>("s") + " FROM activities_sessions s …";
//
// Members: what a column can be (bool, int, int64, double, std::string, Bytes, Id<…>, Instant, Day, Money), an enum with words, a
// struct or vector that is stored as JSON (read_stored), and optional of these.

#include "platform/db/transaction.h"
#include "platform/json/shape.h"
#include "platform/members.h"

namespace gongyou {

template <class E>
requires Worded<E>
struct ReadAs<E> {
    static E from(const Row& r, int c)
    {
        const auto value = from_word<E>(r.text(c));
        if (!value) throw std::runtime_error("a stored word is none that this program knows");
        return *value;
    }
};

template <class T>
requires Struct<T>
struct ReadAs<T> {
    static T from(const Row& r, int c) { return read_stored<T>(r.text(c)); }
};

template <class T>
requires(!std::is_same_v<T, std::byte>) struct ReadAs<std::vector<T>> {
    static std::vector<T> from(const Row& r, int c) { return read_stored<std::vector<T>>(r.text(c)); }
};

template <>
struct ReadAs<json::object> {
    static json::object from(const Row& r, int c) { return parse_json(r.text(c)).as_object(); }
};

namespace rows {

/// Throws std::logic_error, naming the struct.
void require_columns(const Row& row, std::size_t members, std::string_view type);

template <class T>
constexpr std::size_t width()
{
    if constexpr (Struct<T>) return members::count<T>;
    else return 1;
}

template <class T, std::size_t... I>
T members_from(const Row& row, std::size_t first, std::index_sequence<I...>)
{
    return T{row.get<members::Type<T, I>>(static_cast<int>(first + I))...};
}

/// T from the column `first` and those behind it.
template <class T>
T read_from(const Row& row, std::size_t first)
{
    if constexpr (Struct<T>) return members_from<T>(row, first, std::make_index_sequence<members::count<T>>{});
    else return row.get<T>(static_cast<int>(first));
}

}

/// A row as T: a struct by its members, anything else by the only column.
template <class T>
T read_as(const Row& row)
{
    if constexpr (Struct<T>) rows::require_columns(row, rows::width<T>(), members::type_name<T>());
    return rows::read_from<T>(row, 0);
}

/// A row as T and what stands behind it, one after the other: `as<Job, Progress>` gives a pair.
template <class T, class Then>
std::pair<T, Then> read_as(const Row& row)
{
    rows::require_columns(row, rows::width<T>() + rows::width<Then>(), members::type_name<T>());
    return {rows::read_from<T>(row, 0), rows::read_from<Then>(row, rows::width<T>())};
}

/// What the column of a member is called: as the member is; an id of something else with `_id` behind it, money with `_fen`.
template <class T, std::size_t I>
std::string column_name()
{
    const std::string name{members::name<T, I>()};
    if constexpr (std::is_same_v<members::Type<T, I>, Money>) return name + "_fen";
    else if constexpr (is_id<members::Type<T, I>>) return name == "id" ? name : name + "_id";
    else return name;
}

/// `s.id, s.activity_id, s.title`: the columns of the struct's members in their order, to read it with `as`.
template <class T>
std::string columns_of(std::string_view table)
{
    std::string columns;
    members::for_each<T>([&]<std::size_t I>() { ((columns += I == 0 ? "" : ", ") += table) += "." + column_name<T, I>(); });
    return columns;
}

template <class... T>
inline constexpr auto as = [](const Row& row) { return read_as<T...>(row); };

}
