#include "people/people.h"

#include <array>
#include <mutex>
#include <unordered_map>

namespace gongyou::people {

namespace {

constexpr Milliseconds good_for = std::chrono::minutes{1};

struct Key {
    std::int64_t tenant, person;
    friend bool operator==(const Key&, const Key&) = default;
};
struct KeyHash {
    std::size_t operator()(const Key& key) const noexcept
    {
        auto mixed = (static_cast<std::uint64_t>(key.person) ^ static_cast<std::uint64_t>(key.tenant) << 1) * 0x9E3779B97F4A7C15ULL;
        return static_cast<std::size_t>(mixed ^ mixed >> 32);
    }
};
struct Kept {
    std::shared_ptr<const Eligibility> eligibility;
    Instant at;
};

}

// Sixteen maps, each with its own lock, so that io threads and writers seldom meet. A full one is emptied: its
// entries live a minute anyway.
struct EligibilityCache::Shards {
    struct Shard {
        mutable std::mutex guard;
        std::unordered_map<Key, Kept, KeyHash> entries;
    };
    std::size_t limit = 0; // of each shard
    std::array<Shard, 16> shards;

    Shard& of(const Key& key) { return shards[KeyHash{}(key) >> 4 & 15]; }
};

EligibilityCache::EligibilityCache(std::size_t limit) : shards_(std::make_unique<Shards>())
{
    shards_->limit = limit / shards_->shards.size() + 1;
}

EligibilityCache::~EligibilityCache() = default;

std::shared_ptr<const Eligibility> EligibilityCache::find(TenantId tenant, PersonId person, Instant now) const
{
    const Key key{tenant.value, person.value};
    auto& shard = shards_->of(key);
    const std::lock_guard hold{shard.guard};
    const auto found = shard.entries.find(key);
    if (found == shard.entries.end() || now - found->second.at > good_for || now < found->second.at) return nullptr;
    return found->second.eligibility;
}

void EligibilityCache::keep(TenantId tenant, Eligibility eligibility, Instant now)
{
    const Key key{tenant.value, eligibility.person.value};
    auto kept = std::make_shared<const Eligibility>(std::move(eligibility));
    auto& shard = shards_->of(key);
    const std::lock_guard hold{shard.guard};
    if (shard.entries.size() >= shards_->limit) shard.entries.clear();
    shard.entries.insert_or_assign(key, Kept{std::move(kept), now});
}

void EligibilityCache::forget(TenantId tenant, PersonId person)
{
    const Key key{tenant.value, person.value};
    auto& shard = shards_->of(key);
    const std::lock_guard hold{shard.guard};
    shard.entries.erase(key);
}

}
