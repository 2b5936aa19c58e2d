#pragma once

// The commands of the program. Each reads its arguments, does one thing, and says in its exit code what came of it:
// 0 done and sound; 1 looked, and something is wrong; 2 asked wrongly; 3 nothing to look at; 4 could not be done.

#include "platform/config.h"
#include "wiring.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace gongyou::commands {

inline constexpr int done = 0, wrong = 1, misused = 2, nothing_there = 3, failed = 4;

/// What stands behind the command's name: `playbook check FILE --data DIR`.
struct Arguments {
    std::vector<std::string> words;             // what is no option, in order
    std::map<std::string, std::string> options; // `data` -> `DIR`; a flag has an empty value

    std::optional<std::string> option(const std::string& name) const;
    bool has(const std::string& name) const { return options.contains(name); }
    /// The nth word. Throws Misuse naming what is missing.
    const std::string& word(std::size_t n, const char* what) const;
};

/// The command was asked for wrongly; the sentence says how to ask.
struct Misuse {
    std::string sentence;
};

struct Command {
    const char* name;
    const char* summary;
    const char* usage;                // with a line for each option of its own
    std::vector<std::string> options; // of its own, with a value
    std::vector<std::string> flags;   // of its own, without one
    int (*run)(const Arguments&);
};

const std::vector<Command>& all();

/// Runs the command that `words` ask for, and gives its exit code.
int run(const std::vector<std::string>& words);

// ---- what several commands need -----------------------------------------------------------------------

/// Defaults, gongyou.toml, environment and options, in this order. Refusal toml.mistakes.
Config config_of(const Arguments& arguments);

/// The folder that holds playbooks/, rules/, demo/ and web/: GONGYOU_SHARE, or the nearest one above the program.
std::string share_folder();

HouseSettings house_settings(const Config& config);

/// The only tenant, or the one that --tenant names by its host. Throws Misuse where there is none.
TenantId tenant_of(Wired& wired, const Arguments& arguments);

int serve(const Arguments&);
int make_demo(const Arguments&);
int migrate_database(const Arguments&);
int playbook(const Arguments&);
int print_published_figures(const Arguments&);
int verify_journal(const Arguments&);
int back_up(const Arguments&);
int restore(const Arguments&);
int print_openapi(const Arguments&);

}
