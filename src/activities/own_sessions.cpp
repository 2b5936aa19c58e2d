#include "activities/own_sessions.h"

#include "activities/activities.h"
#include "facts/follow.h"
#include "facts/sealer.h"
#include "platform/db/as.h"

#include <set>

namespace gongyou::activities {

namespace {

constexpr std::int64_t seals_at_once = 10;
constexpr std::int64_t sessions_at_once = 200;
constexpr std::int64_t seals_behind = 200; // more are not read for one answer

/// How far the list has read; nothing where it has to be made.
std::optional<std::int64_t> read_until(Transaction& tx, TenantId tenant)
{
    return tx.maybe(as<std::int64_t>, R"sql(
        SELECT f.seal FROM activities_followed f
         WHERE f.tenant_id = $1 AND (f.seal = 0 OR EXISTS (SELECT 1 FROM activities_own_sessions o WHERE o.tenant_id = $1)
                                     OR NOT EXISTS (SELECT 1 FROM activities_bookings b WHERE b.tenant_id = $1))
        )sql",
        tenant);
}

void say_read(Transaction& tx, TenantId tenant, std::int64_t seal)
{
    tx.change(R"sql(
        INSERT INTO activities_followed (tenant_id, seal) VALUES ($1, $2)
        ON CONFLICT (tenant_id) DO UPDATE SET seal = excluded.seal WHERE activities_followed.seal < excluded.seal
        )sql",
        tenant, seal);
}

/// Without the list: every session of the city is asked for this person.
IdList walked(Transaction& tx, TenantId tenant, PersonId person)
{
    return {tx.all(as<std::int64_t>, R"sql(
        SELECT DISTINCT b.session_id
          FROM activities_sessions s
         CROSS JOIN activities_bookings b
         WHERE s.tenant_id = $1 AND b.tenant_id = s.tenant_id AND b.session_id = s.id AND b.person_id = $2
        )sql",
        tenant, person)};
}

std::vector<BookingId> bookings_in(const std::vector<std::string>& records)
{
    static const std::string before = "activities/booking/";
    std::vector<BookingId> bookings;
    for (const auto& record : records) {
        if (!record.starts_with(before)) continue;
        if (const auto id = parse_id(std::string_view{record}.substr(before.size()))) bookings.push_back(BookingId{*id});
    }
    return bookings;
}

std::int64_t add(Transaction& tx, TenantId tenant, const std::vector<std::string>& booked)
{
    using enum Batch::Type;
    IdList ids;
    for (const auto booking : bookings_in(booked)) ids.values.push_back(booking.value);
    Batch rows{"activities_own_sessions", {{"tenant_id", whole}, {"person_id", whole}, {"session_id", whole}}, Batch::OnConflict::ignore};
    for (const auto& booking : find_bookings(tx, tenant, ids)) rows.add(tenant, booking.person, booking.session);
    return rows.empty() ? 0 : tx.insert(rows);
}

/// From the bookings themselves, some sessions at a time. What is booked meanwhile stands in a later seal and is followed then.
std::int64_t make_anew(Database& database, TenantId tenant)
{
    const auto seal = database.read([&](Transaction& tx) { return facts::last_seal(tx, tenant); });
    std::int64_t added = 0;
    for (std::int64_t after = 0;;) {
        const IdList sessions{database.read([&](Transaction& tx) {
            return tx.all(as<std::int64_t>,
                "SELECT id FROM activities_sessions WHERE tenant_id = $1 AND id > $2 ORDER BY id LIMIT $3", tenant, after, sessions_at_once);
        })};
        if (sessions.values.empty()) break;
        after = sessions.values.back();
        added += database.write([&](Transaction& tx) {
            return tx.change(R"sql(
                INSERT INTO activities_own_sessions (tenant_id, person_id, session_id)
                SELECT DISTINCT b.tenant_id, b.person_id, b.session_id FROM activities_bookings b
                 WHERE b.tenant_id = $1 AND b.session_id IN (SELECT value FROM ids_of($2))
                ON CONFLICT (tenant_id, person_id, session_id) DO NOTHING
                )sql",
                tenant, sessions);
        });
    }
    database.write([&](Transaction& tx) { say_read(tx, tenant, seal); });
    return added;
}

}

// Several servers may follow at once: what is there already is left, and the seal only ever rises.
std::int64_t follow_bookings(Database& database, TenantId tenant)
{
    std::int64_t added = 0;
    for (;;) {
        const auto until = database.read([&](Transaction& tx) { return read_until(tx, tenant); });
        if (!until) return added + make_anew(database, tenant);
        const auto next = database.read([&](Transaction& tx) { return facts::read_on(tx, tenant, "activities.booked", *until, seals_at_once); });
        if (next.seal == *until) return added;
        added += database.write([&](Transaction& tx) {
            const auto rows = add(tx, tenant, next.records);
            say_read(tx, tenant, next.seal);
            return rows;
        });
    }
}

IdList sessions_of_person(Transaction& tx, TenantId tenant, PersonId person)
{
    const auto until = read_until(tx, tenant);
    if (!until || facts::last_seal(tx, tenant) - *until > seals_behind) return walked(tx, tenant, person);

    std::set<std::int64_t> sessions;
    for (Row row : tx.rows("SELECT session_id FROM activities_own_sessions WHERE tenant_id = $1 AND person_id = $2", tenant, person)) {
        sessions.insert(row.whole(0));
    }
    IdList fresh;
    for (const auto booking : bookings_in(facts::unread_records(tx, tenant, "activities.booked", person, *until))) {
        fresh.values.push_back(booking.value);
    }
    if (!fresh.values.empty()) {
        for (const auto& booking : find_bookings(tx, tenant, fresh)) sessions.insert(booking.session.value);
    }
    return {{sessions.begin(), sessions.end()}};
}

IdList sessions_stood_in(Transaction& tx, TenantId tenant, PersonId person)
{
    const auto booked = sessions_of_person(tx, tenant, person);
    std::set<std::int64_t> all{booked.values.begin(), booked.values.end()};
    for (Row row : tx.rows(R"sql(
        SELECT session_id FROM activities_waiting WHERE tenant_id = $1 AND person_id = $2
        UNION SELECT session_id FROM activities_offers WHERE tenant_id = $1 AND person_id = $2 AND state = 'open'
        )sql",
             tenant, person)) {
        all.insert(row.whole(0));
    }
    return {{all.begin(), all.end()}};
}

}
