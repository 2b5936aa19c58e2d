// Seats, offers and places in line of a record that becomes an alias go over to the record that is kept, so that whoever booked
// by phone before his union knew him still has his ticket. No fact moves: figures tell persons apart by same_person.

#include "activities/bookings.h"
#include "activities/own_sessions.h"
#include "activities/seats.h"
#include "people/people.h"
#include "platform/db/as.h"

#include <map>

namespace gongyou::activities {

namespace {

/// Of these sessions, those still to be held in which the person has a seat, a held seat or a place in line: by id, what they are called.
std::map<std::int64_t, std::string> standing_in(Transaction& tx, TenantId tenant, PersonId person, const IdList& sessions)
{
    const auto titles = tx.all(as<std::int64_t, std::string>, R"sql(
        SELECT s.id, s.title FROM activities_sessions s
         WHERE s.tenant_id = $1 AND s.id IN (SELECT value FROM ids_of($3)) AND s.state = 'planned'
           AND (EXISTS (SELECT 1 FROM activities_bookings b WHERE b.tenant_id = $1 AND b.session_id = s.id AND b.person_id = $2
                           AND b.state IN ('booked', 'checked_in'))
                OR EXISTS (SELECT 1 FROM activities_offers o WHERE o.tenant_id = $1 AND o.session_id = s.id AND o.person_id = $2 AND o.state = 'open')
                OR EXISTS (SELECT 1 FROM activities_waiting w WHERE w.tenant_id = $1 AND w.session_id = s.id AND w.person_id = $2))
        )sql",
        tenant, person, sessions);
    return {titles.begin(), titles.end()};
}

/// Activities that give one seat a person in which both have one, one of them still to be held. Where both are over, each keeps his.
std::vector<std::string> claimed_by_both(Transaction& tx, TenantId tenant, PersonId kept, PersonId merged)
{
    return tx.all(as<std::string>, R"sql(
        SELECT a.title FROM activities_claims mine
          JOIN activities_claims theirs
            ON theirs.tenant_id = mine.tenant_id AND theirs.activity_id = mine.activity_id AND theirs.session_id <> mine.session_id
          JOIN activities_sessions s ON s.tenant_id = mine.tenant_id AND s.id = mine.session_id
          JOIN activities_sessions t ON t.tenant_id = theirs.tenant_id AND t.id = theirs.session_id
          JOIN activities_activities a ON a.tenant_id = mine.tenant_id AND a.id = mine.activity_id
         WHERE mine.tenant_id = $1 AND mine.person_id = $2 AND theirs.person_id = $3 AND (s.state = 'planned' OR t.state = 'planned')
         ORDER BY a.id
        )sql",
        tenant, kept, merged);
}

std::vector<std::string> both_stand_in(Transaction& tx, TenantId tenant, PersonId kept, PersonId merged)
{
    const auto sessions = sessions_stood_in(tx, tenant, merged);
    const auto mine = standing_in(tx, tenant, kept, sessions), theirs = standing_in(tx, tenant, merged, sessions);
    std::vector<std::string> found = claimed_by_both(tx, tenant, kept, merged);
    for (const auto& [id, title] : theirs) {
        if (mine.contains(id)) found.push_back(title);
    }
    for (auto& title : found) title = "两条记录都报了“" + title + "”：请先请主办方取消其中一个";
    return found;
}

void list_as_own(Transaction& tx, TenantId tenant, PersonId person, const IdList& sessions)
{
    tx.change(R"sql(
        INSERT INTO activities_own_sessions (tenant_id, person_id, session_id)
        SELECT s.tenant_id, $2, s.id FROM activities_sessions s WHERE s.tenant_id = $1 AND s.id IN (SELECT value FROM ids_of($3))
        ON CONFLICT (tenant_id, person_id, session_id) DO NOTHING
        )sql",
        tenant, person, sessions);
}

void touch(facts::Deed& deed, const IdList& sessions)
{
    for (const auto session : sessions.values) touch_seats(deed, SessionId{session});
}

/// A booking that goes over, behind those that the kept record has in its session.
struct Seat {
    std::int64_t id = 0, generation = 0;
};

