#include "activities/roll.h"

#include "activities/bookings.h"
#include "activities/check_in.h"
#include "platform/db/as.h"

namespace gongyou::activities {

namespace {

/// Names of all who stand on a roll; the phone's last four only where two share a name.
class People {
public:
    People(Transaction& tx, TenantId tenant, const Keys& keys, const IdList& persons) : names_(people::names_of(tx, tenant, persons))
    {
        std::map<std::string, std::vector<PersonId>> by_name;
        for (const auto& [person, name] : names_) by_name[name].push_back(person);
        IdList namesakes;
        for (const auto& [name, bearers] : by_name) {
            if (bearers.size() < 2) continue;
            for (const auto person : bearers) namesakes.values.push_back(person.value);
        }
        if (!namesakes.values.empty()) tails_ = people::phone_tails_of(tx, tenant, keys, namesakes);
    }

    RollPerson operator()(PersonId person) const
    {
        RollPerson one{person, {}, {}};
        if (const auto name = names_.find(person); name != names_.end()) one.name = name->second;
        if (const auto tail = tails_.find(person); tail != tails_.end()) one.phone_tail = tail->second;
        return one;
    }

private:
    std::map<PersonId, std::string> names_, tails_;
};

std::map<BookingId, Instant> arrivals_of(Transaction& tx, TenantId tenant, SessionId id)
{
    std::map<BookingId, Instant> arrivals;
    for (Row row : tx.rows(R"sql(
        SELECT c.booking_id, c.checked_in_at FROM activities_bookings b
          JOIN activities_check_ins c ON c.tenant_id = b.tenant_id AND c.booking_id = b.id
         WHERE b.tenant_id = $1 AND b.session_id = $2
        )sql",
             tenant, id)) {
        arrivals.emplace(row.get<BookingId>(0), row.get<Instant>(1));
    }
    return arrivals;
}

struct Passed {
    PersonId person;
    Instant at;
};

std::vector<Passed> gate_conflicts_of(Transaction& tx, TenantId tenant, SessionId id)
{
    return tx.all(as<Passed>, R"sql(
        SELECT b.person_id, g.passed_at FROM activities_gate_entries g
          JOIN activities_bookings b ON b.tenant_id = g.tenant_id AND b.id = g.booking_id
         WHERE g.tenant_id = $1 AND g.session_id = $2 AND g.outcome = 'conflict' ORDER BY g.passed_at, g.counter LIMIT 200
        )sql",
        tenant, id);
}

std::optional<RollEnd> end_of(Transaction& tx, TenantId tenant, const Session& session)
{
    return tx.maybe([&](Row row) {
        return RollEnd{row.get<Instant>(0), row.whole(1), row.whole(2) == 0, session.state == SessionState::cancelled};
    },
        "SELECT ended_at, present, ended_by FROM activities_session_ends WHERE tenant_id = $1 AND session_id = $2", tenant, session.id);
}

}

Roll roll_of(Transaction& tx, const Actor& actor, const Keys& keys, SessionId id, Instant now)
{
    if (!reaches(tx, actor, orgs::Capability::call_roll, id)) throw no_such_session();
    const auto session = read_sessions(tx, actor.tenant, IdList{{id.value}}).at(id);
    using enum BookingState;
    const auto bookings = bookings_of(tx, actor.tenant, id, {booked, checked_in, no_show});
    const auto line = tx.all(as<PersonId>,
        "SELECT person_id FROM activities_waiting WHERE tenant_id = $1 AND session_id = $2 ORDER BY turn", actor.tenant, id);
    const auto conflicts = gate_conflicts_of(tx, actor.tenant, id);
    const auto arrivals = arrivals_of(tx, actor.tenant, id);
    auto persons = persons_of(bookings);
    for (const auto person : line) persons.values.push_back(person.value);
    for (const auto& passed : conflicts) persons.values.push_back(passed.person.value);
    const People named{tx, actor.tenant, keys, persons};

    Roll roll;
    roll.session = cards_of(tx, actor.tenant, IdList{{id.value}}, now).at(id);
    roll.doors = {!why_doors_shut(session, now), doors_open_at(session), doors_shut_at(session)};
    roll.end = end_of(tx, actor.tenant, session);
    roll.may_close = session.state == SessionState::planned && now >= session.starts_at;
    roll.may_correct = reaches(tx, actor, orgs::Capability::plan_activities, id);
    for (const auto& booking : bookings) {
        RollEntry entry{booking.id, named(booking.person), booking.state, std::nullopt};
        if (const auto arrival = arrivals.find(booking.id); arrival != arrivals.end()) entry.checked_in_at = arrival->second;
        roll.items.push_back(std::move(entry));
    }
    for (const auto person : line) roll.waiting.push_back({named(person), std::ssize(roll.waiting) + 1});
    for (const auto& passed : conflicts) roll.gate_conflicts.push_back({named(passed.person), passed.at});
    return roll;
}

}
