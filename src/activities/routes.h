#pragma once

// The parts of the route table, a file each.

#include "activities/session_json.h"

namespace gongyou::activities {

void add_session_routes(Router& http);                            // looking around, planning
void add_seat_routes(Router& http, Grab& grab, const Keys& keys); // booking, waiting, offers, my own
void add_door_routes(Router& http, Grab& grab);                   // roll, check-in, closing

// shared shapes

struct BookedAnswer {
    static constexpr auto named = "Booked";
    BookingId id;
    SessionId session;
    BookingState state = BookingState::booked;
};
struct MyBooking {
    BookingId id;
    SessionCard session;
    BookingState state = BookingState::booked;
};
struct OfferRow {
    static constexpr auto named = "Offer";
    OfferId id;
    SessionCard session;
    Instant expires_at;
};
struct WaitingRow {
    static constexpr auto named = "InLine";
    SessionCard session;
    std::int64_t place = 0; // 1 is the next
};
struct Reason {
    std::string reason;
};

const Shape<Reason>& shape_of(Reason*);

BookedAnswer as_answer(const Booking& booking);
std::vector<MyBooking> as_my_bookings(Transaction& tx, TenantId tenant, const std::vector<Booking>& bookings, Instant now);
std::vector<WaitingRow> waiting_rows(Transaction& tx, TenantId tenant, PersonId person, Instant now);
std::vector<OfferRow> as_offer_rows(Transaction& tx, TenantId tenant, const std::vector<Offer>& offers, Instant now);

}
