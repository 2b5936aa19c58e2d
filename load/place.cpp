#include "load/place.h"

#include <fmt/format.h>
#include <libpq-fe.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <system_error>
#include <thread>

#include <unistd.h>

namespace gongyou::load {

std::string postgres_server()
{
    const char* url = std::getenv("GONGYOU_TEST_POSTGRES");
    return url ? url : "";
}

std::string url_of(const std::string& database)
{
    const std::string server = postgres_server();
    const auto path = server.find('/', server.find("://") + 3);
    const auto query = server.find('?');
    return server.substr(0, std::min(path, query)) + "/" + database + (query == std::string::npos ? "" : server.substr(query));
}

void on_the_server(const std::string& sql)
{
    const std::unique_ptr<PGconn, void (*)(PGconn*)> server{PQconnectdb(postgres_server().c_str()), PQfinish};
    PQsetNoticeProcessor(
        server.get(), [](void*, const char*) {}, nullptr); // "does not exist, skipping"
    const std::unique_ptr<PGresult, void (*)(PGresult*)> result{PQexec(server.get(), sql.c_str()), PQclear};
    if (PQresultStatus(result.get()) != PGRES_COMMAND_OK) throw std::runtime_error(sql + ": " + PQerrorMessage(server.get()));
}

std::string fresh_folder()
{
    std::string folder = (std::filesystem::temp_directory_path() / "gongyou-load-XXXXXX").string();
    if (::mkdtemp(folder.data()) == nullptr) throw std::runtime_error("no temporary folder");
    return folder;
}

Place::Place(Engine engine) : engine_(engine),
                              folder_(fresh_folder())
{
    if (engine == Engine::sqlite) return;
    static int made = 0;
    database_ = fmt::format("gongyou_load_{}_{}", ::getpid(), ++made);
    on_the_server("CREATE DATABASE " + database_);
    url_ = url_of(database_);
}

void Place::crash_postgres() const
{
    const std::unique_ptr<PGconn, void (*)(PGconn*)> ours{PQconnectdb(url_.c_str()), PQfinish};
    if (PQstatus(ours.get()) != CONNECTION_OK) throw std::runtime_error(PQerrorMessage(ours.get()));
    if (::kill(PQbackendPID(ours.get()), SIGKILL) != 0) throw std::system_error(errno, std::generic_category(), "cannot kill a process of PostgreSQL");
}

void Place::await_postgres() const
{
    for (int tries = 0; tries < 600; ++tries) {
        const std::unique_ptr<PGconn, void (*)(PGconn*)> ours{PQconnectdb(url_.c_str()), PQfinish};
        if (PQstatus(ours.get()) == CONNECTION_OK) return;
        std::this_thread::sleep_for(std::chrono::milliseconds{50});
    }
    throw std::runtime_error("PostgreSQL does not come back");
}

void Place::commit_without_waiting() const
{
    on_the_server("ALTER DATABASE " + database_ + " SET synchronous_commit = off");
}

Place::~Place()
{
    std::filesystem::remove_all(folder_);
    try {
        if (!database_.empty()) on_the_server("DROP DATABASE " + database_ + " WITH (FORCE)");
    } catch (const std::exception& error) {
        fmt::print(stderr, "{}\n", error.what());
    }
}

}
