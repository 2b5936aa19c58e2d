#pragma once

// Where a measurement lives: a folder of its own and, on PostgreSQL, a database of its own; both go with the object.

#include "platform/db/database.h"

#include <string>

namespace gongyou::load {

class Place {
public:
    explicit Place(Engine engine);
    ~Place();
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;

    Engine engine() const { return engine_; }
    const char* name() const { return engine_ == Engine::sqlite ? "SQLite" : "PostgreSQL"; }
    const std::string& folder() const { return folder_; }
    const std::string& url() const { return url_; } // empty on SQLite
    DatabaseSettings settings() const { return {.data = url_.empty() ? folder_ : "", .url = url_}; }

    /// PostgreSQL alone: SIGKILL to one of its processes, upon which it throws away what it has in memory and recovers
    /// from its log. Needs the right to kill: root's, or that of the user it runs as.
    void crash_postgres() const;
    /// Waits until it takes connections again.
    void await_postgres() const;
    /// From here on its commits are answered before its log is written.
    void commit_without_waiting() const;

    /// Opens the database beside whoever serves it, for a look.
    template <class F>
    auto look(F reading) const
    {
        return Database::open(settings())->read(reading);
    }

private:
    Engine engine_;
    std::string folder_, database_, url_;
};

/// The server that bin/postgres-for-tests started; empty where there is none, and then only SQLite is measured.
std::string postgres_server();

/// The server's URL with this database's name in it.
std::string url_of(const std::string& database);

/// Runs one statement on the server, outside of any transaction. Throws std::runtime_error.
void on_the_server(const std::string& sql);

/// A folder that nobody had before.
std::string fresh_folder();

}
