// The part of a batch that gives seats away; book_batch.cpp says why nothing is sold twice.

#include "activities/book_batch.h"

#include "platform/db/as.h"

#include <algorithm>

namespace gongyou::activities {

void BookBatch::give_seats(Rush& rush, std::vector<std::size_t> candidates)
{
    // More than one round only where somebody in the first turned out to have his seat already.
    std::size_t next = 0;
    while (next < candidates.size() && rush.free > 0) {
        const auto round_size = std::min<std::size_t>(candidates.size() - next, static_cast<std::size_t>(rush.free));
        const std::vector<std::size_t> round(candidates.begin() + static_cast<std::ptrdiff_t>(next),
            candidates.begin() + static_cast<std::ptrdiff_t>(next + round_size));
        next += round_size;
        insert(rush, rush.hot->session.one_per == OnePer::activity ? claim(rush.hot->session, round) : round);
    }
    for (; next < candidates.size(); ++next) outcomes[candidates[next]] = sold_out();
    take_seats(rush);
}

std::vector<std::size_t> BookBatch::claim(const Session& session, const std::vector<std::size_t>& round)
{
    using enum Batch::Type;
    Batch claims{"activities_claims", {{"tenant_id", whole}, {"activity_id", whole}, {"person_id", whole}, {"session_id", whole}},
        Batch::OnConflict::ignore};
    IdList persons;
    for (const auto i : round) {
        claims.add(tenant_, session.activity, wishes_[i]->person, session.id);
        persons.values.push_back(wishes_[i]->person.value);
    }
    if (tx_.insert(claims) == std::ssize(round)) return round;

    IdList elsewhere{tx_.all(as<std::int64_t>, R"sql(
        SELECT person_id FROM activities_claims
         WHERE tenant_id = $1 AND activity_id = $2 AND person_id IN (SELECT value FROM ids_of($3)) AND session_id <> $4
        )sql",
        tenant_, session.activity, persons, session.id)};
    std::ranges::sort(elsewhere.values);
    std::vector<std::size_t> claimed;
    for (const auto i : round) {
        if (std::ranges::binary_search(elsewhere.values, wishes_[i]->person.value)) outcomes[i] = already_elsewhere();
        else claimed.push_back(i);
    }
    return claimed;
}

void BookBatch::insert(Rush& rush, const std::vector<std::size_t>& round)
{
    using enum Batch::Type;
    const Session& session = rush.hot->session;
    Batch rows{"activities_bookings",
        {{"tenant_id", whole}, {"session_id", whole}, {"person_id", whole}, {"generation", whole}, {"id", whole}, {"state", text},
            {"booked_at", whole}, {"price_fen", whole}, {"free_reason", text}, {"trade", text}, {"town", text}},
        Batch::OnConflict::ignore};
    for (const auto i : round) {
        const Wish& wish = *wishes_[i];
        const auto& person = *people_.at(wish.person);
        const auto price = price_for(session, person);
        const auto last = rush.hot->last.find(wish.person.value);
        const int generation = last == rush.hot->last.end() ? 0 : last->second.generation + 1;
        Booking booking{{tools_.ids.next(wish.now)}, session.id, wish.person, BookingState::booked, generation,
            wish.now, price.amount, price.free_reason, person.trade, person.town};
        rows.add(tenant_, session.id, booking.person, generation, booking.id, "booked", booking.booked_at, booking.price, booking.free_reason,
            booking.trade, booking.town);
        outcomes[i] = Booked{std::move(booking), true};
    }
    if (rows.empty()) return;
    if (tx_.insert(rows) < std::ssize(round)) find_their_own(rush, round);
    for (const auto i : round) {
        const auto& booked = std::get<Booked>(outcomes[i]);
        if (!booked.fresh) continue;
        rush.seated.emplace_back(booked.booking.person.value, LastSeat{booked.booking.id, booked.booking.generation, BookingState::booked});
        --rush.free;
    }
}

/// Another server was quicker for some of these persons: what it wrote is theirs.
void BookBatch::find_their_own(Rush& rush, const std::vector<std::size_t>& round)
{
    IdList persons;
    for (const auto i : round) persons.values.push_back(wishes_[i]->person.value);
    std::unordered_map<std::int64_t, LastSeat> stored;
    for (Row row : tx_.rows(R"sql(
        SELECT person_id, id, generation, state FROM activities_bookings
         WHERE tenant_id = $1 AND session_id = $2 AND person_id IN (SELECT value FROM ids_of($3)) ORDER BY person_id, generation
        )sql",
             tenant_, rush.hot->session.id, persons)) {
        stored.insert_or_assign(row.whole(0), LastSeat{row.get<BookingId>(1), row.get<int>(2), from_word<BookingState>(row.text(3)).value()});
    }
    for (const auto i : round) {
        auto& booked = std::get<Booked>(outcomes[i]);
        const auto& seat = stored.at(booked.booking.person.value);
        if (seat.booking == booked.booking.id) continue;
        if (!seat.holds_seat()) throw DatabaseError{DatabaseError::Class::retry, "", "a booking of an older generation stood in the way"};
        booked.booking.id = seat.booking;
        booked.booking.generation = seat.generation;
        booked.booking.state = seat.state;
        booked.fresh = false;
        rush.seated.emplace_back(booked.booking.person.value, seat);
    }
}

void BookBatch::take_seats(Rush& rush)
{
    std::int64_t count = 0;
    for (const auto i : rush.wishes) {
        const auto* booked = std::get_if<Booked>(&outcomes[i]);
        if (booked && booked->fresh) ++count;
    }
    rush.taken += count;
    if (count == 0) return;
    const auto taken = tx_.change(R"sql(
        UPDATE activities_sessions SET taken = taken + $3 WHERE tenant_id = $1 AND id = $2 AND taken + $3 <= seats
        )sql",
        tenant_, rush.hot->session.id, count);
    if (taken != 1) throw DatabaseError{DatabaseError::Class::retry, "", "seats went while their session was locked"};
}

}
