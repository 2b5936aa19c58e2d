#pragma once

// Seals what the queue holds: gives each fact its place in the chain, and adds it to the rollups, once.

#include "facts/anchor.h"
#include "platform/crypto/keys.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace gongyou::facts {

/// The facts of one seal, made but not yet written.
struct NewSeal {
    Head head;
    Hash hash{};
    Bytes signature, seed;
    std::vector<FactId> facts; // by position
    std::vector<Hash> leaves;
};

struct SealerSettings {
    TenantId tenant;
    std::string anchor;           // the tenant's file; on a shared disk where several servers may seal
    std::int64_t holder = 0;      // tells this server from others on the same database
    std::int64_t at_most = 2'000; // facts a seal: how long the writers of one are kept waiting
    Milliseconds lease = std::chrono::minutes{1};
};

/// Seals one tenant's facts. One instance a process and tenant; safe from any thread.
class Sealer {
public:
    Sealer(Database& database, const Keys& keys, SealerSettings settings);
    ~Sealer(); // stops the thread

    /// Seals once. How many facts: 0 when nothing waits, or another server holds the lease.
    /// Throws std::runtime_error (and seals nothing) where anchor and database disagree.
    std::int64_t seal(Instant now);

    /// Seals until nothing waits.
    std::int64_t seal_all(Instant now);

    /// Seals once every `interval` on a thread of its own until stopped, and five times as often while seals come out
    /// full: in a rush it takes a small share of the write lane and catches up afterwards. What goes wrong is logged
    /// and tried again.
    void start(const Clock& clock, Milliseconds interval);
    void stop();

    const SealerSettings& settings() const { return settings_; }

private:
    bool anything_waits();
    bool take_lease(Instant now);
    void complete_anchor();
    std::optional<NewSeal> make_seal(Instant now);

    Database& database_;
    Keys keys_;
    SealerSettings settings_;
    std::int64_t anchored_ = -1; // the last seal known to stand in the anchor; -1: not looked yet
    std::mutex sealing_;         // one seal at a time, whoever calls
    std::mutex guard_;
    std::condition_variable_any wake_;
    std::jthread thread_;
};

/// The last seal, 0 where there is none.
std::int64_t last_seal(Transaction& tx, TenantId tenant);

}
