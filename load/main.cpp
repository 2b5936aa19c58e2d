// Measures the house as a whole, over HTTP, beside figures of the same machine in the same run. Prints, gives no verdict.

#include "load/careless.h"
#include "load/scenarios.h"
#include "load/seal_crashes.h"
#include "load/server_process.h"

#include "platform/log.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <string>
#include <vector>

using namespace gongyou;
using namespace gongyou::load;

namespace {

constexpr const char* usage = R"(gongyou_load [--large] [grab] [rush] [door] [memory] [sqlite|postgres]
gongyou_load crashes ROUNDS

  grab      bookings a second, one hot session, beside pgbench, single transactions and bare batches
  rush      everybody at once for a tenth as many seats; then answers when all is sold out
  door      check-ins by code
  memory    at rest with the demo city, and for each idle connection
  crashes   kills the server under load, again and again; ends with `N passed, N failed`

PostgreSQL is measured where GONGYOU_TEST_POSTGRES names one: bin/postgres-for-tests starts it.
)";

void measure(Engine engine, const Sizes& sizes, const std::function<bool(const char*)>& wanted)
{
    const auto part = [&](const char* name, void (*run)(Engine, const Sizes&)) {
        if (!wanted(name)) return;
        fmt::print("\n{} on {}\n", name, engine == Engine::sqlite ? "SQLite" : "PostgreSQL");
        run(engine, sizes);
    };
    part("grab", measure_grab);
    part("rush", measure_rush);
    part("door", measure_door);
}

}

void gongyou::load::line(const std::string& what, const std::string& much, const std::string& beside)
{
    fmt::print("  {:<62} {:>12}  {}\n", what, much, beside);
    std::fflush(stdout);
}

int main(int count, char** given)
{
    const std::vector<std::string> words{given + 1, given + count};
    const auto said = [&](const std::string& word) { return std::ranges::find(words, word) != words.end(); };
    log_from(Level::error);
    allow_many_files();
    if (said("--help")) {
        fmt::print("{}", usage);
        return 0;
    }
    // by this program itself, in a process of its own, to be killed
    if (words.size() == 3 && words[0] == "serve-carelessly") return serve_carelessly(words[1], words[2]);
    if (words.size() == 4 && words[0] == "seal-and-die") return seal_and_die(std::atoi(words[1].c_str()), words[2], words[3]);
    if (!words.empty() && words.front() == "crashes") return survive_crashes(words.size() > 1 ? std::atoi(words[1].c_str()) : 3) ? 0 : 1;

    Sizes sizes;
    if (said("--large")) sizes = {.people = 20'000, .evenings = 30, .grab_seconds = 15, .beside_seconds = 8, .pgbench_seconds = 20};
    const bool all = !said("grab") && !said("rush") && !said("door") && !said("memory");
    const auto wanted = [&](const char* name) { return all || said(name); };
    if (!said("postgres")) measure(Engine::sqlite, sizes, wanted);
    if (!said("sqlite") && !postgres_server().empty()) measure(Engine::postgres, sizes, wanted);
    if (wanted("memory")) {
        fmt::print("\nmemory\n");
        measure_memory(sizes);
    }
}
