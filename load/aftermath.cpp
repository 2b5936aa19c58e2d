#include "load/aftermath.h"

#include "load/server_process.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

namespace gongyou::load {

namespace {

using States = std::unordered_map<std::string, std::string>; // of bookings, by id

bool is_kept(const Promise& promise, const States& stored)
{
    const auto found = stored.find(promise.booking);
    if (found == stored.end()) return false;
    if (promise.cancelled) return found->second == "cancelled";
    return promise.cancel_asked || found->second == "booked"; // asked and not told: either
}

struct Numbers {
    std::int64_t bookings, live, taken, ended, booked_facts, booked_records, cancelled_facts;
};

Numbers count(Transaction& tx, TenantId tenant)
{
    const auto number = [&](const std::string& sql) { return tx.value<std::int64_t>(sql, tenant); };
    return {
        .bookings = number("SELECT COUNT(*) FROM activities_bookings WHERE tenant_id = $1"),
        .live = number("SELECT COUNT(*) FROM activities_bookings WHERE tenant_id = $1 AND state = 'booked'"),
        .taken = number("SELECT CAST(COALESCE(SUM(taken), 0) AS BIGINT) FROM activities_sessions WHERE tenant_id = $1"),
        .ended = number("SELECT COUNT(*) FROM activities_booking_ends WHERE tenant_id = $1"),
        .booked_facts = number("SELECT COUNT(*) FROM facts_facts WHERE tenant_id = $1 AND kind = 'activities.booked'"),
        .booked_records = number("SELECT COUNT(DISTINCT record) FROM facts_facts WHERE tenant_id = $1 AND kind = 'activities.booked'"),
        .cancelled_facts = number("SELECT COUNT(*) FROM facts_facts WHERE tenant_id = $1 AND kind = 'activities.booking_cancelled'"),
    };
}

}

std::size_t look_at_promises(const Place& place, const City& city, const std::vector<Promise>& promises, Findings& findings)
{
    const auto database = Database::open(place.settings());
    database->check_integrity();
    return database->read([&](Transaction& tx) {
        States stored;
        for (Row row : tx.rows("SELECT id, state FROM activities_bookings WHERE tenant_id = $1", city.tenant))
            stored.emplace(print_id(row.whole(0)), row.text(1));
        const auto broken = std::ranges::count_if(promises, [&](const Promise& promise) { return !is_kept(promise, stored); });
        findings.expect(broken == 0, fmt::format("{} of {} promises are broken", broken, promises.size()));

        const Numbers n = count(tx, city.tenant);
        findings.expect(n.taken == n.live, fmt::format("{} seats taken by {} bookings", n.taken, n.live));
        findings.expect(n.booked_facts == n.bookings && n.booked_records == n.bookings,
            fmt::format("{} bookings, {} facts of {} records", n.bookings, n.booked_facts, n.booked_records));
        const auto cancelled = n.bookings - n.live;
        findings.expect(n.ended == cancelled && n.cancelled_facts == cancelled,
            fmt::format("{} bookings cancelled, {} ends, {} facts", cancelled, n.ended, n.cancelled_facts));
        return static_cast<std::size_t>(broken);
    });
}

void verify_journal(const Place& place, Findings& findings)
{
    const auto database = place.url().empty() ? "" : " --database '" + place.url() + "'";
    int code = 0;
    const auto said = output_of(fmt::format("GONGYOU_SHARE={} {} verify --data {}{}", GONGYOU_SOURCE, program_path(), place.folder(), database), code);
    findings.expect(code == 0, "gongyou verify: " + said);
}

}
