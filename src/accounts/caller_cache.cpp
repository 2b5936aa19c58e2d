#include "accounts/caller_cache.h"

#include <algorithm>

namespace gongyou::accounts {

namespace {

bool lapsed(const LiveSignIn& live, std::int64_t used_at, Instant now)
{
    const Lifetime good = lifetime_of(live.kind);
    return now - live.made_at >= good.longest || now - Instant{used_at} >= good.idle;
}

}

CallerCache::CallerCache(Database& database, Clock& clock, PasswordProfile passwords, std::size_t limit)
    : database_(database),
      clock_(clock),
      passwords_(passwords),
      limit_(limit / shard_count + 1),
      tidied_at_(clock.now()),
      thread_([this] { run(); })
{
}

CallerCache::~CallerCache()
{
    {
        const std::lock_guard hold{guard_};
        stopping_ = true;
    }
    wake_.notify_all();
    thread_.join();
}

std::optional<CallerCache::Held> CallerCache::find(TenantId tenant, const std::string& token_hash, Instant now)
{
    Shard& shard = shard_of(token_hash);
    const std::lock_guard hold{shard.guard};
    const auto found = shard.entries.find(token_hash);
    if (found == shard.entries.end() || found->second.live.actor->tenant != tenant) return std::nullopt;
    Entry& entry = found->second;
    if (lapsed(entry.live, entry.used_at, now)) return Held{nullptr, entry.live.kind};
    entry.used_at = now.ms;
    return Held{entry.live.actor, entry.live.kind};
}

void CallerCache::keep(LiveSignIn live, Instant now, std::uint64_t forgettings)
{
    Shard& shard = shard_of(live.token_hash);
    const std::lock_guard hold{shard.guard};
    if (forgettings_ != forgettings) return;
    if (shard.entries.size() >= limit_ && !shard.entries.contains(live.token_hash)) {
        // Full: somebody goes, whoever comes first; he is read again when he calls.
        shard.entries.erase(shard.entries.begin());
    }
    const std::int64_t noted = live.last_seen_at.ms;
    Entry& entry = shard.entries[live.token_hash];
    entry.used_at = std::max({entry.used_at, noted});
    entry.noted_at = noted;
    entry.read_at = now;
    entry.live = std::move(live);
}

std::optional<LiveSignIn> CallerCache::load(TenantId tenant, const std::string& token_hash, Instant now)
{
    const auto forgettings = forgettings_.load();
    auto live = database_.read([&](Transaction& tx) { return live_sign_ins(tx, tenant, TextList{{token_hash}}, passwords_, now); });
    if (live.empty()) return std::nullopt;
    LiveSignIn mine = std::move(live.front());
    keep(mine, now, forgettings);
    find(tenant, token_hash, now); // counts as use
    return mine;
}

void CallerCache::warm_up()
{
    const Instant now = clock_.now();
    const auto limit = static_cast<std::int64_t>(limit_ * shard_count / 2);
    for (const auto& tenant : database_.read([](Transaction& tx) { return orgs::tenants(tx); })) {
        const auto forgettings = forgettings_.load();
        auto live = database_.read([&](Transaction& tx) { return live_sign_ins(tx, tenant.id, latest_tokens(tx, tenant.id, limit), passwords_, now); });
        for (LiveSignIn& one : live) keep(std::move(one), now, forgettings);
    }
}

std::size_t CallerCache::size() const
{
    std::size_t held = 0;
    for (const Shard& shard : shards_) {
        const std::lock_guard hold{shard.guard};
        held += shard.entries.size();
    }
    return held;
}

}
