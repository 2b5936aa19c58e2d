// A gate without a network lets in whoever shows a good code and notes it under (device, counter). Later it uploads
// what it noted, perhaps twice: the key of activities_gate_entries takes each entry once. Two gates that were both
// offline may have let in the same code; the second entry stays as a conflict for the keeper to look at, and only the
// first became a check-in, a fact.

#include "activities/check_in.h"

namespace gongyou::activities {

namespace {

bool note(facts::Deed& deed, SessionId session, const std::string& device, const GateEntry& entry, const char* outcome)
{
    return deed.tx().change(R"sql(
        INSERT INTO activities_gate_entries (tenant_id, device, counter, session_id, booking_id, passed_at, outcome)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (tenant_id, device, counter) DO NOTHING
        )sql",
               deed.tenant(), device, entry.counter, session, entry.booking, entry.passed_at, outcome) == 1;
}

const char* outcome_of(const Session& session, const std::vector<Booking>& found)
{
    if (found.empty() || found.front().session != session.id) return "unknown";
    return why_no_check_in(found.front()) ? "conflict" : "admitted";
}

}

GateResult upload_gate_entries(facts::Deed& deed, const Actor& actor, SessionId id, const std::string& device, const std::vector<GateEntry>& entries)
{
    const auto session = lock_session(deed, actor, orgs::Capability::call_roll, id);
    GateResult result;
    for (const auto& entry : entries) {
        const auto found = find_bookings(deed.tx(), deed.tenant(), IdList{{entry.booking.value}});
        const std::string outcome = outcome_of(session, found);
        if (!note(deed, id, device, entry, outcome.c_str())) {
            ++result.repeated;
        } else if (outcome == "admitted") {
            check_in_locked(deed, session, found.front(), Way::gate, entry.passed_at);
            ++result.admitted;
        } else {
            ++result.conflicts;
            auto fact = fact_of(session, "activities.gate_conflict_noted");
            fact.record = record_of(entry.booking);
            deed.record(fact);
        }
    }
    if (result.admitted + result.conflicts == 0) deed.nothing_changed();
    return result;
}

const Shape<GateEntry>& shape_of(GateEntry*)
{
    static const Shape<GateEntry> shape{"GateEntry", field("counter", &GateEntry::counter, "序号", {.min = 0}),
        field("booking", &GateEntry::booking, "报名"), field("passed_at", &GateEntry::passed_at, "通行时间")};
    return shape;
}

}
