#include "platform/db/postgres_error.h"

#include <fmt/format.h>
#include <string>
#include <string_view>

namespace gongyou {

namespace {

DatabaseError::Class class_of(std::string_view state)
{
    using Class = DatabaseError::Class;
    if (state == "23505") return Class::unique;
    if (state == "23503") return Class::foreign_key;
    if (state == "23514") return Class::check;
    if (state == "23502") return Class::not_null;
    if (state == "40001" || state == "40P01") return Class::retry;
    if (state == "57014" || state == "55P03") return Class::timeout;
    if (state == "53100") return Class::full;
    if (state.starts_with("08") || state.starts_with("57P") || state == "53300") return Class::connection;
    return Class::other;
}

std::string field(const PGresult* result, int which)
{
    const char* text = PQresultErrorField(result, which);
    return text == nullptr ? std::string{} : text;
}

}

DatabaseError error_of(const PGresult* failed)
{
    const std::string state = field(failed, PG_DIAG_SQLSTATE);
    if (state.empty()) return {DatabaseError::Class::connection, "08006", "PostgreSQL: the connection is lost"};

    std::string message = fmt::format("PostgreSQL {}", state);
    if (!state.starts_with("22")) message += ": " + field(failed, PG_DIAG_MESSAGE_PRIMARY);
    if (const auto constraint = field(failed, PG_DIAG_CONSTRAINT_NAME); !constraint.empty())
        message += fmt::format(" ({} of {})", constraint, field(failed, PG_DIAG_TABLE_NAME));
    return {class_of(state), state, message};
}

}
