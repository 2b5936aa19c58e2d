#include "platform/db/postgres_dump.h"

#include "platform/refusal.h"

#include <filesystem>
#include <fmt/format.h>
#include <spawn.h>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace gongyou {

namespace {

struct FreesOptions {
    void operator()(PQconninfoOption* options) const { PQconninfoFree(options); }
};

/// This process's environment with the connection's settings in it: on a command line the password
/// would be there for everyone on the machine to read.
std::vector<std::string> environment_for(PGconn* handle)
{
    std::vector<std::string> all;
    const std::unique_ptr<PQconninfoOption, FreesOptions> options{PQconninfo(handle)};
    for (const auto* option = options.get(); option != nullptr && option->keyword != nullptr; ++option)
        if (option->envvar != nullptr && option->val != nullptr && *option->val != '\0')
            all.push_back(fmt::format("{}={}", option->envvar, option->val));
    for (char** entry = environ; *entry != nullptr; ++entry)
        if (!std::string_view{*entry}.starts_with("PG")) all.emplace_back(*entry);
    return all;
}

int run(const std::vector<std::string>& arguments, const std::vector<std::string>& environment)
{
    const auto pointers = [](const std::vector<std::string>& texts) {
        std::vector<char*> each;
        for (const auto& text : texts) each.push_back(const_cast<char*>(text.c_str()));
        each.push_back(nullptr);
        return each;
    };
    pid_t child = 0;
    if (posix_spawnp(&child, arguments[0].c_str(), nullptr, nullptr, pointers(arguments).data(), pointers(environment).data()) != 0)
        throw std::runtime_error(arguments[0] + " cannot be started; is postgresql-client installed?");
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {}
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}

void dump_postgres(const PostgresSettings& settings, const std::string& folder)
{
    const auto target = std::filesystem::path{folder} / "gongyou.dump";
    std::filesystem::create_directories(folder);
    if (std::filesystem::exists(target)) throw std::runtime_error(fmt::format("{} exists already", target.string()));

    const PostgresWire wire{settings};
    const int status = run({"pg_dump", "--format=custom", "--no-owner", "--file=" + target.string()}, environment_for(wire.handle()));
    if (status != 0) throw std::runtime_error(fmt::format("pg_dump ended with status {}", status));
}

// One transaction: what is there already makes it fail, and then nothing was changed.
void restore_postgres(const PostgresSettings& settings, const std::string& folder)
{
    const auto source = std::filesystem::path{folder} / "gongyou.dump";
    if (!std::filesystem::exists(source)) throw std::runtime_error(fmt::format("{} is missing", source.string()));

    PostgresWire wire{settings};
    const auto tables = wire.run("SELECT 1 FROM pg_tables WHERE schemaname = current_schema() LIMIT 1");
    if (PQntuples(tables.get()) > 0) refuse_conflict("platform.not_empty", "这个数据库里已经有数据；请恢复到一个空的数据库");
    const int status = run({"pg_restore", "--single-transaction", "--exit-on-error", "--no-owner", std::string{"--dbname="} + PQdb(wire.handle()),
                               source.string()},
        environment_for(wire.handle()));
    if (status != 0) throw std::runtime_error(fmt::format("pg_restore ended with status {}", status));
}

}
