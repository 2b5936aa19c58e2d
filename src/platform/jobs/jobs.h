#pragma once

// Jobs 后台任务: long work, done in steps behind the back of whoever asked, with progress to look at. A step is one
// transaction: its work, how far the job has come and where it goes on are committed together or not at all, so
// that a server that dies between two steps, or in one, loses nothing and repeats nothing.

#include "platform/crypto/keys.h"
#include "platform/db/database.h"
#include "platform/http/page.h"

#include <functional>
#include <map>

namespace gongyou::jobs {

struct Job_;
using JobId = Id<Job_>;

enum class State { waiting,
    running,
    done,
    failed,
    cancelled };
std::span<const EnumWord<State>> enum_words(State*);

/// What is asked for. `input` and `answer` are JSON and hold nothing personal: that goes into parts and output, which are sealed.
struct Wish {
    std::string kind;
    std::int64_t asked_by = 0; // a person; the platform does not know them
    std::string input = "{}";
    std::string answer = "{}"; // as it stands before the first step
    std::int64_t done = 0;     // what needs no work
    std::int64_t total = 0;
    std::vector<std::string> parts;
    std::vector<std::string> output; // what is known already of what the job will hand out
};

/// A job as it stands.
struct Job {
    JobId id;
    std::string kind;
    std::int64_t asked_by = 0;
    State state = State::waiting;
    std::string input, answer;
    std::int64_t done = 0, total = 0;
    std::string refusal_code, refusal_text; // why it failed; else empty
    Instant created_at, changed_at;
    std::optional<Instant> ended_at;
    bool has_output = false;
};

/// One step, as the work of a kind sees it. What it leaves in `reached`, `answer` and `done` is stored with the step.
class Step {
public:
    Step(Transaction& its_tx, TenantId its_tenant, const Job& job, const Keys& keys, IdMaker& its_ids, Instant its_now);
    Step(const Step&) = delete;
    Step& operator=(const Step&) = delete;

    Transaction& tx;
    const TenantId tenant;
    const JobId job;
    const std::int64_t asked_by;
    const std::string input;
    IdMaker& ids;
    const Instant now;

    std::string reached; // where the step before stopped; empty at the first
    std::string answer;
    std::int64_t done, total; // done is kept within total

    /// The first part that is left; it is gone with this step. Nothing: all are used up.
    std::optional<std::string> take_part();
    /// Leaves something for the next step; sealed, as the parts that were given are.
    void leave_part(std::string_view text);
    /// Adds to what the asker may fetch.
    void hand_out(std::string_view text);

private:
    const Keys& keys_;
};

enum class Next { step, // there is more to do
    end };

/// Does one bounded piece of work in the step's transaction. It may be run more than once before it is kept, so it
/// changes nothing but the database. A Refusal ends the job with its code and sentence; anything else is tried again.
using Work = std::function<Next(Step&)>;

/// How what a job hands out leaves the house: a file, made of the parts when it is fetched.
struct OutputFile {
    std::string name, content_type;
    std::function<std::string(const std::vector<std::string>& parts)> made_of;
    bool whole = false; // only of a job that is done: a part of it would be taken for all
};

struct Kind {
    std::string label; // 导入人员
    Work work;
    OutputFile output{};
};
/// By word: `people.import`.
using Kinds = std::map<std::string, Kind, std::less<>>;

/// Writes a job down in the caller's transaction; a runner takes it up after the commit.
JobId submit(Transaction& tx, IdMaker& ids, const Keys& keys, TenantId tenant, const Wish& wish, Instant now);

std::optional<Job> find(Transaction& tx, TenantId tenant, JobId job);
/// The newest first; of one asker, or of all.
std::vector<Job> list(Transaction& tx, TenantId tenant, std::optional<std::int64_t> asked_by, const Asked& page);

/// What the job has handed out so far, part by part.
std::vector<std::string> output_of(Transaction& tx, TenantId tenant, const Keys& keys, JobId job);

/// Ends a job between two steps; what its steps have done stands. Refusal conflict (platform.job_ended).
void cancel(Transaction& tx, TenantId tenant, JobId job, Instant now);

/// Forgets jobs that ended before `before`, with all they handed out. Gives how many.
std::int64_t forget_ended(Transaction& tx, TenantId tenant, Instant before);

}
