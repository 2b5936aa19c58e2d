#pragma once

// All bookings that waited, of one tenant, in one transaction: a handful of statements a session, however many
// people want it.

#include "activities/hot_sessions.h"

#include <deque>
#include <set>

namespace gongyou::activities {

/// Somebody wants a seat.
struct Wish {
    TenantId tenant;
    PersonId person;
    SessionId session;
    json::value answers;
    Instant now;
};

/// What batches work with.
struct Tools {
    IdMaker& ids;
    const Keys& keys;
    people::EligibilityCache& people;
    const HotSessions& hot;
};

class BookBatch {
public:
    BookBatch(Transaction& tx, TenantId tenant, const Tools& tools, std::vector<const Wish*> wishes);

    /// Does it all. Throws DatabaseError when the database says what it should not.
    void run();

    /// One for each wish, in their order; true only once the transaction is durable.
    std::vector<Outcome<Booked>> outcomes;
    std::vector<Learned> learned;

private:
    struct Rush { // one session's part of the batch
        std::shared_ptr<HotSession> hot;
        std::vector<std::size_t> wishes;
        std::int64_t free = 0;
        std::vector<std::pair<std::int64_t, LastSeat>> seated;
        std::int64_t taken = 0;
    };

    Rows lock_and_ask();
    void look_at_sessions(Rows locked);
    void look_for_changed();
    void look_at_seats(Rush& rush);
    void load_people();
    void reload_the_refused();
    void settle(Rush& rush);
    std::optional<Refusal> why_not(const Session& session, std::size_t wish) const;
    void give_seats(Rush& rush, std::vector<std::size_t> candidates);
    std::vector<std::size_t> claim(const Session& session, const std::vector<std::size_t>& round);
    void insert(Rush& rush, const std::vector<std::size_t>& round);
    void find_their_own(Rush& rush, const std::vector<std::size_t>& round);
    void take_seats(Rush& rush);
    void write_answers_and_facts();

    Transaction& tx_;
    TenantId tenant_;
    Tools tools_;
    std::vector<const Wish*> wishes_;
    std::deque<Wish> standing_; // wishes of records that were merged, in the name of the one that stands
    std::set<PersonId> died_;   // noted within the hour
    std::uint64_t turns_;
    std::map<SessionId, Rush> rushes_;
    std::map<PersonId, std::shared_ptr<const people::Eligibility>> people_;
    std::set<PersonId> remembered_; // persons known from memory only
    std::vector<json::object> answers_;
};

}
