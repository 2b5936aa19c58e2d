// The sealer dies at each of its steps: before its first statement, before its second … before its COMMIT, and between
// the commit and the anchor, with and without a torn line there. After each death journal and anchor must agree, the
// next sealer must go on where that one fell, and the anchor must end where the chain does.
//
// The one who dies is this program in a process of its own: it sends itself SIGKILL from within the statement that it
// is told. Where no statement stands between two steps, this process holds the anchor file's lock and kills from outside.

#include "load/seal_crashes.h"

#include "facts/verify.h"
#include "load/server_process.h"
#include "platform/db/connection.h"

#include <fmt/format.h>

#include <chrono>
#include <csignal>
#include <fstream>
#include <thread>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/wait.h>
#include <unistd.h>

namespace gongyou::load {

namespace {

constexpr TenantId tenant{1};
constexpr int no_step = 1'000'000;
constexpr std::int64_t facts_a_seal = 10;

struct Journal {
    explicit Journal(const Place& its_place) : place(its_place),
                                               anchor(facts::anchor_file(its_place.folder(), tenant)),
                                               keys(Keys::load_or_create(its_place.folder() + "/keys.toml"))
    {
    }
    const Place& place;
    const std::string anchor;
    const Keys keys;

    std::int64_t seals() const
    {
        return place.look([](Transaction& tx) { return facts::last_seal(tx, tenant); });
    }
    std::int64_t anchored() const
    {
        const auto last = facts::last_anchored(anchor, tenant);
        return last ? last->seal : 0;
    }
    std::int64_t seal_once() const
    {
        const auto database = Database::open(place.settings());
        facts::Sealer sealer{*database, keys, {.tenant = tenant, .anchor = anchor, .at_most = facts_a_seal}};
        return sealer.seal(Clock{}.now());
    }
    facts::Verdict verdict() const
    {
        const auto database = Database::open(place.settings());
        return facts::verify(*database, tenant, anchor, facts::signed_by(keys));
    }
};

/// What must hold whatever the dead one had done, and after the next has sealed.
void look_after(const Journal& journal, const std::string& death, Findings& findings)
{
    const auto sound = [&](const char* when) {
        const auto verdict = journal.verdict();
        findings.expect(verdict.sound(), fmt::format("{}, {}: {}", death, when, verdict.sentence));
    };
    sound("before the next seal");
    const auto before = journal.seals();
    findings.expect(before - journal.anchored() <= 1, death + ": more than one head is missing from the anchor");
    findings.expect(journal.seal_once() == facts_a_seal, death + ": the next sealer does not seal");
    findings.expect(journal.seals() == before + 1, death + ": the chain has not grown by one seal");
    findings.expect(journal.anchored() == before + 1, death + ": the anchor does not end where the chain does");
    sound("after the next seal");
}

pid_t start_sealer(const Place& place, int step)
{
    const std::string number = std::to_string(step);
    const pid_t process = ::fork();
    if (process == 0) {
        ::execl("/proc/self/exe", "gongyou_load", "seal-and-die", number.c_str(), place.folder().c_str(), place.url().c_str(), nullptr);
        ::_exit(127);
    }
    return process;
}

/// Whether it died of it; false: it had fewer statements than that, and sealed.
bool die_at_statement(const Place& place, int step)
{
    int status = 0;
    ::waitpid(start_sealer(place, step), &status, 0);
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL) return true;
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) throw std::runtime_error("the sealer that should die did neither that nor seal");
    return false;
}

/// Killed after its commit, while it waits for the anchor's lock. False: it never came so far.
bool die_before_anchor(const Journal& journal)
{
    const int anchor = ::open(journal.anchor.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    ::flock(anchor, LOCK_EX);
    const auto before = journal.seals();
    const pid_t sealer = start_sealer(journal.place, no_step);
    bool committed = false;
    for (int tries = 0; tries < 1000 && !committed; ++tries) {
        std::this_thread::sleep_for(std::chrono::milliseconds{5});
        committed = journal.seals() == before + 1;
    }
    ::kill(sealer, SIGKILL);
    ::waitpid(sealer, nullptr, 0);
    ::close(anchor);
    return committed;
}

}

int seal_and_die(int step, const std::string& folder, const std::string& url)
{
    const Keys keys = Keys::load_or_create(folder + "/keys.toml");
    const auto database = Database::open({.data = url.empty() ? folder : "", .url = url});
    facts::Sealer sealer{*database, keys, {.tenant = tenant, .anchor = facts::anchor_file(folder, tenant), .at_most = facts_a_seal}};
    std::atomic<int> left{step};
    statement_fault() = [&](std::string_view) {
        if (left-- == 0) ::kill(::getpid(), SIGKILL);
        return false;
    };
    return sealer.seal(Clock{}.now()) == facts_a_seal ? 0 : 1;
}

int kill_the_sealer(const Place& place, Findings& findings)
{
    const Journal journal{place};
    int deaths = 0;
    for (int step = 0; die_at_statement(place, step); ++step, ++deaths) look_after(journal, fmt::format("killed at statement {}", step), findings);
    findings.expect(deaths >= 10, fmt::format("only {} statements to die at", deaths));

    findings.expect(die_before_anchor(journal), "the sealer did not commit");
    findings.expect(journal.seals() == journal.anchored() + 1, "killed before the anchor, the anchor is not one head behind");
    look_after(journal, "killed before the anchor", findings);

    findings.expect(die_before_anchor(journal), "the sealer did not commit");
    std::ofstream{journal.anchor, std::ios::app} << print(tenant) << " " << journal.seals() << " 3fa9";
    look_after(journal, "killed while it wrote the anchor", findings);
    return deaths + 2;
}

}
