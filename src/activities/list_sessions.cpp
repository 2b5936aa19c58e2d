#include "activities/list_sessions.h"

#include "activities/bookings.h"
#include "activities/own_sessions.h"
#include "activities/search.h"
#include "platform/db/as.h"

#include <algorithm>
#include <fmt/format.h>

namespace gongyou::activities {

namespace {

constexpr double near_metres = 30'000;
constexpr std::int64_t most = 2'000; // sessions looked at for one answer about nearness

/// The word whose count, grams and places are bound from parameter `first` on stands in the activity's title, the session's or the place's.
std::string session_has_word(int first)
{
    return fmt::format(R"sql(
           AND (${0} = 0 OR s.place_id IN (SELECT value FROM ids_of(${2}))
                OR s.activity_id IN (SELECT g.activity_id FROM activities_search g
                                      WHERE g.tenant_id = $1 AND g.session_id = 0 AND g.gram IN (SELECT value FROM texts_of(${1}))
                                      GROUP BY g.activity_id HAVING COUNT(*) = ${0})
                OR s.id IN (SELECT g.session_id FROM activities_search g
                             WHERE g.tenant_id = $1 AND g.session_id <> 0 AND g.gram IN (SELECT value FROM texts_of(${1}))
                             GROUP BY g.session_id HAVING COUNT(*) = ${0})))sql",
        first, first + 1, first + 2);
}

IdList candidates(Transaction& tx, TenantId tenant, const SessionFilter& filter)
{
    static const std::string sql = R"sql(
        SELECT s.id FROM activities_sessions s
         WHERE s.tenant_id = $1 AND s.starts_at >= $2 AND s.starts_at < $3 AND s.state <> 'cancelled'
           AND (s.starts_at > $4 OR (s.starts_at = $4 AND s.id > $5))
           AND ($6 = '' OR s.topic = $6)
           AND ($7 = 0 OR s.taken < s.seats))sql" +
        session_has_word(9) + session_has_word(12) + session_has_word(15) + " ORDER BY s.starts_at, s.id LIMIT $8";
    const auto [first, second, third] = sought(tx, tenant, filter.q);
    return {tx.all(as<std::int64_t>, sql,
        tenant, filter.from, filter.to, filter.after_start, filter.after, filter.topic, filter.free ? 1 : 0, filter.near ? most : filter.limit + 1,
        first.count(), first.grams, first.places, second.count(), second.grams, second.places, third.count(), third.grams, third.places)};
}

}

std::vector<Listed> list_sessions(Transaction& tx, TenantId tenant, const SessionFilter& filter)
{
    const auto ids = candidates(tx, tenant, filter);
    auto sessions = read_sessions(tx, tenant, ids);
    std::vector<Listed> listed;
    for (const auto id : ids.values) listed.push_back({std::move(sessions.at(SessionId{id})), std::nullopt});
    if (!filter.near) return listed;

    IdList places;
    for (const auto& one : listed) places.values.push_back(one.session.place.value);
    const auto found = places::find(tx, tenant, places);
    for (auto& one : listed) {
        if (const auto place = found.find(one.session.place); place != found.end()) {
            one.metres = places::metres_between(*filter.near, {place->second.lat, place->second.lon});
        }
    }
    std::erase_if(listed, [](const Listed& one) { return !one.metres || *one.metres > near_metres; });
    std::ranges::stable_sort(listed, {}, [](const Listed& one) { return *one.metres; });
    if (std::ssize(listed) > filter.limit) listed.resize(static_cast<std::size_t>(filter.limit));
    return listed;
}

namespace {

struct Times {
    SessionId session;
    Instant starts_at, ends_at;
};

/// Whether a booking stands in a view: coming are seats that can still be used.
bool stands_in(View view, const Booking& booking, const Times& times, Instant now)
{
    const bool over = times.ends_at <= now || booking.state == BookingState::cancelled || booking.state == BookingState::no_show;
    return over == (view == View::past) && (over || booking.holds_seat());
}

}

// A person's bookings are few, and sorted here: asked to do it, a database may walk the city's sessions by their start.
std::vector<OwnBooking> own_bookings(Transaction& tx, TenantId tenant, PersonId person, View view, Instant now, SessionId after, std::int64_t limit)
{
    auto bookings = find_bookings(tx, tenant, last_bookings_in(tx, tenant, sessions_of_person(tx, tenant, person), person));
    IdList sessions = ids_of(bookings, &Booking::session);
    sessions.values.push_back(after.value);
    std::map<SessionId, Times> times;
    for (const auto& one : tx.all(as<Times>,
             "SELECT id, starts_at, ends_at FROM activities_sessions WHERE tenant_id = $1 AND id IN (SELECT value FROM ids_of($2))", tenant, sessions)) {
        times.emplace(one.session, one);
    }
    std::vector<OwnBooking> own;
    for (auto& booking : bookings) {
        const auto& its = times.at(booking.session);
        if (stands_in(view, booking, its, now)) own.push_back({std::move(booking), its.starts_at});
    }
    const auto key = [](const OwnBooking& one) { return std::pair{one.starts_at.ms, one.booking.session.value}; };
    if (view == View::coming) std::ranges::sort(own, std::less{}, key);
    else std::ranges::sort(own, std::greater{}, key);
    if (const auto found = times.find(after); found != times.end()) {
        const std::pair beyond{found->second.starts_at.ms, after.value};
        std::erase_if(own, [&](const OwnBooking& one) { return view == View::coming ? key(one) <= beyond : key(one) >= beyond; });
    }
    if (std::ssize(own) > limit) own.resize(static_cast<std::size_t>(limit));
    return own;
}

std::vector<Booking> coming_bookings(Transaction& tx, TenantId tenant, PersonId person, Instant now, std::int64_t limit)
{
    std::vector<Booking> bookings;
    for (auto& own : own_bookings(tx, tenant, person, View::coming, now, SessionId{}, limit)) bookings.push_back(std::move(own.booking));
    return bookings;
}

std::map<SessionId, std::int64_t> waiting_counts(Transaction& tx, TenantId tenant, const IdList& sessions)
{
    std::map<SessionId, std::int64_t> counts;
    for (Row row : tx.rows(R"sql(
        SELECT session_id, COUNT(*) FROM activities_waiting
         WHERE tenant_id = $1 AND session_id IN (SELECT value FROM ids_of($2)) GROUP BY session_id
        )sql",
             tenant, sessions)) {
        counts.emplace(row.get<SessionId>(0), row.whole(1));
    }
    return counts;
}

std::vector<InLine> waiting_of(Transaction& tx, TenantId tenant, PersonId person)
{
    return tx.all(as<InLine>, R"sql(
        SELECT o.session_id,
               (SELECT COUNT(*) FROM activities_waiting w WHERE w.tenant_id = $1 AND w.session_id = o.session_id AND w.turn <= o.turn)
          FROM activities_waiting o WHERE o.tenant_id = $1 AND o.person_id = $2 ORDER BY o.joined_at, o.session_id
        )sql",
        tenant, person);
}

std::optional<std::int64_t> place_in_line(Transaction& tx, TenantId tenant, SessionId session, PersonId person)
{
    const auto place = tx.value<std::int64_t>(R"sql(
        SELECT COUNT(*) FROM activities_waiting w
         WHERE w.tenant_id = $1 AND w.session_id = $2
           AND w.turn <= (SELECT o.turn FROM activities_waiting o WHERE o.tenant_id = $1 AND o.session_id = $2 AND o.person_id = $3)
        )sql",
        tenant, session, person);
    return place == 0 ? std::nullopt : std::optional{place};
}

}
