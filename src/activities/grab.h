#pragma once

// The rush. Thousands ask for the same seats in the same second, so bookings and check-ins by code do not run one
// transaction each: they wait in memory, and one piece of work at a time takes all that waits (at most 1,024) through
// the database's write lane, in a handful of statements and one durable transaction. Each is answered after the commit.
// While one batch is being written the next gathers: the batches size themselves, without a timer.
//
// What is sold out is answered from memory, without the database (hot_sessions.h). The database stays the truth: its
// keys and its CHECK hold whatever this memory believes, and several servers may each have a Grab on one database.

#include "activities/names.h"
#include "orgs/actor.h"
#include "people/people.h"
#include "platform/crypto/keys.h"

#include <functional>
#include <memory>
#include <variant>

namespace gongyou::activities {

struct Booked {
    Booking booking;
    bool fresh = true; // false: the person had this seat already; a retry is no conflict
};

struct CheckedIn {
    Booking booking;
    std::string person_name;
};

/// What stands on a phone: the text of its QR code, or its six digits.
struct ShownCode {
    std::string code;
    std::string phone_tail{}; // the last four of the phone's number, when that was asked

    ShownCode(std::string shown, std::string tail = {}) : code(std::move(shown)),
                                                          phone_tail(std::move(tail)) {}
};

/// What comes of a wish: the thing, a refusal, or an error that is nobody's fault.
template <class T>
using Outcome = std::variant<T, Refusal, std::exception_ptr>;

class Grab {
public:
    struct Limits {
        std::size_t batch = 1'024;
        std::size_t waiting = 65'536; // one more is refused with platform.busy
    };

    Grab(Database& database, IdMaker& ids, const Keys& keys);
    Grab(Database& database, IdMaker& ids, const Keys& keys, Limits limits);
    ~Grab(); // answers what waits

    /// Asks for a seat for `person`. `answers` is what the sign-up form asked, or null. `done` is called once, from any
    /// thread, after the commit. Refusals: activities.no_such_session, activities.session_cancelled, activities.session_ended,
    /// activities.not_open, activities.sign_up_closed, activities.not_for_you, activities.sold_out, activities.already_elsewhere,
    /// activities.seat_released (did not come in time), forms.invalid, people.name_needed, platform.busy.
    void book(TenantId tenant, PersonId person, SessionId session, const json::value& answers, Instant now, std::function<void(Outcome<Booked>)> done);

    /// Checks in whoever shows this code at the keeper's tablet. Refusals: activities.code_unreadable, activities.code_expired,
    /// activities.code_seen, activities.other_session, activities.already_checked_in, activities.not_booked, activities.too_early,
    /// activities.session_ended, activities.no_such_session, platform.busy; of six digits also activities.code_unknown,
    /// activities.which_phone (two have them: `phone_tail`, the last four of the phone, tells them apart), activities.too_many_guesses.
    void check_in(const Actor& keeper, SessionId session, const ShownCode& code, Instant now, std::function<void(Outcome<CheckedIn>)> done);

    /// The same, waiting for the answer: for tests and for what is not in a hurry. Throws what was refused.
    Booked book_and_wait(TenantId tenant, PersonId person, SessionId session, Instant now, const json::value& answers = nullptr);
    CheckedIn check_in_and_wait(const Actor& keeper, SessionId session, const ShownCode& code, Instant now);

    /// Waits until all that was asked so far is answered.
    void drain();

    struct Gauges {
        std::size_t waiting = 0;       // now
        std::uint64_t batches = 0;     // transactions so far
        std::uint64_t from_memory = 0; // answered without the database so far
    };
    Gauges gauges() const;

private:
    struct Inside;
    std::shared_ptr<Inside> inside_;
};

}
