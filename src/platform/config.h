#pragma once

// What one server is told at start. Later layers override earlier ones: defaults, the file (gongyou.toml),
// the environment (GONGYOU_PORT …), the command line's options (--port …). All layers pass the same reader,
// so a mistake is told alike, with the file and line or the name of the variable or option.

#include "platform/crypto/password.h"
#include "platform/log.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace gongyou {

struct Config {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080;                // 0: any free one
    std::string data = "data";                // folder: the SQLite database, files, keys unless named
    std::string database;                     // postgresql://… ; empty: SQLite in `data`
    int connections = 4;                      // for reading (SQLite), pooled (PostgreSQL)
    std::string keys;                         // empty: keys.toml in `data`
    std::string certificate, certificate_key; // PEM files; both or neither
    int io_threads = 1;
    int workers = 4;
    int node = 0;                             // tells servers apart that share a database
    std::string public_origin;                // https://gonghui.example; empty: the Host header's own
    std::vector<std::string> trusted_proxies; // addresses whose X-Forwarded-For counts
    std::string default_tenant;               // for a Host that names none; empty: the only one there is
    PasswordProfile password_profile = PasswordProfile::plain;
    Level log_level = Level::info;
    std::string tiles; // https://…/{z}/{x}/{y}.png; empty: no map tiles

    std::string keys_file() const { return keys.empty() ? data + "/keys.toml" : keys; }
};

struct ConfigSources {
    std::string file; // empty: gongyou.toml in the working folder, if it is there
    std::map<std::string, std::string> environment;
    std::map<std::string, std::string> options; // `port` -> `9000`, of the command line
};

/// Refusals toml.mistakes (every mistake of every layer), toml.no_file for a file that was named and is not there.
Config load_config(const ConfigSources& sources);

/// The process's variables that begin with GONGYOU_.
std::map<std::string, std::string> gongyou_environment();

/// Every key with its meaning, variable, default and words, as a gongyou.toml with all lines commented out.
std::string config_help();

}
