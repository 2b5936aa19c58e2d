// What the cache's own thread does once a second: write down who was seen, hear what other servers changed,
// read anew what is in use, and once an hour drop what is past.

#include "accounts/caller_cache.h"
#include "platform/log.h"

#include <algorithm>
#include <set>

namespace gongyou::accounts {

namespace {

constexpr Milliseconds fresh_for = std::chrono::seconds{10};
constexpr Milliseconds noted_every = std::chrono::minutes{1};
constexpr Milliseconds heard_back = std::chrono::minutes{10}; // a change is stamped before it commits, and by another server's clock
constexpr Milliseconds tidy_every = std::chrono::hours{1};
constexpr std::size_t at_once = 1000;

}

void CallerCache::run()
{
    std::unique_lock hold{guard_};
    while (!wake_.wait_for(hold, std::chrono::seconds{1}, [this] { return stopping_; })) {
        hold.unlock();
        try {
            round();
        } catch (const std::exception& error) {
            log(Level::warning, "callers_round_failed", {{"why", error.what()}});
        }
        hold.lock();
    }
}

void CallerCache::round()
{
    if (size() == 0) return;
    const std::lock_guard alone{rounds_};
    const Instant now = clock_.now();
    std::vector<TenantId> tenants;
    for (const auto& tenant : database_.read([](Transaction& tx) { return orgs::tenants(tx); })) tenants.push_back(tenant.id);
    for (const TenantId tenant : tenants) note_last_seen(tenant, now); // before anybody is forgotten: who just came back is not idle
    hear_of_changes(tenants, now);
    const bool tidying = now - tidied_at_ >= tidy_every;
    for (const TenantId tenant : tenants) {
        read_anew(tenant, now);
        if (tidying) tidy(tenant, now);
    }
    if (tidying) tidied_at_ = now;
}

void CallerCache::hear_of_changes(const std::vector<TenantId>& tenants, Instant now)
{
    std::map<Changed, Instant> heard;
    for (const TenantId tenant : tenants) {
        std::set<std::int64_t> news;
        database_.read([&](Transaction& tx) {
            for (const Row row :
                tx.rows("SELECT account_id, changed_at FROM accounts_changes WHERE tenant_id = $1 AND changed_at > $2", tenant, now - heard_back)) {
                const Changed changed{tenant.value, row.whole(0)};
                const auto at = row.get<Instant>(1);
                const auto before = heard_.find(changed);
                if (before == heard_.end() || before->second != at) news.insert(changed.second);
                heard[changed] = at;
            }
            return 0;
        });
        if (!news.empty()) forget_if([&](const Actor& actor) { return actor.tenant == tenant && news.contains(actor.account); });
    }
    heard_ = std::move(heard);
}

TextList CallerCache::stale_in(Shard& shard, TenantId tenant, Instant now) const
{
    TextList stale;
    const std::lock_guard hold{shard.guard};
    for (const auto& [hash, entry] : shard.entries) {
        const bool in_use = now - Instant{entry.used_at} < std::chrono::minutes{1};
        if (in_use && now - entry.read_at >= fresh_for && entry.live.actor->tenant == tenant) stale.values.push_back(hash);
    }
    return stale;
}

/// Shard by shard, so that none waits for those before it.
void CallerCache::read_anew(TenantId tenant, Instant now)
{
    for (Shard& shard : shards_) {
        const TextList stale = stale_in(shard, tenant, now);
        for (std::size_t at = 0; at < stale.values.size(); at += at_once) {
            const auto first = stale.values.begin() + static_cast<std::ptrdiff_t>(at);
            const auto last = stale.values.begin() + static_cast<std::ptrdiff_t>(std::min(at + at_once, stale.values.size()));
            read_these_anew(shard, tenant, TextList{{first, last}}, now);
        }
    }
}

void CallerCache::read_these_anew(Shard& shard, TenantId tenant, const TextList& tokens, Instant now)
{
    const auto forgettings = forgettings_.load();
    auto live = database_.read([&](Transaction& tx) { return live_sign_ins(tx, tenant, tokens, passwords_, now); });
    std::set<std::string> found;
    for (LiveSignIn& one : live) {
        found.insert(one.token_hash);
        keep(std::move(one), now, forgettings);
    }
    const std::lock_guard hold{shard.guard};
    for (const std::string& hash : tokens.values) {
        if (!found.contains(hash)) shard.entries.erase(hash);
    }
}

void CallerCache::note_last_seen(TenantId tenant, Instant now)
{
    for (Shard& shard : shards_) {
        IdList seen;
        {
            const std::lock_guard hold{shard.guard};
            for (auto& [hash, entry] : shard.entries) {
                if (entry.live.actor->tenant != tenant || Instant{entry.used_at} - Instant{entry.noted_at} < noted_every) continue;
                entry.noted_at = entry.used_at;
                seen.values.push_back(entry.live.actor->sign_in);
            }
        }
        if (seen.values.empty()) continue;
        database_.write([&](Transaction& tx) {
            tx.change("UPDATE accounts_sign_ins SET last_seen_at = $3 WHERE tenant_id = $1 AND id IN (SELECT value FROM ids_of($2)) AND last_seen_at < $3",
                tenant, seen, now);
        });
    }
}

void CallerCache::tidy(TenantId tenant, Instant now)
{
    const Instant yesterday = now - std::chrono::hours{24};
    database_.write([&](Transaction& tx) {
        tx.change("DELETE FROM accounts_challenges WHERE tenant_id = $1 AND made_at < $2", tenant, yesterday);
        tx.change("DELETE FROM accounts_attempts WHERE tenant_id = $1 AND last_at < $2", tenant, yesterday);
        tx.change("DELETE FROM accounts_changes WHERE tenant_id = $1 AND changed_at < $2", tenant, yesterday);
    });
}

}
