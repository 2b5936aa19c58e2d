// Delivering at least once: a round claims what waits by a conditional update, hands it over outside of any
// transaction, and then says so. A claim that a dead server left behind is free again after a minute.

#include "notices/outbox.h"

#include "platform/db/as.h"
#include "platform/log.h"

namespace gongyou::notices {

namespace {

constexpr Milliseconds claim_stands = std::chrono::minutes{1};
constexpr int most_deliveries = 5;

struct Waiting {
    std::int64_t id;
    std::string phone, text;
};

std::string row_of(std::int64_t id)
{
    return "notices/outbox/" + print_id(id);
}

struct Stored {
    std::int64_t id;
    PersonId person;
    std::string text;
    std::optional<Bytes> sealed;
};

Waiting opened(Transaction& tx, TenantId tenant, const Keys& keys, const Stored& row)
{
    if (!row.sealed) return {row.id, people::phone_of(tx, tenant, keys, row.person).value_or(""), row.text};
    const std::string both = keys.open(*row.sealed, row_of(row.id)).value_or("");
    const auto line = both.find('\n');
    return line == std::string::npos ? Waiting{row.id, "", ""} : Waiting{row.id, both.substr(0, line), both.substr(line + 1)};
}

std::vector<std::int64_t> waiting(Database& database, TenantId tenant, Instant now)
{
    return database.read([&](Transaction& tx) {
        return tx.all(as<std::int64_t>, R"sql(
            SELECT id FROM notices_outbox
             WHERE tenant_id = $1 AND delivered_at IS NULL AND queued_at <= $4 AND tries < $2 AND (claimed_at IS NULL OR claimed_at < $3)
             ORDER BY id LIMIT 100
            )sql",
            tenant, most_deliveries, now - claim_stands, now);
    });
}

/// Only what this round's own update took: another server may have been quicker.
std::vector<Waiting> claim(Database& database, TenantId tenant, const Keys& keys, const std::vector<std::int64_t>& asked, Instant now)
{
    return database.write([&](Transaction& tx) {
        std::vector<Waiting> mine;
        for (const std::int64_t id : asked) {
            const auto taken = tx.change(R"sql(
                UPDATE notices_outbox SET claimed_at = $3, tries = tries + 1
                 WHERE tenant_id = $1 AND id = $2 AND delivered_at IS NULL AND (claimed_at IS NULL OR claimed_at < $4)
                )sql",
                tenant, id, now, now - claim_stands);
            if (taken == 0) continue;
            const auto row = tx.maybe(
                [](Row r) { return Stored{r.whole(0), PersonId{r.is_null(1) ? 0 : r.whole(1)}, r.get<std::string>(2), r.get<std::optional<Bytes>>(3)}; },
                "SELECT id, person_id, text, sealed FROM notices_outbox WHERE tenant_id = $1 AND id = $2", tenant, id);
            if (row) mine.push_back(opened(tx, tenant, keys, *row));
        }
        return mine;
    });
}

/// A phone that is gone (an erased person) has nothing to wait for.
bool carried(const Carrier& carrier, const Waiting& one)
{
    if (one.phone.empty()) return true;
    try {
        return carrier(one.phone, one.text);
    } catch (const std::exception& error) {
        log(Level::warning, "notice_not_carried", {{"why", error.what()}});
        return false;
    }
}

std::int64_t deliver_for(Database& database, TenantId tenant, const Keys& keys, const Carrier& carrier, Instant now)
{
    const auto asked = waiting(database, tenant, now);
    if (asked.empty()) return 0;
    IdList done;
    for (const Waiting& one : claim(database, tenant, keys, asked, now)) {
        if (carried(carrier, one)) done.values.push_back(one.id);
    }
    if (done.values.empty()) return 0;
    database.write([&](Transaction& tx) {
        tx.change("UPDATE notices_outbox SET delivered_at = $3, text = '', sealed = NULL"
                  " WHERE tenant_id = $1 AND id IN (SELECT value FROM ids_of($2))",
            tenant, done, now);
    });
    return std::ssize(done.values);
}

}

void queue_secret_sms(Transaction& tx, IdMaker& ids, TenantId tenant, const Keys& keys, const std::string& phone, const std::string& text, Instant at)
{
    const std::int64_t id = ids.next(at);
    tx.change("INSERT INTO notices_outbox (tenant_id, id, channel, text, sealed, queued_at) VALUES ($1, $2, 'sms', '', $3, $4)", tenant, id,
        keys.seal(phone + "\n" + text, row_of(id)), at);
}

std::int64_t deliver(Database& database, const Keys& keys, const Carrier& carrier, Instant now)
{
    std::int64_t delivered = 0;
    for (const auto& tenant : database.read([](Transaction& tx) { return orgs::tenants(tx); })) {
        delivered += deliver_for(database, tenant.id, keys, carrier, now);
    }
    return delivered;
}

}
