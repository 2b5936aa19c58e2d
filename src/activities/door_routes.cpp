#include "activities/bookings.h"
#include "activities/grab.h"
#include "activities/routes.h"
#include "facts/deed_request.h"

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
struct PersonName {
    PersonId id;
    std::string name;
};
struct RollEntry {
    BookingId booking;
    PersonName person;
    BookingState state = BookingState::booked;
    std::optional<Instant> checked_in_at;
};
struct RollWaiting {
    PersonName person;
    std::int64_t place = 0;
};
struct Roll {
    SessionCard session;
    std::vector<RollEntry> items;
    std::vector<RollWaiting> waiting;
};
struct WalkIn {
    PersonId person;
};
struct Counted {
    std::int64_t count = 0;
};
struct GateUpload {
    std::string device;
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
    static const Shape<GateUpload> shape{"GateUpload", field("device", &GateUpload::device, "设备编号", {.max_length = 40}),
        field("entries", &GateUpload::entries, "通行记录", {.max_items = 1000})};
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

std::string name_of(const std::map<PersonId, std::string>& names, PersonId person)
{
    const auto found = names.find(person);
    return found == names.end() ? "" : found->second;
}

Roll roll_of(Transaction& tx, const Actor& actor, SessionId id, Instant now)
{
    if (!reaches(tx, actor, Capability::call_roll, id)) throw no_such_session();
    using enum BookingState;
    const auto bookings = bookings_of(tx, actor.tenant, id, {booked, checked_in, no_show});
    const auto line = tx.all([](Row row) { return row.get<PersonId>(0); },
        "SELECT person_id FROM activities_waiting WHERE tenant_id = $1 AND session_id = $2 ORDER BY turn", actor.tenant, id);
    std::map<BookingId, Instant> arrivals;
    for (Row row : tx.rows(R"sql(
        SELECT c.booking_id, c.checked_in_at FROM activities_bookings b
          JOIN activities_check_ins c ON c.tenant_id = b.tenant_id AND c.booking_id = b.id
         WHERE b.tenant_id = $1 AND b.session_id = $2
        )sql",
             actor.tenant, id)) {
        arrivals.emplace(row.get<BookingId>(0), row.get<Instant>(1));
    }
    auto persons = persons_of(bookings);
    for (const auto person : line) persons.values.push_back(person.value);
    const auto names = people::names_of(tx, actor.tenant, persons);

    Roll roll;
    roll.session = cards_of(tx, actor.tenant, IdList{{id.value}}, now).at(id);
    for (const auto& booking : bookings) {
        RollEntry entry{booking.id, {booking.person, name_of(names, booking.person)}, booking.state, std::nullopt};
        if (const auto arrival = arrivals.find(booking.id); arrival != arrivals.end()) entry.checked_in_at = arrival->second;
        roll.items.push_back(std::move(entry));
    }
    for (const auto person : line) roll.waiting.push_back({{person, name_of(names, person)}, std::ssize(roll.waiting) + 1});
    return roll;
}

Response roll(Request& request)
{
    const auto id = request.path_id<SessionId>();
    return ok(request.database().read([&](Transaction& tx) { return roll_of(tx, request.actor(), id, request.now()); }));
}

Response by_roll(Request& request)
{
    const auto id = request.path_id<BookingId>();
    return facts::in_deed(request, [&](facts::Deed& deed) {
        check_in(deed, request.actor(), id);
        const auto booking = find_bookings(deed.tx(), deed.tenant(), IdList{{id.value}}).at(0);
        return ok(CheckedInAnswer{id, name_of(people::names_of(deed.tx(), deed.tenant(), IdList{{booking.person.value}}), booking.person)});
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

Response enter(Request& request)
{
    const auto id = request.path_id<SessionId>();
    const auto person = request.take<WalkIn>().person;
    return facts::in_deed(request, [&](facts::Deed& deed) {
        const auto booking = walk_in(deed, request.actor(), id, person);
        return created("/api/bookings/" + print(booking.id), BookedAnswer{booking.id, id, BookingState::checked_in});
    });
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
        return ok(upload_gate_entries(deed, request.actor(), id, wish.device, wish.entries));
    });
}

}

void add_door_routes(Router& http, Grab& grab)
{
    const Guard keeper = orgs::can(Capability::call_roll);
    http.post_deferred("/api/sessions/{id}/check-ins", keeper, "check in by the phone's code", [&grab](Request& request, Reply reply) { scan(request, reply, grab); })
        .taking<CodeShown>()
        .answering<CheckedInAnswer>()
        .without_replay();
    http.get("/api/sessions/{id}/roll", keeper, "who is expected, who came, who waits", roll).answering<Roll>();
    http.post("/api/bookings/{id}/check-in", keeper, "check in by roll-call", by_roll).answering<CheckedInAnswer>();
    http.post("/api/check-ins/{booking}/reversal", keeper, "take a check-in back", reverse).taking<Reason>();
    http.post("/api/sessions/{id}/no-shows-release", keeper, "free the seats of those who did not come", release).answering<Counted>();
    http.post("/api/sessions/{id}/walk-in", keeper, "seat and check in at the door", enter).taking<WalkIn>().answering<BookedAnswer>();
    http.post("/api/sessions/{id}/closing", keeper, "end a session that took place", close).answering<Counted>();
    http.post("/api/sessions/{id}/gate-entries", keeper, "what a gate noted while it was offline", upload).taking<GateUpload>().answering<GateResult>();
}

}
