#include "load/place.h"

#include <fmt/format.h>
#include <libpq-fe.h>

#include <cstdlib>
#include <filesystem>
#include <stdexcept>

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
