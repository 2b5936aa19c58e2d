#include "activities/hot_sessions.h"

#include "activities/seats.h"

#include <algorithm>

namespace gongyou::activities {

namespace {

bool still_good(const HotSession& hot)
{
    return hot.turns == seat_turns().load() && std::chrono::steady_clock::now() - hot.looked_at < std::chrono::seconds{1};
}

}

std::optional<Outcome<Booked>> HotSessions::answer(TenantId tenant, SessionId id, PersonId person, Instant now) const
{
    const std::lock_guard lock{guard_};
    const auto found = sessions_.find({tenant, id});
    if (found == sessions_.end() || !still_good(*found->second)) return std::nullopt;

    const HotSession& hot = *found->second;
    if (const auto last = hot.last.find(person.value); last != hot.last.end() && last->second.holds_seat()) {
        if (now >= doors_open_at(hot.session)) return std::nullopt;
        Booking booking;
        booking.id = last->second.booking;
        booking.session = id;
        booking.person = person;
        booking.state = last->second.state;
        booking.generation = last->second.generation;
        return Booked{booking, false};
    }
    if (!hot.complete || hot.session.free() > 0 || why_no_sign_up(hot.session, now)) return std::nullopt;
    return sold_out();
}

std::shared_ptr<HotSession> HotSessions::of_version(TenantId tenant, SessionId session, std::int64_t version) const
{
    const std::lock_guard lock{guard_};
    const auto found = sessions_.find({tenant, session});
    if (found == sessions_.end() || found->second->session.version != version) return nullptr;
    return found->second;
}

void HotSessions::learn(TenantId tenant, std::vector<Learned> learned)
{
    const std::lock_guard lock{guard_};
    for (auto& [hot, seats, taken, turns] : learned) {
        for (const auto& [person, seat] : seats) hot->last.insert_or_assign(person, seat);
        hot->session.taken = taken;
        hot->turns = turns;
        hot->looked_at = std::chrono::steady_clock::now();
        const auto key = std::pair{tenant, hot->session.id};
        if (sessions_.size() >= most && !sessions_.contains(key)) {
            sessions_.erase(std::ranges::min_element(sessions_, {}, [](const auto& entry) { return entry.second->looked_at; }));
        }
        sessions_.insert_or_assign(key, std::move(hot));
    }
}

}
