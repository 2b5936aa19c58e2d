#include "activities/routes.h"

#include "matters/matter_json.h"
#include "platform/http/page.h"

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

namespace {

/// What a member sees first: what matters today.
struct Home {
    std::optional<MyBooking> next_booking;
    std::vector<OfferRow> offers;
    std::vector<matters::MatterLine> matters;
    std::vector<SessionCard> near;
};

const Shape<Home>& shape_of(Home*)
{
    static const Shape<Home> shape{"Home", field("next_booking", &Home::next_booking, "下一场"), field("offers", &Home::offers, "为我保留的名额"),
        field("matters", &Home::matters, "我的办件"), field("near", &Home::near, "附近的活动")};
    return shape;
}

std::vector<SessionCard> sessions_near(Transaction& tx, const Request& request)
{
    SessionFilter filter;
    filter.from = request.now();
    filter.to = request.now() + std::chrono::hours{24 * 14};
    filter.limit = 6;
    if (const auto near = request.query("near")) filter.near = places::point_of(*near);
    auto listed = list_sessions(tx, request.tenant, filter);
    if (listed.size() > 6) listed.resize(6);
    return as_cards(tx, request.tenant, listed, request.now());
}

Response home(Request& request, const Keys& keys)
{
    const auto person = request.actor().person;
    return ok(request.database().read([&](Transaction& tx) {
        Home home;
        const auto next = as_my_bookings(tx, request.tenant, coming_bookings(tx, request.tenant, person, request.now(), 1), request.now());
        if (!next.empty()) home.next_booking = next.front();
        home.offers = as_offer_rows(tx, request.tenant, offers_of(tx, request.tenant, person, request.now()), request.now());
        auto own = matters::matters_of(tx, request.tenant, person, keys);
        std::erase_if(own, [](const matters::Matter& matter) { return matter.ended_at.has_value(); });
        home.matters = matters::lines_of(tx, request.tenant, own, request.today());
        home.near = sessions_near(tx, request);
        return home;
    }));
}

}

const Shape<BookedAnswer>& shape_of(BookedAnswer*)
{
    static const Shape<BookedAnswer> shape{"Booked", field("id", &BookedAnswer::id, "编号"), field("session", &BookedAnswer::session, "场次"),
        field("state", &BookedAnswer::state, "状态")};
    return shape;
}

const Shape<MyBooking>& shape_of(MyBooking*)
{
    static const Shape<MyBooking> shape{"MyBooking", field("id", &MyBooking::id, "编号"), field("session", &MyBooking::session, "场次"),
        field("state", &MyBooking::state, "状态")};
    return shape;
}

const Shape<OfferRow>& shape_of(OfferRow*)
{
    static const Shape<OfferRow> shape{"Offer", field("id", &OfferRow::id, "编号"), field("session", &OfferRow::session, "场次"),
        field("expires_at", &OfferRow::expires_at, "保留到")};
    return shape;
}

const Shape<Reason>& shape_of(Reason*)
{
    static const Shape<Reason> shape{"Reason", field("reason", &Reason::reason, "原因", {.max_length = 100})};
    return shape;
}

void add_home_route(Router& http, const Keys& keys)
{
    http.get("/api/home", orgs::signed_in(), "what matters to a member today", [keys](Request& request) { return home(request, keys); })
        .answering<Home>()
        .asking({"near"});
}

void add_routes(Router& http, Grab& grab, const Keys& keys)
{
    add_session_routes(http);
    add_seat_routes(http, grab, keys);
    add_door_routes(http, grab);
    add_home_route(http, keys);
}

}
