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
#include <set>
#include <stdexcept>

namespace gongyou::activities {

namespace {

/// A session this small, or wanted by so many at once, is read whole.
constexpr std::int64_t few_seats = 64;
constexpr std::size_t many_wishes = 16;

}

BookBatch::BookBatch(Transaction& tx, TenantId tenant, const Tools& tools, std::vector<const Wish*> wishes)
    : tx_(tx),
      tenant_(tenant),
      tools_(tools),
      wishes_(std::move(wishes)),
      turns_(seat_turns().load())
{
    outcomes.resize(wishes_.size(), std::exception_ptr{});
    answers_.resize(wishes_.size());
}

void BookBatch::run()
{
    auto locked = lock_and_ask();
    look_for_changed(); // behind the lock: a merge or a death that holds the row has ended
    look_at_sessions(std::move(locked));
    for (auto& [id, rush] : rushes_) look_at_seats(rush);
    load_people();
    reload_the_refused();
    for (auto& [id, rush] : rushes_) settle(rush);
    write_answers_and_facts();
    for (auto& [id, rush] : rushes_) learned.push_back({rush.hot, std::move(rush.seated), rush.taken, turns_});
}

Rows BookBatch::lock_and_ask()
{
    std::set<std::int64_t> ids;
    for (const auto* wish : wishes_) ids.insert(wish->session.value);
    return tx_.rows_ahead(R"sql(
        SELECT id, version, seats, taken FROM activities_sessions
         WHERE tenant_id = $1 AND id IN (SELECT value FROM ids_of($2)) ORDER BY id for_update()
        )sql",
        tenant_, IdList{{ids.begin(), ids.end()}});
}

void BookBatch::look_at_sessions(Rows locked)
{
    std::map<SessionId, std::vector<std::size_t>> wanted;
    for (std::size_t i = 0; i < wishes_.size(); ++i) wanted[wishes_[i]->session].push_back(i);
    IdList unknown;
    for (Row row : locked) {
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

/// Who was signed in as a record that has been merged meanwhile books as the record that stands for it. A sign-in knows it in seconds.
void BookBatch::look_for_changed()
{
    auto [merged, died] = people::changed_since(tx_, tenant_, wishes_.front()->now - std::chrono::hours{1});
    died_ = std::move(died);
    if (merged.empty()) return;
    for (auto& wish : wishes_) {
        const auto found = merged.find(wish->person);
        if (found == merged.end()) continue;
        standing_.push_back(*wish);
        standing_.back().person = found->second;
        wish = &standing_.back();
    }
}

void BookBatch::look_at_seats(Rush& rush)
{
    IdList persons;
    for (const auto i : rush.wishes) {
        const Wish& wish = *wishes_[i];
        const auto last = rush.hot->last.find(wish.person.value);
        const bool may_have_come = last != rush.hot->last.end() && last->second.holds_seat() && wish.now >= doors_open_at(rush.hot->session);
        if (!rush.hot->complete || may_have_come) persons.values.push_back(wish.person.value);
    }
    if (persons.values.empty()) return;

    rush.hot = std::make_shared<HotSession>(*rush.hot); // others may be reading the one in memory
    rush.hot->session.taken = rush.taken;
    const auto keep = [&](Row row) {
        rush.hot->last.insert_or_assign(row.whole(0), LastSeat{row.get<BookingId>(1), row.get<int>(2), from_word<BookingState>(row.text(3)).value()});
    };
    const auto id = rush.hot->session.id;
    if (!rush.hot->complete && (rush.taken < few_seats || rush.wishes.size() >= many_wishes)) {
        for (Row row : tx_.rows(R"sql(
            SELECT person_id, id, generation, state FROM activities_bookings
             WHERE tenant_id = $1 AND session_id = $2 ORDER BY person_id, generation
            )sql",
                 tenant_, id)) keep(row);
        rush.hot->complete = true;
        return;
    }
    for (Row row : tx_.rows(R"sql(
        SELECT person_id, id, generation, state FROM activities_bookings
         WHERE tenant_id = $1 AND session_id = $2 AND person_id IN (SELECT value FROM ids_of($3)) ORDER BY person_id, generation
        )sql",
             tenant_, id, persons)) keep(row);
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
    if (died_.contains(wishes_[wish]->person)) return people::died(); // memory may not know it yet
    const auto& person = people_.at(wishes_[wish]->person);
    if (auto why = person ? std::nullopt : why_not_for(session, people::Eligibility{})) return why; // not to be named for nothing
    if (!person) return Refusal{Refusal::Kind::conflict, "people.name_needed", "报名前请先在“我的”里填写姓名"};
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
        const bool missed = last != rush.hot->last.end() && last->second.state == BookingState::no_show && session.state == SessionState::planned;
        auto why = missed ? std::optional{seat_was_released()} : why_no_sign_up(session, wish.now);
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
