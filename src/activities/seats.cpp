#include "activities/seats.h"

namespace gongyou::activities {

std::atomic<std::uint64_t>& seat_turns()
{
    static std::atomic<std::uint64_t> turns{0};
    return turns;
}

bool take_seat(facts::Deed& deed, SessionId session)
{
    return deed.tx().change(R"sql(
        UPDATE activities_sessions SET taken = taken + 1, version = version + 1
         WHERE tenant_id = $1 AND id = $2 AND state = 'planned' AND taken < seats
        )sql",
               deed.tenant(), session) == 1;
}

void free_seats(facts::Deed& deed, SessionId session, std::int64_t count)
{
    deed.tx().change("UPDATE activities_sessions SET taken = taken - $3, version = version + 1 WHERE tenant_id = $1 AND id = $2",
        deed.tenant(), session, count);
    seat_turns().fetch_add(1);
}

void touch_seats(facts::Deed& deed, SessionId session)
{
    free_seats(deed, session, 0);
}

void lock_all_that_may_be_booked(facts::Deed& deed, const IdList& known)
{
    deed.tx().lock(R"sql(
        SELECT id FROM activities_sessions
         WHERE tenant_id = $1 AND (state = 'planned' OR id IN (SELECT value FROM ids_of($2))) ORDER BY id for_update()
        )sql",
        deed.tenant(), known);
}

bool has_seat(facts::Deed& deed, SessionId session, PersonId person)
{
    return deed.tx().maybe([](Row) { return true; }, R"sql(
        SELECT 1 FROM activities_bookings
         WHERE tenant_id = $1 AND session_id = $2 AND person_id IN records_of($1, $3) AND state IN ('booked', 'checked_in')
        )sql",
                        deed.tenant(), session, person)
        .value_or(false);
}

std::optional<Booking> seat_person(facts::Deed& deed, const Session& session, const people::Eligibility& person)
{
    int generation = 0;
    for (Row row : deed.tx().rows(R"sql(
        SELECT generation, state FROM activities_bookings
         WHERE tenant_id = $1 AND session_id = $2 AND person_id = $3 ORDER BY generation DESC LIMIT 1
        )sql",
             deed.tenant(), session.id, person.person)) {
        const auto state = from_word<BookingState>(row.text(1)).value();
        if (state == BookingState::booked || state == BookingState::checked_in) return std::nullopt;
        generation = row.get<int>(0) + 1;
    }
    const auto price = price_for(session, person);
    const Booking booking{deed.new_id<BookingId>(), session.id, person.person, BookingState::booked, generation,
        deed.now(), price.amount, price.free_reason, person.trade, person.town};
    deed.tx().change(R"sql(
        INSERT INTO activities_bookings (tenant_id, session_id, person_id, generation, id, state, booked_at, price_fen, free_reason, trade, town)
        VALUES ($1, $2, $3, $4, $5, 'booked', $6, $7, $8, $9, $10)
        )sql",
        deed.tenant(), session.id, booking.person, generation, booking.id, booking.booked_at, booking.price, booking.free_reason,
        booking.trade, booking.town);
    return booking;
}

bool claim(facts::Deed& deed, const Session& session, PersonId person)
{
    if (session.one_per == OnePer::session) return true;
    const auto claimed = deed.tx().change(R"sql(
        INSERT INTO activities_claims (tenant_id, activity_id, person_id, session_id) VALUES ($1, $2, $3, $4)
        ON CONFLICT (tenant_id, activity_id, person_id) DO NOTHING
        )sql",
        deed.tenant(), session.activity, person, session.id);
    if (claimed == 1) return true;
    return deed.tx().value<SessionId>(
               "SELECT session_id FROM activities_claims WHERE tenant_id = $1 AND activity_id = $2 AND person_id = $3",
               deed.tenant(), session.activity, person) == session.id;
}

void drop_claims(facts::Deed& deed, const Session& session, const IdList& persons)
{
    if (session.one_per == OnePer::session || persons.values.empty()) return;
    deed.tx().change(R"sql(
        DELETE FROM activities_claims
         WHERE tenant_id = $1 AND activity_id = $2 AND session_id = $3 AND person_id IN (SELECT value FROM ids_of($4))
        )sql",
        deed.tenant(), session.activity, session.id, persons);
}

people::Eligibility person_of(facts::Deed& deed, PersonId person)
{
    auto found = people::eligibility_of(deed.tx(), deed.tenant(), IdList{{person.value}}, deed.today());
    const auto one = found.find(person);
    if (one == found.end()) refuse_not_found("people.no_such_person", "找不到这个人，请核对后再试");
    return std::move(one->second);
}

}
