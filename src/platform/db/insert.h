#pragma once

// A plain struct written as a new row of its table: its members, in their order, are the columns, called as columns_of says
// (as.h), behind `tenant_id`. A member that is a struct or a vector is stored as JSON, which as reads again.
//
//     struct SessionRow { static constexpr auto table = "activities_sessions"; SessionId id; ActivityId activity; … };
//     insert(tx, tenant, SessionRow{…});

#include "platform/db/as.h"

#include <deque>

namespace gongyou {

namespace rows {

template <class T>
inline constexpr bool is_document = Struct<T>;
template <class T>
inline constexpr bool is_document<std::vector<T>> = !std::is_same_v<T, std::byte>;
template <class T>
inline constexpr bool is_document<std::optional<T>> = is_document<T>;

/// `documents` holds what is bound as JSON and must outlive the statement.
template <class T>
Value bound(const T& member, std::deque<Json>& documents)
{
    if constexpr (!is_document<T>) return to_value(member);
    else {
        const json::value document = JsonType<T>::write(member);
        return document.is_null() ? Value{Null{}} : Value{&documents.emplace_back(Json{print_json(document)})};
    }
}

template <class T>
std::string insert_of()
{
    std::string columns = "tenant_id", values = "$1";
    int at = 1;
    members::for_each<T>([&]<std::size_t I>() {
        columns += ", " + column_name<T, I>();
        values += ", $" + std::to_string(++at);
    });
    return "INSERT INTO " + std::string{T::table} + " (" + columns + ") VALUES (" + values + ")";
}

}

template <class Tenant, class T>
void insert(Transaction& tx, Id<Tenant> tenant, const T& row)
{
    static const std::string sql = rows::insert_of<T>();
    std::vector<Value> values{to_value(tenant)};
    std::deque<Json> documents;
    members::for_each<T>([&]<std::size_t I>() { values.push_back(rows::bound(boost::pfr::get<I>(row), documents)); });
    tx.change_with(sql, values);
}

}
