#include "activities/bookings.h"
#include "activities/code.h"
#include "activities/grab.h"
#include "activities/roll.h"
#include "activities/routes.h"
#include "facts/deed_request.h"
#include "platform/http/page.h"

namespace gongyou::activities {

namespace {

using orgs::Capability;

struct CodeShown {
    std::string code;
    std::optional<std::string> phone_tail;
};
struct CheckedInAnswer {
    static constexpr auto named = "CheckedIn";
    BookingId booking;
    std::string person_name;
};
struct WalkIn {
    PersonId person;
};
struct Counted {
    std::int64_t count = 0;
};
struct GateUpload {
    std::vector<GateEntry> entries;
};

const Shape<CodeShown>& shape_of(CodeShown*)
{
    static const Shape<CodeShown> shape{"CodeShown", field("code", &CodeShown::code, "签到码", {.max_length = 200}),
        field("phone_tail", &CodeShown::phone_tail, "手机号后四位", {.max_length = 8})};
    return shape;
}

const Shape<WalkIn>& shape_of(WalkIn*)
{
    static const Shape<WalkIn> shape{"WalkIn", field("person", &WalkIn::person, "人员")};
    return shape;
}

const Shape<GateUpload>& shape_of(GateUpload*)
{
    static const Shape<GateUpload> shape{"GateUpload", field("entries", &GateUpload::entries, "通行记录", {.max_items = 1000})};
    return shape;
}

/// Deferred: the batch answers.
void scan(Request& request, const Reply& reply, Grab& grab)
{
    const auto session = request.path_id<SessionId>();
    auto shown = request.take<CodeShown>();
    grab.check_in(request.actor(), session, {std::move(shown.code), shown.phone_tail.value_or("")}, request.now(), [reply](Outcome<CheckedIn> outcome) {
        if (const auto* refusal = std::get_if<Refusal>(&outcome)) return reply(problem(*refusal));
        if (const auto* error = std::get_if<std::exception_ptr>(&outcome)) return reply.failed(*error);
        const auto& in = std::get<CheckedIn>(outcome);
        reply(ok(CheckedInAnswer{in.booking.id, in.person_name}));
    });
}

Response rolls(Request& request)
{
    const auto asked = asked_page(request);
    RollFilter filter{request.query_day("from").value_or(request.today() - 1), {}, request.query("q").value_or(""), SessionId{asked.after}, asked.limit};
    filter.to = request.query_day("to").value_or(filter.from + 7);
    return ok(request.database().read([&](Transaction& tx) {
        return page_of(list_rolls(tx, request.actor(), filter, request.now()), asked, [](const RollRow& row) { return row.session.id.value; });
    }));
}

Response roll(Request& request)
{
    const auto id = request.path_id<SessionId>();
    return ok(request.database().read([&](Transaction& tx) { return roll_of(tx, request.actor(), request.keys(), id, request.now()); }));
}

CheckedInAnswer answer_of(facts::Deed& deed, BookingId id)
{
    const auto person = find_bookings(deed.tx(), deed.tenant(), IdList{{id.value}}).at(0).person;
    return {id, people::names_of(deed.tx(), deed.tenant(), IdList{{person.value}})[person]};
}

Response by_roll(Request& request)
{
    const auto id = request.path_id<BookingId>();
    return facts::in_deed(request, [&](facts::Deed& deed) {
        check_in(deed, request.actor(), id);
        return ok(answer_of(deed, id));
    });
}

Response after_end(Request& request)
{
    const auto id = request.path_id<BookingId>();
    const auto reason = request.take<Reason>().reason;
    return facts::in_deed(request, [&](facts::Deed& deed) {
        check_in_after_end(deed, request.actor(), id, reason);
        return ok(answer_of(deed, id));
    });
}

Response reverse(Request& request)
{
    const auto id = request.path_id<BookingId>();
    const auto reason = request.take<Reason>().reason;
    return facts::in_deed(request, [&](facts::Deed& deed) {
        reverse_check_in(deed, request.actor(), id, reason);
        return no_content();
    });
}

Response release(Request& request)
{
    const auto id = request.path_id<SessionId>();
    return facts::in_deed(request, [&](facts::Deed& deed) { return ok(Counted{release_no_shows(deed, request.actor(), id)}); });
}

Response answer_of(const Booking& seated)
{
    return created("/api/bookings/" + print(seated.id), BookedAnswer{seated.id, seated.session, BookingState::checked_in});
}

Response enter(Request& request)
{
    const auto id = request.path_id<SessionId>();
    const auto person = request.take<WalkIn>().person;
    return facts::in_deed(request, [&](facts::Deed& deed) { return answer_of(walk_in(deed, request.actor(), id, person)); });
}

Response enter_by_code(Request& request)
{
    const auto id = request.path_id<SessionId>();
    const auto shown = read_code(request.keys(), request.tenant, request.take<CodeShown>().code, request.now());
    return facts::in_deed(request, [&](facts::Deed& deed) { return answer_of(walk_in_by_code(deed, request.actor(), id, shown)); });
}

Response close(Request& request)
{
    const auto id = request.path_id<SessionId>();
    return facts::in_deed(request, [&](facts::Deed& deed) { return ok(Counted{close_session(deed, request.actor(), id)}); });
}

Response upload(Request& request)
{
    const auto id = request.path_id<SessionId>();
    const auto wish = request.take<GateUpload>();
    return facts::in_deed(request, [&](facts::Deed& deed) {
        return ok(upload_gate_entries(deed, request.actor(), id, wish.entries));
    });
}

}

void add_door_routes(Router& http, Grab& grab)
{
    const Guard keeper = orgs::can(Capability::call_roll);
    http.post_deferred("/api/sessions/{id}/check-ins", keeper, "check in by the phone's code",
            [&grab](Request& request, Reply reply) { scan(request, reply, grab); })
        .taking<CodeShown>()
        .answering<CheckedInAnswer>()
        .without_replay();
    http.get("/api/rolls", keeper, "sessions whose roll one may call", rolls).answering<Page<RollRow>>().asking({"q", "from", "to", "after", "limit"});
    http.get("/api/sessions/{id}/roll", keeper, "who is expected, who came, who waits", roll).answering<Roll>();
    http.post("/api/bookings/{id}/check-in", keeper, "check in by roll-call", by_roll).answering<CheckedInAnswer>();
    http.post("/api/check-ins/{booking}/reversal", keeper, "take a check-in back", reverse).taking<Reason>();
    http.post("/api/bookings/{id}/late-check-in", orgs::can(Capability::plan_activities), "somebody came who was taken for a no-show", after_end)
        .taking<Reason>()
        .answering<CheckedInAnswer>();
    http.post("/api/sessions/{id}/no-shows-release", keeper, "free the seats of those who did not come", release).answering<Counted>();
    http.post("/api/sessions/{id}/walk-in", keeper, "seat and check in at the door", enter).taking<WalkIn>().answering<BookedAnswer>();
    http.post("/api/sessions/{id}/walk-in-by-code", keeper, "seat and check in whoever shows a code of any session", enter_by_code)
        .taking<CodeShown>()
        .answering<BookedAnswer>();
    http.post("/api/sessions/{id}/closing", keeper, "end a session that took place", close).answering<Counted>();
    http.post("/api/sessions/{id}/gate-entries", keeper, "what a gate noted while it was offline", upload).taking<GateUpload>().answering<GateResult>();
}

}
