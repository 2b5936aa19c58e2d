#pragma once

// `gongyou serve` in a process of its own, as it runs in use.

#include "load/place.h"

#include <cstdint>
#include <map>
#include <string>

#include <sys/types.h>

namespace gongyou::load {

enum class Care { as_it_is,
    answers_early }; // the negative control of load/careless.h

class ServerProcess {
public:
    /// Starts it and waits until it says where it listens. Throws std::runtime_error if it does not.
    explicit ServerProcess(const Place& place, Care care = Care::as_it_is);
    ~ServerProcess(); // stops it gracefully
    ServerProcess(const ServerProcess&) = delete;
    ServerProcess& operator=(const ServerProcess&) = delete;

    std::uint16_t port() const { return port_; }
    double start_seconds() const { return start_seconds_; }
    void kill_hard(); // SIGKILL, and waits until it is gone

    std::int64_t resident_bytes() const;
    double cpu_seconds() const; // user and system so far

    /// A number of /metrics.
    double metric(const std::string& name) const;

private:
    void await_address(int output);

    pid_t process_ = -1;
    std::uint16_t port_ = 0;
    double start_seconds_ = 0;
};

/// The program that was built beside this one.
std::string program_path();

/// Lets this process and those it starts hold many connections.
void allow_many_files();

/// Runs a program to its end and gives what it said; `code` is how it ended.
std::string output_of(const std::string& command, int& code);

}
