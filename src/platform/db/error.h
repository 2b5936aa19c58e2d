#pragma once

#include <stdexcept>
#include <string>

namespace gongyou {

/// A database said no. Told apart by SQLSTATE or result code, never by the message; the message of a
/// constraint violation names the constraint and never the row.
class DatabaseError : public std::runtime_error {
public:
    enum class Class {
        unique,      // UNIQUE or PRIMARY KEY
        foreign_key,
        check,
        not_null,
        retry,       // serialization failure, deadlock, busy: the same work may succeed now
        full,        // no space left
        connection,  // the server is gone
        other,
    };

    DatabaseError(Class kind, std::string state, const std::string& message)
        : std::runtime_error(message), kind(kind), state(std::move(state))
    {
    }

    Class kind;
    std::string state; // SQLSTATE, or SQLite's extended result code as a number
};

}
