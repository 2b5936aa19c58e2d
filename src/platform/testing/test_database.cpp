#include "platform/testing/test_database.h"

#include "platform/db/migrations.h"

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <fmt/format.h>
#include <libpq-fe.h>
#include <unistd.h>

namespace gongyou::testing {

namespace {

namespace fs = std::filesystem;

std::string new_folder()
{
    std::string name = (fs::temp_directory_path() / "gongyou-test-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    return name;
}

/// The URL with another database's name in it.
std::string url_of(const std::string& database)
{
    const std::string server = test_postgres();
    const auto path = server.find('/', server.find("://") + 3);
    const auto query = server.find('?');
    const auto tail = query == std::string::npos ? std::string{} : server.substr(query);
    return server.substr(0, std::min(path, query)) + "/" + database + tail;
}

struct Finishes {
    void operator()(PGconn* handle) const { PQfinish(handle); }
};

/// CREATE and DROP DATABASE want to stand outside any transaction.
void on_the_server(const std::string& sql)
{
    const std::unique_ptr<PGconn, Finishes> server{PQconnectdb(test_postgres().c_str())};
    const std::unique_ptr<PGresult, void (*)(PGresult*)> result{PQexec(server.get(), sql.c_str()), PQclear};
    if (PQresultStatus(result.get()) != PGRES_COMMAND_OK) throw std::runtime_error(sql + ": " + PQerrorMessage(server.get()));
}

void drop_quietly(const std::string& database)
{
    try {
        on_the_server(fmt::format("DROP DATABASE {} WITH (FORCE)", database));
    } catch (const std::exception& error) {
        std::fputs(error.what(), stderr);
    }
}

/// A migrated database of each engine, made once a process, from which the tests' own are copied.
struct Templates {
    std::string folder;
    std::string database;

    const std::string& sqlite()
    {
        if (folder.empty()) {
            folder = new_folder();
            migrate(*Database::open({.data = folder, .url = {}}));
        }
        return folder;
    }
    const std::string& postgres()
    {
        if (database.empty()) {
            database = fmt::format("gongyou_{}_template", getpid());
            on_the_server("CREATE DATABASE " + database);
            migrate(*Database::open({.data = {}, .url = url_of(database)}));
        }
        return database;
    }
    ~Templates()
    {
        if (!folder.empty()) fs::remove_all(folder);
        if (!database.empty()) drop_quietly(database);
    }
};

Templates& templates()
{
    static Templates all;
    return all;
}

}

std::string test_postgres()
{
    const char* url = std::getenv("GONGYOU_TEST_POSTGRES");
    static const bool said = [url] {
        if (url == nullptr) std::fputs("GONGYOU_TEST_POSTGRES is not set: only SQLite is tested (bin/postgres-for-tests sets it)\n", stderr);
        return true;
    }();
    (void)said;
    return url == nullptr ? "" : url;
}

namespace {

std::atomic<int> skipped{0};

}

bool skipped_without_postgres()
{
    if (!test_postgres().empty()) return false;
    ++skipped;
    if (std::getenv("CI") != nullptr) FAIL_CHECK("there is no PostgreSQL to tell this story on");
    return true;
}

int skipped_stories()
{
    return skipped;
}

TestDatabase::TestDatabase(Engine engine, DatabaseSettings wanted) : settings_(std::move(wanted))
{
    if (engine == Engine::sqlite) {
        name_ = new_folder();
        fs::copy(templates().sqlite(), name_, fs::copy_options::recursive | fs::copy_options::overwrite_existing);
        settings_.data = name_;
    } else {
        static std::atomic<int> made{0};
        name_ = fmt::format("gongyou_{}_{}", getpid(), ++made);
        on_the_server(fmt::format("CREATE DATABASE {} TEMPLATE {}", name_, templates().postgres()));
        settings_.url = url_of(name_);
    }
    database_ = Database::open(settings_);
}

TestDatabase::~TestDatabase()
{
    database_.reset();
    if (settings_.url.empty()) fs::remove_all(name_);
    else drop_quietly(name_);
}

void TestDatabase::reopen()
{
    database_.reset();
    database_ = Database::open(settings_);
}

void on_each_engine(const std::function<void(Engine)>& story)
{
    SUBCASE("on SQLite") { story(Engine::sqlite); }
    if (skipped_without_postgres()) return;
    SUBCASE("on PostgreSQL") { story(Engine::postgres); }
}

}
