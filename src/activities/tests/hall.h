#pragma once

// A town with a palace, members, and an evening class that they want to come to.

#include "activities/bookings.h"
#include "activities/code.h"
#include "activities/grab.h"
#include "people/tests/town.h"

#include <fmt/format.h>

namespace gongyou::activities {

using orgs::refusal_of;
using orgs::wrong_field;

struct Hall : people::Town {
    explicit Hall(Engine engine) : Town(engine)
    {
        places::introduce();
        activities::introduce();
        officer = with(orgs::Role::officer, shizhong, PersonId{21});
        keeper = with(orgs::Role::officer, shizhong, PersonId{22});
        run([&](facts::Deed& deed) { places::define_kind(deed, root, {"palace", "工人文化宫"}); });
        run([&](facts::Deed& deed) { define_topic(deed, root, {"classes", "公益培训"}); });
        palace = run([&](facts::Deed& deed) {
            return places::open_place(deed, officer, {shizhong, "市中区工人文化宫", "palace", {}, "shizhong-wenhualu", "文化路 1 号", 34.8641, 117.5721, {}, {}});
        });
        room = run([&](facts::Deed& deed) { return places::add_room(deed, officer, palace, {"书画室", 100}); });
    }

    ActivityId activity(OnePer one_per = OnePer::session, std::optional<Audience> audience = std::nullopt)
    {
        NewActivity wish;
        wish.org = shizhong;
        wish.title = "书法基础";
        wish.topic = "classes";
        wish.about = "从握笔开始";
        wish.one_per = one_per;
        wish.audience = std::move(audience);
        wish.offer_minutes = 60;
        wish.grace_minutes = 10;
        return run([&](facts::Deed& deed) { return plan_activity(deed, officer, wish); });
    }

    /// Tomorrow at 19:00, open since an hour ago, cancellable until noon.
    NewSession evening(std::int64_t seats) const
    {
        NewSession wish;
        wish.place = palace;
        wish.starts_at = at_minute(day_of(now) + 1, 19 * 60);
        wish.ends_at = at_minute(day_of(now) + 1, 20 * 60 + 30);
        wish.seats = seats;
        wish.opens_at = now - std::chrono::hours{1};
        wish.cancel_until = at_minute(day_of(now) + 1, 12 * 60);
        return wish;
    }
    SessionId planned(ActivityId of, const NewSession& wish)
    {
        return run([&](facts::Deed& deed) { return plan_session(deed, officer, of, wish); });
    }
    SessionId session(std::int64_t seats) { return planned(activity(), evening(seats)); }

    /// Fresh members of the factory's union.
    std::vector<PersonId> members(int count)
    {
        std::vector<people::EnrolRow> rows;
        for (int i = 0; i < count; ++i) {
            const auto number = fmt::format("370499{}{:03}", 19500101 + made_ / 999 * 10000, made_ % 999);
            rows.push_back({factory, {fmt::format("职工{}", made_), number + people::id_check_digit(number), {}, {}, {}, "manufacturing", "shizhong-shuiguo"},
                {}, true});
            ++made_;
        }
        const auto prepared = people::prepare_rows(keys, ids, now, rows);
        return run([&](facts::Deed& deed) { return people::enrol_many(deed, *prepared).persons; });
    }
    PersonId member() { return members(1).front(); }

    template <class F>
    auto as(PersonId person, F operation)
    {
        return facts::as_deed(*database, ids, tenant, person, now, operation);
    }
    BookingId book(PersonId person, SessionId session) { return grab.book_and_wait(tenant, person, session, now).booking.id; }
    std::string book_refused(PersonId person, SessionId session)
    {
        return refusal_of([&] { book(person, session); });
    }
    std::string code(PersonId person, BookingId booking)
    {
        return read([&](Transaction& tx) { return code_of(tx, tenant, person, keys, ids, booking, now).code; });
    }
    /// The code that whoever booked this would show now.
    std::string code_for(BookingId booking) { return write_code(keys, {tenant, booking, now + code_lifetime, ids.next(now)}); }
    void at(int day, int minute) { now = at_minute(make_day(2024, 3, 8).value() + day, minute); }
    /// The evening of the session, when its doors are open.
    void doors_open() { at(1, 18 * 60 + 40); }

    /// A session's seats as one line: `2 of 3 taken, 1 waiting, 0 offered`; and that they add up.
    std::string seats(SessionId id)
    {
        return read([&](Transaction& tx) {
            const auto session = read_sessions(tx, tenant, IdList{{id.value}}).at(id);
            const auto count = [&](const std::string& sql) { return tx.value<std::int64_t>(sql, tenant, id); };
            const auto live = count("SELECT COUNT(*) FROM activities_bookings WHERE tenant_id = $1 AND session_id = $2 AND state IN ('booked', 'checked_in')");
            const auto offered = count("SELECT COUNT(*) FROM activities_offers WHERE tenant_id = $1 AND session_id = $2 AND state = 'open'");
            const auto waiting = count("SELECT COUNT(*) FROM activities_waiting WHERE tenant_id = $1 AND session_id = $2");
            const auto sum = live + offered == session.taken ? "" : fmt::format(" BUT {} live and {} offered", live, offered);
            return fmt::format("{} of {} taken, {} waiting, {} offered{}", session.taken, session.seats, waiting, offered, sum);
        });
    }

    Actor officer, keeper;
    PlaceId palace;
    places::RoomId room;
    int made_ = 0;
    Grab grab{*database, ids, keys};
};

}
