#include "activities/bookings.h"
#include "activities/grab.h"
#include "activities/routes.h"
#include "facts/deed_request.h"
#include "platform/crypto/qr.h"
#include "platform/http/page.h"

namespace gongyou::activities {

namespace {

struct NewBooking {
    std::optional<json::value> answers;
};

const Shape<NewBooking>& shape_of(NewBooking*)
{
    static const Shape<NewBooking> shape{"NewBooking", field("answers", &NewBooking::answers, "报名表")};
    return shape;
}

struct CodeAnswer {
    static constexpr auto named = "BookingCode";
    std::string code, svg;
    Instant expires_at;
    std::string secret; // base64url: the six digits of a minute are made from it
};

/// Deferred: the batch answers. A seat that the caller has already is success with the same body, so that whoever
/// never saw the first answer may simply ask again.
void book(Request& request, const Reply& reply, Grab& grab)
{
    const auto session = request.path_id<SessionId>();
    const auto answers = request.body.empty() ? json::value{} : request.take<NewBooking>().answers.value_or(json::value{});
    grab.book(request.tenant, request.actor().person, session, answers, request.now(), [reply](Outcome<Booked> outcome) {
        if (const auto* refusal = std::get_if<Refusal>(&outcome)) return reply(problem(*refusal));
        if (const auto* error = std::get_if<std::exception_ptr>(&outcome)) return reply.failed(*error);
        const auto& booked = std::get<Booked>(outcome);
        const auto answer = as_answer(booked.booking);
        reply(booked.fresh ? created("/api/bookings/" + print(answer.id), answer) : ok(answer));
    });
}

Response give_back(Request& request)
{
    const auto id = request.path_id<BookingId>();
    return facts::in_deed(request, [&](facts::Deed& deed) {
        cancel_booking(deed, request.actor().person, id);
        return no_content();
    });
}

Response give_back_for(Request& request)
{
    const auto id = request.path_id<BookingId>();
    const auto reason = request.take<Reason>().reason;
    return facts::in_deed(request, [&](facts::Deed& deed) {
        cancel_booking_for(deed, request.actor(), id, reason);
        return no_content();
    });
}

Response mine(Request& request)
{
    const auto view = request.query("view") == "past" ? View::past : View::coming;
    const auto asked = asked_page(request);
    return ok(request.database().read([&](Transaction& tx) {
        std::vector<Booking> bookings;
        for (auto& own : own_bookings(tx, request.tenant, request.actor().person, view, request.now(), SessionId{asked.after}, asked.limit + 1)) {
            bookings.push_back(std::move(own.booking));
        }
        auto rows = as_my_bookings(tx, request.tenant, bookings, request.now());
        return page_of(std::move(rows), asked, [](const MyBooking& row) { return row.session.id.value; });
    }));
}

Response code(Request& request, const Keys& keys)
{
    const auto id = request.path_id<BookingId>();
    return ok(request.database().read([&](Transaction& tx) {
        const auto shown = code_of(tx, request.tenant, request.actor().person, keys, request.ids(), id, request.now());
        return CodeAnswer{shown.code, qr_svg(shown.code), shown.expires_at, base64url(shown.secret)};
    }));
}

Response join(Request& request)
{
    const auto id = request.path_id<SessionId>();
    return facts::in_deed(request, [&](facts::Deed& deed) { return ok(MineWaiting{join_waiting(deed, request.actor().person, id)}); });
}

Response leave(Request& request)
{
    const auto id = request.path_id<SessionId>();
    return facts::in_deed(request, [&](facts::Deed& deed) {
        leave_waiting(deed, request.actor().person, id);
        return no_content();
    });
}

Response offers(Request& request)
{
    return ok(request.database().read([&](Transaction& tx) {
        Page<OfferRow> page;
        page.items = as_offer_rows(tx, request.tenant, offers_of(tx, request.tenant, request.actor().person, request.now()), request.now());
        return page;
    }));
}

Response waiting(Request& request)
{
    return ok(request.database().read([&](Transaction& tx) {
        Page<WaitingRow> page;
        page.items = waiting_rows(tx, request.tenant, request.actor().person, request.now());
        return page;
    }));
}

Response accept(Request& request)
{
    const auto id = request.path_id<OfferId>();
    return facts::in_deed(request, [&](facts::Deed& deed) {
        const auto booking = accept_offer(deed, request.actor().person, id);
        return created("/api/bookings/" + print(booking.id), as_answer(booking));
    });
}

Response decline(Request& request)
{
    const auto id = request.path_id<OfferId>();
    return facts::in_deed(request, [&](facts::Deed& deed) {
        decline_offer(deed, request.actor().person, id);
        return no_content();
    });
}

}

void add_seat_routes(Router& http, Grab& grab, const Keys& keys)
{
    const Guard signed_in = orgs::signed_in();
    http.post_deferred("/api/sessions/{id}/booking", signed_in, "take a seat", [&grab](Request& request, Reply reply) { book(request, reply, grab); })
        .taking<NewBooking>()
        .answering<BookedAnswer>()
        .without_replay();
    http.remove("/api/bookings/{id}", signed_in, "give a seat back", give_back);
    const Guard host = orgs::can(orgs::Capability::call_roll);
    http.post("/api/bookings/{id}/cancellation", host, "the host gives a seat back for somebody", give_back_for).taking<Reason>();
    http.get("/api/my/bookings", signed_in, "the caller's seats", mine).answering<Page<MyBooking>>().asking({"view", "after", "limit"});
    http.get("/api/bookings/{id}/code", signed_in, "a code for the door, good for a minute", [keys](Request& request) { return code(request, keys); })
        .answering<CodeAnswer>();
    http.post("/api/sessions/{id}/waiting", signed_in, "stand in line", join).answering<MineWaiting>();
    http.remove("/api/sessions/{id}/waiting", signed_in, "leave the line", leave);
    http.get("/api/my/waiting", signed_in, "the lines in which the caller stands", waiting).answering<Page<WaitingRow>>();
    http.get("/api/my/offers", signed_in, "seats held for the caller", offers).answering<Page<OfferRow>>();
    http.post("/api/offers/{id}/acceptance", signed_in, "take the seat that is held", accept).answering<BookedAnswer>();
    http.post("/api/offers/{id}/declining", signed_in, "let the seat go to the next in line", decline);
}

}
