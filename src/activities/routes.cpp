#include "activities/routes.h"

#include "activities/list_activities.h"
#include "platform/http/page.h"

#include <algorithm>

namespace gongyou::activities {

BookedAnswer as_answer(const Booking& booking)
{
    return {booking.id, booking.session, booking.state};
}

std::vector<MyBooking> as_my_bookings(Transaction& tx, TenantId tenant, const std::vector<Booking>& bookings, Instant now)
{
    IdList sessions;
    for (const auto& booking : bookings) sessions.values.push_back(booking.session.value);
    const auto cards = cards_of(tx, tenant, sessions, now);
    std::vector<MyBooking> rows;
    for (const auto& booking : bookings) rows.push_back({booking.id, cards.at(booking.session), booking.state});
    return rows;
}

std::vector<OfferRow> as_offer_rows(Transaction& tx, TenantId tenant, const std::vector<Offer>& offers, Instant now)
{
    IdList sessions;
    for (const auto& offer : offers) sessions.values.push_back(offer.session.value);
    const auto cards = cards_of(tx, tenant, sessions, now);
    std::vector<OfferRow> rows;
    for (const auto& offer : offers) rows.push_back({offer.id, cards.at(offer.session), offer.expires_at});
    return rows;
}

std::vector<WaitingRow> waiting_rows(Transaction& tx, TenantId tenant, PersonId person, Instant now)
{
    const auto lines = waiting_of(tx, tenant, person);
    IdList sessions;
    for (const auto& line : lines) sessions.values.push_back(line.session.value);
    auto cards = cards_of(tx, tenant, sessions, now);
    std::vector<WaitingRow> rows;
    for (const auto& line : lines) rows.push_back({std::move(cards.at(line.session)), line.place});
    return rows;
}

namespace {

std::vector<SessionCard> sessions_near(Transaction& tx, const Request& request)
{
    SessionFilter filter;
    filter.from = request.now();
    filter.to = request.now() + std::chrono::hours{24 * 14};
    filter.limit = 6;
    if (const auto near = request.query("near")) filter.near = places::point_of(*near);
    auto listed = list_sessions(tx, request.tenant, filter);
    if (listed.size() > 6) listed.resize(6);
    return as_cards(tx, request.tenant, listed, request.now(), request.actor().person);
}

/// The next that is still to come; a ticket that was used does not hide it.
std::optional<MyBooking> next_booking(Transaction& tx, const Request& request)
{
    auto coming = coming_bookings(tx, request.tenant, request.actor().person, request.now(), 20);
    if (coming.empty()) return std::nullopt;
    const auto next = std::ranges::find(coming, BookingState::booked, &Booking::state);
    return as_my_bookings(tx, request.tenant, {next == coming.end() ? coming.front() : *next}, request.now()).front();
}

std::vector<OfferRow> open_offers(Transaction& tx, const Request& request)
{
    return as_offer_rows(tx, request.tenant, offers_of(tx, request.tenant, request.actor().person, request.now()), request.now());
}

std::vector<WaitingRow> own_lines(Transaction& tx, const Request& request)
{
    return waiting_rows(tx, request.tenant, request.actor().person, request.now());
}

std::vector<Hit> find_hits(Transaction& tx, const Request& request)
{
    std::vector<Hit> hits;
    const auto q = request.query("q");
    if (!q || !request.actor().can(orgs::Capability::plan_activities)) return hits;
    for (const auto& row : list_activities(tx, request.actor(), {*q, {}, {.sort = "", .after = {}, .limit = 4}}, request.now()).items) {
        hits.push_back({print(row.id), row.title, row.org.name});
    }
    return hits;
}

}

const Shape<Reason>& shape_of(Reason*)
{
    static const Shape<Reason> shape{"Reason", field("reason", &Reason::reason, "原因", {.max_length = 100})};
    return shape;
}

void add_routes(Router& http, Grab& grab, const Keys& keys)
{
    add_session_routes(http);
    add_seat_routes(http, grab, keys);
    add_door_routes(http, grab);
    http.gathering("Home").add("next_booking", next_booking);
    http.gathering("Home").add("offers", open_offers);
    http.gathering("Home").add("waiting", own_lines);
    http.gathering("Home").add("near", sessions_near);
    http.gathering("Found").add("activities", find_hits);
}

}
