#pragma once

#include <stdexcept>
#include <string>

namespace gongyou {

/// A database said no. Told apart by SQLSTATE or result code, never by the message; the message of a
/// constraint violation names the constraint and never the row.
class DatabaseError : public std::runtime_error {
public:
    enum class Class {
        unique, // UNIQUE or PRIMARY KEY
        foreign_key,
        check,
        not_null,
        retry,      // serialization failure, deadlock, busy: the same work may succeed now
        timeout,    // took longer than a statement may
        full,       // no space left
        connection, // the server is gone
        other,
    };

    DatabaseError(Class its_kind, std::string its_state, const std::string& message)
        : std::runtime_error(message),
          kind(its_kind),
          state(std::move(its_state))
    {
    }

    /// The connection was lost, but not while it was committing: nothing was kept.
    bool lost_before_commit() const { return kind == Class::connection && state != unknown_outcome; }

    static constexpr const char* unknown_outcome = "08007"; // COMMIT was sent and never answered

    Class kind;
    std::string state; // SQLSTATE, or SQLite's extended result code as a number
};

}
