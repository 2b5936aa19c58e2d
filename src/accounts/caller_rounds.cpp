// What the cache's own thread does once a second: write down who was seen, hear what other servers changed,
// read anew what is in use, and once an hour drop what is past.

#include "accounts/caller_cache.h"
#include "platform/log.h"

#include <algorithm>

namespace gongyou::accounts {

namespace {

constexpr Milliseconds fresh_for = std::chrono::seconds{10};
constexpr Milliseconds noted_every = std::chrono::minutes{1};
constexpr Milliseconds commit_order_slack = std::chrono::seconds{10}; // a change is stamped before it commits
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
    for (const TenantId tenant : tenants) {
        const auto changed = database_.read([&](Transaction& tx) {
            return tx.all([](Row row) { return row.whole(0); }, "SELECT account_id FROM accounts_changes WHERE tenant_id = $1 AND changed_at > $2", tenant,
                heard_until_ - commit_order_slack);
        });
        if (changed.empty()) continue;
        forget_if([&](const Actor& actor) { return actor.tenant == tenant && std::ranges::find(changed, actor.account) != changed.end(); });
    }
    heard_until_ = now;
}

void CallerCache::read_anew(TenantId tenant, Instant now)
{
    TextList stale;
    for (Shard& shard : shards_) {
        const std::lock_guard hold{shard.guard};
        for (const auto& [hash, entry] : shard.entries) {
            const bool in_use = now - Instant{entry.used_at} < std::chrono::minutes{1};
            if (in_use && now - entry.read_at >= fresh_for && entry.live.actor->tenant == tenant && stale.values.size() < at_once) stale.values.push_back(hash);
        }
    }
    if (stale.values.empty()) return;
    auto live = database_.read([&](Transaction& tx) { return live_sign_ins(tx, tenant, stale, passwords_, now); });
    std::unordered_map<std::string, bool> found;
    for (LiveSignIn& one : live) {
        found.emplace(one.token_hash, true);
        keep(std::move(one), now);
    }
    for (const std::string& hash : stale.values) {
        if (found.contains(hash)) continue;
        Shard& shard = shard_of(hash);
        const std::lock_guard hold{shard.guard};
        shard.entries.erase(hash);
    }
}

void CallerCache::note_last_seen(TenantId tenant, Instant now)
{
    IdList seen;
    for (Shard& shard : shards_) {
        const std::lock_guard hold{shard.guard};
        for (auto& [hash, entry] : shard.entries) {
            if (entry.live.actor->tenant != tenant || Instant{entry.used_at} - Instant{entry.noted_at} < noted_every) continue;
            entry.noted_at = entry.used_at;
            seen.values.push_back(entry.live.actor->sign_in);
            if (seen.values.size() == at_once) break;
        }
    }
    if (seen.values.empty()) return;
    database_.write([&](Transaction& tx) {
        tx.change("UPDATE accounts_sign_ins SET last_seen_at = $3 WHERE tenant_id = $1 AND id IN (SELECT value FROM ids_of($2)) AND last_seen_at < $3", tenant, seen,
            now);
    });
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
