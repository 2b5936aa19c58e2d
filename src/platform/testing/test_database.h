#pragma once

#include "platform/db/database.h"

#include <functional>
#include <memory>
#include <string>

namespace gongyou::testing {

/// Where the tests' own PostgreSQL listens (GONGYOU_TEST_POSTGRES, a URL of a database in which others
/// may be created); empty where none was started, and then only SQLite is tested, said aloud once.
std::string test_postgres();

/// Whether a story of PostgreSQL alone has to be skipped, for want of one; it is then counted as skipped, and fails where CI is set.
bool skipped_without_postgres();
/// How many test cases were skipped, or told of SQLite alone.
int skipped_stories();

/// A fresh, migrated database that goes away with the object.
class TestDatabase {
public:
    /// `wanted` without a place: that is filled in here.
    explicit TestDatabase(Engine engine, DatabaseSettings wanted = {});
    ~TestDatabase();
    Database& operator*() { return *database_; }
    Database* operator->() { return database_.get(); }
    const DatabaseSettings& settings() const { return settings_; }

    /// Closes and opens it again, as a restart does.
    void reopen();

private:
    DatabaseSettings settings_;
    std::string name_;
    std::unique_ptr<Database> database_;
};

/// Runs the story once on each engine, under a doctest subcase of that name. Once a test case.
void on_each_engine(const std::function<void(Engine)>& story);

}
