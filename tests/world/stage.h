#pragma once

// Calls any route of the house with real things: the path's arguments and the body are filled with things of the first
// district, and whatever a changing call may use up is made fresh for it.

#include "activities/activities.h"
#include "playbooks/playbooks.h"
#include "world/world.h"

#include <set>

namespace gongyou::testing {

/// One call, ready to be made.
struct Call {
    std::string method, target, body;
    Someone* caller = nullptr;

    Answer make() const { return caller->browser.send(method, target, body, {}); }
};

/// A session of the factory's union; somebody may sit in it already.
struct Evening {
    activities::SessionId session;
    activities::BookingId booking; // the member's own, where he has one
};

class Stage {
public:
    /// Adopts a case in the first district, opens joining, and seals what stands.
    explicit Stage(World& world);

    World& world;

    /// The route as `role` calls it. A call that would end the caller's own sign-in is made by a double.
    Call call(const Route& route, const std::string& role);

    /// A thing for a path's argument or a body's member that names one.
    std::string id_for(const std::string& name);

    /// Ids of the first city that have been made so far: nobody of another city may ever be told one.
    const std::set<std::string>& ids() const { return ids_; }

    /// A number that was not used before, for names, phones and identity numbers.
    int fresh() { return ++made_; }
    PersonId fresh_member();
    Evening evening(std::int64_t seats, bool member_sits);
    Actor officer() { return world.actor("officer"); }

    playbooks::InstallationId installation;
    PlaceId place;
    places::RoomId room;
    activities::ActivityId activity;
    Evening now; // what the call being made stands for

private:
    std::string target(const Route& route);
    std::string argument(const Route& route, const std::string& noun);
    std::string fresh_thing(const Route& route, const std::string& noun);
    std::string fresh_job();
    std::string merged_record();
    std::string access_thing(const Route& route, const std::string& noun);
    std::string seat_thing(const Route& route, const std::string& noun);
    std::string keep(std::string id);
    activities::OfferId held_seat();

    std::map<std::string, std::string> standing_;
    std::set<std::string> ids_;
    int made_ = 2000;
};

/// A valid body of the route, as small as its schema allows.
std::string sample_body(Stage& stage, const Route& route);

}
