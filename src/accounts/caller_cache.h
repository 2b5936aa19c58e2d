#pragma once

#include "accounts/actors.h"

#include <array>
#include <atomic>
#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>
#include <unordered_map>

namespace gongyou::accounts {

/// Live sign-ins by token hash, bounded, kept fresh by one thread.
class CallerCache {
public:
    CallerCache(Database& database, Clock& clock, PasswordProfile passwords, std::size_t limit);
    ~CallerCache();

    struct Held {
        std::shared_ptr<const Actor> actor; // null: the sign-in has lapsed
        SignInKind kind;
    };
    /// From memory alone; nothing: not known here.
    std::optional<Held> find(TenantId tenant, const std::string& token_hash, Instant now);

    /// From the database, and kept.
    std::optional<LiveSignIn> load(TenantId tenant, const std::string& token_hash, Instant now);
    void warm_up();

    template <class Test>
    void forget_if(Test test)
    {
        ++forgettings_; // first: what was read before is not kept after
        for (Shard& shard : shards_) {
            const std::lock_guard hold{shard.guard};
            std::erase_if(shard.entries, [&](const auto& entry) { return test(*entry.second.live.actor); });
        }
    }
    std::size_t size() const;

    /// What the thread does once a second: writes down who was seen, hears what other servers changed, reads anew all that is in use.
    void round();

private:
    struct Entry {
        LiveSignIn live;
        Instant read_at;       // when the database last said so
        std::int64_t used_at;  // milliseconds; of the last request
        std::int64_t noted_at; // of the last_seen_at that stands in the database
    };
    struct Shard {
        mutable std::mutex guard;
        std::unordered_map<std::string, Entry> entries;
    };

    static constexpr std::size_t shard_count = 16;
    Shard& shard_of(const std::string& token_hash) { return shards_[std::hash<std::string>{}(token_hash) % shard_count]; }
    /// Unless somebody was forgotten since `forgettings` was looked at: then what was read may be old already.
    void keep(LiveSignIn live, Instant now, std::uint64_t forgettings);

    // the thread's work, once a second
    void run();
    void hear_of_changes(const std::vector<TenantId>& tenants, Instant now);
    TextList stale_in(Shard& shard, TenantId tenant, Instant now) const;
    void read_anew(TenantId tenant, Instant now);
    void read_these_anew(Shard& shard, TenantId tenant, const TextList& tokens, Instant now);
    void note_last_seen(TenantId tenant, Instant now);
    void tidy(TenantId tenant, Instant now);

    Database& database_;
    Clock& clock_;
    PasswordProfile passwords_;
    std::size_t limit_; // of each shard
    std::array<Shard, shard_count> shards_;
    std::mutex rounds_;                                    // one at a time
    using Changed = std::pair<std::int64_t, std::int64_t>; // tenant, account
    std::map<Changed, Instant> heard_;                     // what is still in the table, as last heard
    std::atomic<std::uint64_t> forgettings_ = 0;
    Instant tidied_at_{};
    std::mutex guard_;
    std::condition_variable wake_;
    bool stopping_ = false;
    std::thread thread_; // last: starts when all else stands
};

}
