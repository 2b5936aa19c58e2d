#pragma once

// A city to run against, made through the platform's own operations: a union with its members, each signed in
// beforehand, a keeper with a tablet, and evenings to book. Nothing serves it while it is made.

#include "activities/activities.h"
#include "load/place.h"
#include "wiring.h"

namespace gongyou::load {

using activities::ActivityId;
using activities::BookingId;
using activities::SessionId;

struct Caller {
    PersonId person;
    std::string token;
};

class City {
public:
    /// Migrates the place's database and founds the city with so many members.
    City(const Place& place, int members);

    /// A session open for booking that starts in so many hours; in one, its doors are open too.
    SessionId evening(std::int64_t seats, int hours_away = 1);

    /// Seats these members without HTTP. Gives their bookings.
    std::vector<BookingId> seat(SessionId session, std::size_t first, std::size_t count);

    Wired& house() { return *house_; }
    /// Lets go of the database, for a server of its own. What came in at once was counted, as PostgreSQL does by itself
    /// within a minute.
    void leave();

    TenantId tenant{1};
    std::vector<Caller> members;
    Caller keeper;

private:
    template <class F>
    auto deed(F operation)
    {
        return facts::as_deed(house_->database(), house_->ids(), tenant, {}, house_->clock().now(), operation);
    }
    void bring_members(OrgId union_, int count);
    Caller bring_keeper(OrgId org);

    std::unique_ptr<Wired> house_;
    Actor officer_;
    ActivityId activity_;
};

HouseSettings settings_of(const Place& place);

}