std::vector<std::int64_t> take_seats_over(facts::Deed& deed, PersonId kept, PersonId merged)
{
    auto& tx = deed.tx();
    lock_all_that_may_be_booked(deed, sessions_stood_in(tx, deed.tenant(), merged));
    const auto sessions = sessions_stood_in(tx, deed.tenant(), merged);
    if (const auto found = both_stand_in(tx, deed.tenant(), kept, merged); !found.empty()) refuse_conflict("people.cannot_merge", found.front());

    IdList moved;
    const auto note = [&](const std::vector<std::int64_t>& ids) { moved.values.insert(moved.values.end(), ids.begin(), ids.end()); };
    // Where both had a seat in a session that is over, each keeps his.
    for (const auto& [id, generation] : tx.all(as<Seat>, R"sql(
             SELECT b.id, b.generation + (SELECT COALESCE(MAX(k.generation) + 1, 0) FROM activities_bookings k
                                           WHERE k.tenant_id = $1 AND k.session_id = b.session_id AND k.person_id = $2)
               FROM activities_bookings b
              WHERE b.tenant_id = $1 AND b.session_id IN (SELECT value FROM ids_of($4)) AND b.person_id = $3
                AND NOT EXISTS (SELECT 1 FROM activities_bookings k WHERE k.tenant_id = $1 AND k.session_id = b.session_id AND k.person_id = $2
                                   AND k.state <> 'cancelled')
             )sql",
             deed.tenant(), kept, merged, sessions)) {
        tx.change("UPDATE activities_bookings SET person_id = $2, generation = $3 WHERE tenant_id = $1 AND id = $4", deed.tenant(), kept, generation, id);
        moved.values.push_back(id);
    }
    note(tx.all(as<std::int64_t>, "SELECT id FROM activities_offers WHERE tenant_id = $1 AND person_id = $2 AND state = 'open'", deed.tenant(), merged));
    note(tx.all(as<std::int64_t>, "SELECT turn FROM activities_waiting WHERE tenant_id = $1 AND person_id = $2", deed.tenant(), merged));
    tx.change("UPDATE activities_offers SET person_id = $2 WHERE tenant_id = $1 AND person_id = $3 AND state = 'open'", deed.tenant(), kept, merged);
    tx.change("UPDATE activities_waiting SET person_id = $2 WHERE tenant_id = $1 AND person_id = $3", deed.tenant(), kept, merged);
    tx.change(R"sql(
        UPDATE activities_claims SET person_id = $2
         WHERE tenant_id = $1 AND person_id = $3 AND session_id IN (SELECT value FROM ids_of($4))
           AND NOT EXISTS (SELECT 1 FROM activities_claims k
                            WHERE k.tenant_id = $1 AND k.activity_id = activities_claims.activity_id AND k.person_id = $2)
        )sql",
        deed.tenant(), kept, merged, sessions);
    list_as_own(tx, deed.tenant(), kept, sessions);
    touch(deed, sessions);
    return moved.values;
}

/// What the kept one has not used up or given on meanwhile.
void give_seats_back(facts::Deed& deed, PersonId kept, PersonId merged, const IdList& taken)
{
    auto& tx = deed.tx();
    const IdList sessions{tx.all(as<std::int64_t>, R"sql(
        SELECT session_id FROM activities_bookings WHERE tenant_id = $1 AND id IN (SELECT value FROM ids_of($2))
        UNION SELECT session_id FROM activities_offers WHERE tenant_id = $1 AND id IN (SELECT value FROM ids_of($2))
        UNION SELECT session_id FROM activities_waiting WHERE tenant_id = $1 AND person_id = $3 AND turn IN (SELECT value FROM ids_of($2))
        )sql",
        deed.tenant(), taken, kept)};
    lock_sessions(tx, deed.tenant(), sessions);
    const auto back = [&](const char* sql, const IdList& ids) { tx.change(sql, deed.tenant(), kept, merged, ids); };
    back("UPDATE activities_bookings SET person_id = $3 WHERE tenant_id = $1 AND person_id = $2 AND id IN (SELECT value FROM ids_of($4))", taken);
    back("UPDATE activities_offers SET person_id = $3 WHERE tenant_id = $1 AND person_id = $2 AND id IN (SELECT value FROM ids_of($4))", taken);
    back("UPDATE activities_waiting SET person_id = $3 WHERE tenant_id = $1 AND person_id = $2 AND turn IN (SELECT value FROM ids_of($4))", taken);
    // A claim stands with the seat that it is for.
    back(R"sql(
        UPDATE activities_claims SET person_id = $3
         WHERE tenant_id = $1 AND person_id = $2 AND session_id IN (SELECT value FROM ids_of($4))
           AND (EXISTS (SELECT 1 FROM activities_bookings b WHERE b.tenant_id = $1 AND b.session_id = activities_claims.session_id AND b.person_id = $3
                           AND b.state IN ('booked', 'checked_in'))
                OR EXISTS (SELECT 1 FROM activities_offers o WHERE o.tenant_id = $1 AND o.session_id = activities_claims.session_id AND o.person_id = $3
                              AND o.state = 'open')
                OR EXISTS (SELECT 1 FROM activities_waiting w WHERE w.tenant_id = $1 AND w.session_id = activities_claims.session_id AND w.person_id = $3))
        )sql",
        sessions);
    list_as_own(tx, deed.tenant(), merged, sessions);
    touch(deed, sessions);
}

}

void keep_seats()
{
    people::keep_belongings({"activities", both_stand_in, take_seats_over, give_seats_back, leave_seats});
}

}
