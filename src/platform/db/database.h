#pragma once

// The door to a database, the same for both engines.
//
// SQLite takes one writer. So every write passes one lane: a thread that takes all that waits (at
// most 1,024, no timer), runs each in a savepoint of its own inside one durable transaction, and
// answers each after the commit. One that fails rolls back alone. On PostgreSQL ordinary writes run
// side by side on pooled connections, each its own transaction, retried on 40001 and 40P01; the
// lane is there too, for work that wants to be batched (seats, check-ins).
//
// Work may run more than once and must therefore change nothing but the database.

#include "platform/db/transaction.h"

#include <chrono>
#include <exception>
#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <string>

namespace gongyou {

enum class Engine { sqlite,
    postgres };

struct DatabaseSettings {
    std::string data;                          // SQLite: the folder that holds gongyou.db
    std::string url;                           // PostgreSQL: postgresql://… ; exactly one of the two
    int readers = 4;                           // connections for reading (SQLite), pooled connections (PostgreSQL)
    std::size_t lane_limit = 65536;            // waiting writes; one more is refused with 503
    std::chrono::seconds answer_within{20};    // PostgreSQL: how long one statement may take
    std::chrono::seconds connection_within{5}; // how long a caller waits for one of `readers` to come free
    bool commits_last = true;                  // false, on SQLite: only checkpoint() waits for the disk; for what is made anew if it breaks off
};

class Database {
public:
    using Work = std::function<void(Transaction&)>;
    using Done = std::function<void(std::exception_ptr)>; // null when committed

    /// Opens, or throws DatabaseError. Creates the SQLite file where there is none.
    static std::unique_ptr<Database> open(const DatabaseSettings& settings);
    /// Puts a copy that backup_to made where `settings` point. Refusal conflict (platform.not_empty) when something
    /// is there already.
    static void restore_from(const std::string& folder, const DatabaseSettings& settings);

    virtual ~Database() = default;

    virtual Engine engine() const = 0;

    /// Runs `work` in a read-only transaction (one snapshot) and gives what it gives.
    template <class F>
    auto read(F work) -> decltype(work(std::declval<Transaction&>()))
    {
        return capture(work, [this](const Work& w) { run_read(w); });
    }

    /// Runs `work` in a transaction and gives what it gives once that is durable. Blocks.
    /// Refusal kind `unavailable` (platform.busy) when the lane is full, (platform.disk_full) when the disk is.
    template <class F>
    auto write(F work) -> decltype(work(std::declval<Transaction&>()))
    {
        return capture(work, [this](const Work& w) { run_write(w); });
    }

    /// Queues `work` on the lane; `done` is called on the lane's thread after the commit, or with what went wrong.
    /// Throws Refusal `platform.busy` when the lane is full.
    virtual void submit(Work work, Done done) = 0;

    /// Waits until all that was submitted so far is answered.
    virtual void drain() = 0;

    /// An online copy of the database into `folder` (SQLite) or a logical dump (PostgreSQL: pg_dump).
    virtual void backup_to(const std::string& folder) = 0;

    /// One small round trip. Throws if the database cannot answer.
    virtual void ping() = 0;

    /// Reads everything and throws DatabaseError naming the first thing broken (SQLite); PostgreSQL looks after its pages itself.
    virtual void check_integrity() {}

    /// Bounds the write-ahead log; what was committed lasts from here on even where `commits_last` is false.
    virtual void checkpoint() {}

protected:
    virtual void run_read(const Work& work) = 0;
    virtual void run_write(const Work& work) = 0;

private:
    template <class F, class Run>
    auto capture(F& work, Run run) -> decltype(work(std::declval<Transaction&>()))
    {
        using Result = decltype(work(std::declval<Transaction&>()));
        if constexpr (std::is_void_v<Result>) {
            run([&](Transaction& tx) { work(tx); });
        } else {
            std::optional<Result> result;
            run([&](Transaction& tx) {
                result.reset();
                result.emplace(work(tx));
            });
            return std::move(*result);
        }
    }
};

/// A word that statements may use, replaced by `sql` when they are first prepared. `sql` holds
/// {1} {2} … for the arguments: add_fragment("within", "EXISTS (… {1} … {2} …)") makes
/// `within(x.org_id, $2)` usable in every statement. Called while wiring, before the first statement.
void add_fragment(const std::string& name, const std::string& sql);

}
