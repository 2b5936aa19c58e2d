#include "facts/sealer.h"

#include "facts/verify_seal.h"
#include "platform/log.h"
#include "platform/thread_name.h"

#include <algorithm>
#include <fmt/format.h>
#include <stdexcept>

namespace gongyou::facts {

namespace {

constexpr int busy_part = 5;

}

Sealer::Sealer(Database& database, const Keys& keys, SealerSettings settings)
    : database_(database),
      keys_(keys),
      settings_(std::move(settings))
{
}

Sealer::~Sealer()
{
    stop();
}

/// The lease spares several servers each other's work; that a fact is sealed once does not rest on it.
bool Sealer::take_lease(Instant now)
{
    return database_.write([&](Transaction& tx) {
        tx.change("INSERT INTO facts_sealers (tenant_id, holder, until_at) VALUES ($1, $2, 0) ON CONFLICT (tenant_id) DO NOTHING",
            settings_.tenant, settings_.holder);
        return tx.change("UPDATE facts_sealers SET holder = $2, until_at = $4 WHERE tenant_id = $1 AND (holder = $2 OR until_at < $3)",
                   settings_.tenant, settings_.holder, now, now + settings_.lease) == 1;
    });
}

/// Brings the anchor level with the database: appends the one head that a crash may have kept from it.
/// Anything else is an alarm, and nothing is sealed on top of it.
void Sealer::complete_anchor()
{
    const auto newest = database_.read([&](Transaction& tx) {
        return tx.all(
            [](Row row) {
                return AnchoredHead{row.whole(0), as_hash(row.bytes(1)), row.get<Bytes>(2)};
            },
            "SELECT seal, head, signature FROM facts_seals WHERE tenant_id = $1 ORDER BY seal DESC LIMIT 2", settings_.tenant);
    });
    const std::int64_t last = newest.empty() ? 0 : newest.front().seal;
    if (last == anchored_) return;

    const auto end = last_anchored(settings_.anchor, settings_.tenant);
    const std::int64_t anchored = end ? end->seal : 0;
    if (anchored > last) throw std::runtime_error(fmt::format("the anchor knows seal {}, the database ends at {}", anchored, last));
    if (anchored < last - 1) throw std::runtime_error(fmt::format("the anchor ends at seal {}, the database at {}", anchored, last));
    for (const AnchoredHead& head : newest) {
        if (head.seal == anchored && head.head != end->head) throw std::runtime_error(fmt::format("seal {} is not the one that was anchored", head.seal));
    }
    if (anchored < last) {
        const auto seal = database_.read([&](Transaction& tx) { return find_seal(tx, settings_.tenant, last); });
        const Hash before = end ? end->head : Hash{};
        const bool ours = seal && hash_of(settings_.tenant, seal->head) == seal->hash && seal->head.previous == before &&
            keys_.verify("seal-head", seal->hash, seal->signature);
        if (!ours) throw std::runtime_error(fmt::format("seal {} is not one that this house made after seal {}", last, anchored));
        append_to_anchor(settings_.anchor, settings_.tenant, newest.front());
    }
    anchored_ = last;
}

void Sealer::start(const Clock& clock, Milliseconds interval)
{
    thread_ = std::jthread{[this, &clock, interval](std::stop_token stopping) {
        name_this_thread("sealer");
        while (!stopping.stop_requested()) {
            Milliseconds pause = interval;
            try {
                if (seal(clock.now()) == settings_.at_most) pause = interval / busy_part; // more waits
            } catch (const std::exception& error) {
                log(Level::error, "facts.not_sealed", {{"tenant", print(settings_.tenant)}, {"why", error.what()}});
            }
            std::unique_lock lock{guard_};
            wake_.wait_for(lock, stopping, pause, [] { return false; });
        }
    }};
}

void Sealer::stop()
{
    if (!thread_.joinable()) return;
    thread_.request_stop();
    thread_.join();
}

}
