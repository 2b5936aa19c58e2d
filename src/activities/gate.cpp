// A gate without a network lets in whoever shows a good code and notes it under its own counter. Later it uploads what it
// noted, perhaps twice: the key (tenant, device, counter) takes each entry once. The device is the sign-in whose token
// uploads; no other can write under its name. Two gates that were both offline may have let in the same code: the second
// entry stays as a conflict for the keeper to look at, and only the first became a check-in, a fact. What cannot be so
// (another session's booking, an hour when the doors were shut, a time to come) is not written down and goes back to the
// gate by its counter, with the reason: nothing is lost unsaid.

#include "activities/check_in.h"

namespace gongyou::activities {

namespace {

constexpr std::chrono::minutes clocks_differ{2}; // a gate's clock may be ahead of ours by so much

struct Noted {
    SessionId session;
    BookingId booking;
    Instant passed_at;
    bool operator==(const Noted&) const = default;
};

class Upload {
public:
    Upload(facts::Deed& deed, const Session& session, std::int64_t device, const std::vector<GateEntry>& entries)
        : deed_(deed),
          session_(session),
          device_(device)
    {
        IdList bookings, counters;
        for (const auto& entry : entries) {
            bookings.values.push_back(entry.booking.value);
            counters.values.push_back(entry.counter);
        }
        for (auto& booking : find_bookings(deed.tx(), deed.tenant(), bookings)) bookings_.emplace(booking.id, std::move(booking));
        for (Row row : deed.tx().rows(R"sql(
            SELECT counter, session_id, booking_id, passed_at FROM activities_gate_entries
             WHERE tenant_id = $1 AND device_id = $2 AND counter IN (SELECT value FROM ids_of($3))
            )sql",
                 deed.tenant(), device, counters)) {
            noted_.emplace(row.whole(0), Noted{row.get<SessionId>(1), row.get<BookingId>(2), row.get<Instant>(3)});
        }
    }

    void take(const GateEntry& entry)
    {
        const Noted wanted{session_.id, entry.booking, entry.passed_at};
        const auto before = noted_.find(entry.counter);
        if (before != noted_.end() && before->second == wanted) {
            ++result.repeated;
        } else if (const auto why = why_not(entry, before != noted_.end())) {
            result.refused.push_back({entry.counter, why->code, why->sentence});
        } else {
            noted_.emplace(entry.counter, wanted);
            let_in(entry, bookings_.at(entry.booking));
        }
    }

    GateResult result;

private:
    std::optional<Refusal> why_not(const GateEntry& entry, bool counter_used) const
    {
        using enum Refusal::Kind;
        if (counter_used) return Refusal{conflict, "activities.counter_used", "这个序号已记过另一条通行，请换一个新的序号重新上传"};
        if (entry.passed_at > deed_.now() + clocks_differ) {
            return Refusal{conflict, "activities.gate_clock_ahead", "通行时间晚于现在，请先校准闸机的时钟"};
        }
        if (auto why = why_doors_shut(session_, entry.passed_at)) return why;
        const auto booking = bookings_.find(entry.booking);
        if (booking == bookings_.end() || booking->second.session != session_.id) {
            return Refusal{conflict, "activities.other_session", "这条通行不是本场的报名，没有记录，请核对场次"};
        }
        if (entry.passed_at + clocks_differ < booking->second.booked_at) {
            return Refusal{conflict, "activities.before_booking", "通行时间早于报名时间，没有记录，请校准闸机的时钟，再在点名里核对这个人"};
        }
        return std::nullopt;
    }

    void let_in(const GateEntry& entry, Booking& booking)
    {
        const bool conflict = why_no_check_in(booking).has_value();
        const auto noted = deed_.tx().change(R"sql(
            INSERT INTO activities_gate_entries (tenant_id, device_id, counter, session_id, booking_id, passed_at, outcome)
            VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (tenant_id, device_id, counter) DO NOTHING
            )sql",
            deed_.tenant(), device_, entry.counter, session_.id, entry.booking, entry.passed_at, conflict ? "conflict" : "admitted");
        if (noted == 0) throw DatabaseError{DatabaseError::Class::retry, "", "the device uploads for another session at the same moment"};
        if (conflict) note_conflict(entry.booking);
        else admit(entry, booking);
    }

    void note_conflict(BookingId booking)
    {
        auto fact = fact_at(session_, "activities.gate_conflict_noted");
        fact.record = record_of(booking);
        deed_.record(fact);
        ++result.conflicts;
    }

    void admit(const GateEntry& entry, Booking& booking)
    {
        check_in_locked(deed_, session_, booking, Way::gate, entry.passed_at);
        booking.state = BookingState::checked_in;
        ++result.admitted;
    }

    facts::Deed& deed_;
    const Session& session_;
    std::int64_t device_;
    std::map<BookingId, Booking> bookings_;
    std::map<std::int64_t, Noted> noted_;
};

}

GateResult upload_gate_entries(facts::Deed& deed, const Actor& actor, SessionId id, const std::vector<GateEntry>& entries)
{
    const auto session = lock_session(deed, actor, orgs::Capability::call_roll, id);
    Upload upload{deed, session, actor.sign_in, entries};
    for (const auto& entry : entries) upload.take(entry);
    if (upload.result.admitted + upload.result.conflicts == 0) deed.nothing_changed();
    return std::move(upload.result);
}

const Shape<GateEntry>& shape_of(GateEntry*)
{
    static const Shape<GateEntry> shape{"GateEntry", field("counter", &GateEntry::counter, "序号", {.min = 0}),
        field("booking", &GateEntry::booking, "报名"), field("passed_at", &GateEntry::passed_at, "通行时间")};
    return shape;
}

}
