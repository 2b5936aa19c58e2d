// The order of things, and why nothing is sold twice:
//   1. the sessions' rows are locked (PostgreSQL) or ours by being the one writer (SQLite), in the order of their ids;
//   2. who has a seat already is known from memory of the same version, or read now;
//   3. as many as fit are inserted under (tenant, session, person, generation), conflicts ignored: what another server
//      wrote for the same person is found and given back to him as his own;
//   4. the seats are taken by one conditional UPDATE, behind which stands CHECK (taken BETWEEN 0 AND seats).

#include "activities/book_batch.h"

#include "activities/seats.h"

#include <boost/json/serialize.hpp>

#include <algorithm>
#include <stdexcept>

namespace gongyou::activities {

namespace {

/// A session this small, or wanted by so many at once, is read whole.
constexpr std::int64_t few_seats = 64;
constexpr std::size_t many_wishes = 16;

}

BookBatch::BookBatch(Transaction& tx, TenantId tenant, const Tools& tools, std::vector<const Wish*> wishes)
    : tx_(tx), tenant_(tenant), tools_(tools), wishes_(std::move(wishes)), turns_(seat_turns().load())
{
    outcomes.resize(wishes_.size(), std::exception_ptr{});
    answers_.resize(wishes_.size());
}

void BookBatch::run()
{
    look_at_sessions();
    for (auto& [id, rush] : rushes_) look_at_seats(rush);
    load_people();
    reload_the_refused();
    for (auto& [id, rush] : rushes_) settle(rush);
    write_answers_and_facts();
    for (auto& [id, rush] : rushes_) learned.push_back({rush.hot, std::move(rush.seated), rush.taken, turns_});
}

void BookBatch::look_at_sessions()
{
    std::map<SessionId, std::vector<std::size_t>> wanted;
    for (std::size_t i = 0; i < wishes_.size(); ++i) wanted[wishes_[i]->session].push_back(i);
    IdList ids, unknown;
    for (const auto& [id, wishes] : wanted) ids.values.push_back(id.value);

    for (Row row : tx_.rows(R"sql(
        SELECT id, version, seats, taken FROM activities_sessions
         WHERE tenant_id = $1 AND id IN (SELECT value FROM ids_of($2)) ORDER BY id for_update()
        )sql", tenant_, ids)) {
        const auto id = row.get<SessionId>(0);
        auto& rush = rushes_[id];
        rush.wishes = std::move(wanted.at(id));
        rush.taken = row.whole(3);
        rush.free = row.whole(2) - rush.taken;
        rush.hot = tools_.hot.of_version(tenant_, id, row.whole(1));
        if (!rush.hot) {
            unknown.values.push_back(id.value);
        } else if (rush.hot->session.taken != rush.taken) { // another server seated people that we do not know
            rush.hot = std::make_shared<HotSession>(*rush.hot);
            rush.hot->complete = false;
        }
        wanted.erase(id);
    }
    if (!unknown.values.empty()) {
        for (auto& [id, session] : read_sessions(tx_, tenant_, unknown)) {
            rushes_.at(id).hot = std::make_shared<HotSession>();
            rushes_.at(id).hot->session = std::move(session);
        }
    }
    for (const auto& [id, wishes] : wanted) {
        for (const auto i : wishes) outcomes[i] = no_such_session();
    }
}

void BookBatch::look_at_seats(Rush& rush)
{
    if (rush.hot->complete) return;
    rush.hot = std::make_shared<HotSession>(*rush.hot); // others may be reading the one in memory
    rush.hot->session.taken = rush.taken;
    const auto keep = [&](Row row) {
        rush.hot->last.insert_or_assign(row.whole(0), LastSeat{row.get<BookingId>(1), row.get<int>(2), from_word<BookingState>(row.text(3)).value()});
    };
    const auto id = rush.hot->session.id;
    if (rush.taken < few_seats || rush.wishes.size() >= many_wishes) {
        for (Row row : tx_.rows(R"sql(
            SELECT person_id, id, generation, state FROM activities_bookings
             WHERE tenant_id = $1 AND session_id = $2 ORDER BY person_id, generation
            )sql", tenant_, id)) keep(row);
        rush.hot->complete = true;
        return;
    }
    IdList persons;
    for (const auto i : rush.wishes) persons.values.push_back(wishes_[i]->person.value);
    for (Row row : tx_.rows(R"sql(
        SELECT person_id, id, generation, state FROM activities_bookings
         WHERE tenant_id = $1 AND session_id = $2 AND person_id IN (SELECT value FROM ids_of($3)) ORDER BY person_id, generation
        )sql", tenant_, id, persons)) keep(row);
}

void BookBatch::load_people()
{
    IdList missing;
    for (const auto* wish : wishes_) {
        if (people_.contains(wish->person)) continue;
        auto known = tools_.people.find(tenant_, wish->person, wish->now);
        if (known) remembered_.insert(wish->person);
        else missing.values.push_back(wish->person.value);
        people_.emplace(wish->person, std::move(known));
    }
    if (missing.values.empty()) return;
    const auto now = wishes_.front()->now;
    for (auto& [person, eligibility] : people::eligibility_of(tx_, tenant_, missing, day_of(now))) {
        tools_.people.keep(tenant_, eligibility, now);
        people_[person] = std::make_shared<const people::Eligibility>(std::move(eligibility));
    }
}

// Memory may let somebody in who left his union a minute ago; it never keeps out somebody who just joined.
void BookBatch::reload_the_refused()
{
    IdList doubtful;
    for (const auto& [id, rush] : rushes_) {
        for (const auto i : rush.wishes) {
            const auto person = wishes_[i]->person;
            if (remembered_.contains(person) && why_not(rush.hot->session, i)) doubtful.values.push_back(person.value);
        }
    }
    if (doubtful.values.empty()) return;
    const auto now = wishes_.front()->now;
    for (auto& [person, eligibility] : people::eligibility_of(tx_, tenant_, doubtful, day_of(now))) {
        tools_.people.keep(tenant_, eligibility, now);
        people_[person] = std::make_shared<const people::Eligibility>(std::move(eligibility));
    }
}

std::optional<Refusal> BookBatch::why_not(const Session& session, std::size_t wish) const
{
    const auto& person = people_.at(wishes_[wish]->person);
    if (!person) return Refusal{Refusal::Kind::not_found, "people.no_such_person", "找不到您的人员信息,请联系所在工会"};
    return why_not_for(session, *person);
}

void BookBatch::settle(Rush& rush)
{
    const Session& session = rush.hot->session;
    std::unordered_map<std::int64_t, std::size_t> first;
    std::vector<std::size_t> candidates, repeated;
    for (const auto i : rush.wishes) {
        const Wish& wish = *wishes_[i];
        if (!first.try_emplace(wish.person.value, i).second) {
            repeated.push_back(i);
            continue;
        }
        const auto last = rush.hot->last.find(wish.person.value);
        if (last != rush.hot->last.end() && last->second.holds_seat()) {
            outcomes[i] = Booked{{last->second.booking, session.id, wish.person, last->second.state, last->second.generation, {}, {}, {}, {}, {}}, false};
            continue;
        }
        auto why = why_no_sign_up(session, wish.now);
        if (!why) why = why_not(session, i);
        if (why) {
            outcomes[i] = *why;
            continue;
        }
        try {
            if (!session.form.empty()) answers_[i] = forms::check_answers(session.form, wish.answers, day_of(wish.now));
            candidates.push_back(i);
        } catch (const Refusal& refusal) {
            outcomes[i] = refusal;
        }
    }
    give_seats(rush, std::move(candidates));
    for (const auto i : repeated) {
        outcomes[i] = outcomes[first.at(wishes_[i]->person.value)];
        if (auto* booked = std::get_if<Booked>(&outcomes[i])) booked->fresh = false;
    }
}

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

    IdList elsewhere{tx_.all([](Row row) { return row.whole(0); }, R"sql(
        SELECT person_id FROM activities_claims
         WHERE tenant_id = $1 AND activity_id = $2 AND person_id IN (SELECT value FROM ids_of($3)) AND session_id <> $4
        )sql", tenant_, session.activity, persons, session.id)};
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
        )sql", tenant_, rush.hot->session.id, persons)) {
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
        )sql", tenant_, rush.hot->session.id, count);
    if (taken != 1) throw DatabaseError{DatabaseError::Class::retry, "", "seats went while their session was locked"};
}

void BookBatch::write_answers_and_facts()
{
    using enum Batch::Type;
    const auto latest = std::ranges::max(wishes_, {}, [](const Wish* wish) { return wish->now; })->now;
    Batch answers{"activities_answers", {{"tenant_id", whole}, {"booking_id", whole}, {"answers", bytes}}};
    facts::BatchOfDeeds deeds{tx_, tenant_, latest, tools_.ids};
    for (std::size_t i = 0; i < wishes_.size(); ++i) {
        const auto* booked = std::get_if<Booked>(&outcomes[i]);
        if (!booked || !booked->fresh) continue;
        const auto& booking = booked->booking;
        auto fact = fact_of(rushes_.at(booking.session).hot->session, booking, "activities.booked");
        fact.day = day_of(wishes_[i]->now);
        deeds.add(booking.person, fact);
        if (!answers_[i].empty()) {
            answers.add(tenant_, booking.id, tools_.keys.seal(json::serialize(answers_[i]), record_of(booking.id) + "/answers"));
        }
    }
    if (!answers.empty()) tx_.insert(answers);
    deeds.finish();
}

}
