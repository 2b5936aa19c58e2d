#include "load/server_process.h"

#include "platform/read_file.h"
#include "platform/testing/http_client.h"

#include <fmt/format.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <thread>

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace gongyou::load {

using Steady = std::chrono::steady_clock;

std::string program_path()
{
    return (std::filesystem::read_symlink("/proc/self/exe").parent_path() / "gongyou").string();
}

void allow_many_files()
{
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    if (::geteuid() == 0) limit.rlim_cur = limit.rlim_max = std::max<rlim_t>(limit.rlim_max, 65'536);
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

std::string output_of(const std::string& command, int& code)
{
    std::string said;
    FILE* pipe = ::popen((command + " 2>&1").c_str(), "r");
    if (!pipe) throw std::runtime_error("cannot run " + command);
    char part[4096];
    while (const auto n = std::fread(part, 1, sizeof part, pipe)) said.append(part, n);
    code = WEXITSTATUS(::pclose(pipe));
    return said;
}

namespace {

std::string text_of(const std::string& file)
{
    return read_file(file).value_or("");
}

}

ServerProcess::ServerProcess(const Place& place, Care care)
{
    ::setenv("GONGYOU_SHARE", GONGYOU_SOURCE, 0);
    const std::string program = program_path(), log = place.folder() + "/server.log";
    const auto began = Steady::now();
    int output[2];
    if (::pipe2(output, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    process_ = ::fork();
    if (process_ == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        ::dup2(output[1], STDOUT_FILENO);
        const int errors = ::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
        ::dup2(errors, STDERR_FILENO);
        if (care == Care::answers_early)
            ::execl("/proc/self/exe", "gongyou_load", "serve-carelessly", place.folder().c_str(), place.url().c_str(), nullptr);
        const char* database = place.url().empty() ? nullptr : "--database";
        ::execl(program.c_str(), "gongyou", "serve", "--data", place.folder().c_str(), "--port", "0", "--log-level", "error", database,
            place.url().c_str(), nullptr);
        ::_exit(127);
    }
    ::close(output[1]);
    await_address(output[0]);
    if (port_ == 0) throw std::runtime_error("the server did not start: " + text_of(log));
    start_seconds_ = std::chrono::duration<double>(Steady::now() - began).count();
}

void ServerProcess::await_address(int output)
{
    constexpr std::string_view before = "://localhost:";
    std::string said;
    char part[1024];
    while (port_ == 0) {
        pollfd waiting{output, POLLIN, 0};
        const auto n = ::poll(&waiting, 1, 30'000) > 0 ? ::read(output, part, sizeof part) : 0;
        if (n <= 0) break;
        said.append(part, static_cast<std::size_t>(n));
        const auto at = said.find(before);
        const auto end = at == std::string::npos ? at : said.find('/', at + before.size());
        if (end != std::string::npos) port_ = static_cast<std::uint16_t>(std::stoi(said.substr(at + before.size())));
    }
    // the rest of what it says is taken by a thread of its own, so that the server never waits for a reader
    std::thread{[output] {
        char rest[1024];
        while (::read(output, rest, sizeof rest) > 0) {}
        ::close(output);
    }}.detach();
}

ServerProcess::~ServerProcess()
{
    if (process_ <= 0) return;
    ::kill(process_, SIGTERM);
    ::waitpid(process_, nullptr, 0);
}

void ServerProcess::kill_hard()
{
    if (process_ <= 0) return;
    ::kill(process_, SIGKILL);
    ::waitpid(process_, nullptr, 0);
    process_ = -1;
}

std::int64_t ServerProcess::resident_bytes() const
{
    std::ifstream in{fmt::format("/proc/{}/statm", process_)};
    std::int64_t all = 0, resident = 0;
    in >> all >> resident;
    return resident * ::sysconf(_SC_PAGESIZE);
}

double ServerProcess::cpu_seconds() const
{
    std::ifstream in{fmt::format("/proc/{}/stat", process_)};
    std::string word;
    double user = 0, system = 0;
    for (int i = 0; i < 13; ++i) in >> word;
    in >> user >> system;
    return (user + system) / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

double ServerProcess::metric(const std::string& name) const
{
    std::istringstream lines{testing::HttpClient{port_}.get("/metrics").body};
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with(name + " ")) return std::stod(line.substr(name.size() + 1));
    }
    return 0;
}

}
