// The bookings' rows are locked first, then judged, then moved in one conditional UPDATE that must move exactly
// those: of 24 gates that read one code at once, on however many servers, one gets in.

#include "activities/check_in_batch.h"

#include "people/people.h"

#include <stdexcept>

namespace gongyou::activities {

CheckInBatch::CheckInBatch(Transaction& tx, TenantId tenant, IdMaker& ids, std::vector<const Scan*> scans)
    : tx_(tx),
      tenant_(tenant),
      ids_(ids),
      scans_(std::move(scans))
{
    outcomes.resize(scans_.size(), std::exception_ptr{});
}

void CheckInBatch::run()
{
    look();
    std::vector<std::size_t> admitted;
    IdList persons;
    for (std::size_t i = 0; i < scans_.size(); ++i) {
        if (auto why = why_not(*scans_[i])) {
            outcomes[i] = std::move(*why);
            continue;
        }
        auto& booking = bookings_.at(scans_[i]->code.booking);
        booking.state = BookingState::checked_in;
        seen_.insert(scans_[i]->code.id);
        outcomes[i] = CheckedIn{booking, ""};
        admitted.push_back(i);
        persons.values.push_back(booking.person.value);
    }
    if (admitted.empty()) return;
    write(admitted);
    const auto names = people::names_of(tx_, tenant_, persons);
    for (const auto i : admitted) {
        auto& checked_in = std::get<CheckedIn>(outcomes[i]);
        if (const auto name = names.find(checked_in.booking.person); name != names.end()) checked_in.person_name = name->second;
    }
}

void CheckInBatch::look()
{
    IdList sessions, bookings, codes;
    std::map<PersonId, const Actor*> keepers;
    for (const auto* scan : scans_) {
        sessions.values.push_back(scan->session.value);
        bookings.values.push_back(scan->code.booking.value);
        codes.values.push_back(scan->code.id);
        keepers.emplace(scan->keeper.person, &scan->keeper);
    }
    static const std::string locked = "SELECT " + booking_columns + R"sql( FROM activities_bookings b
        WHERE b.tenant_id = $1 AND b.id IN (SELECT value FROM ids_of($2)) ORDER BY b.id for_update())sql";
    for (Row row : tx_.rows(locked, tenant_, bookings)) {
        auto booking = read_booking(row);
        bookings_.emplace(booking.id, std::move(booking));
    }
    sessions_ = read_sessions(tx_, tenant_, sessions);
    for (const auto& [person, keeper] : keepers) {
        for (Row row : tx_.rows(R"sql(
            SELECT s.id FROM activities_sessions s
             WHERE s.tenant_id = $1 AND s.id IN (SELECT value FROM ids_of($2)) AND within($1, s.org_id, $3)
            )sql",
                 tenant_, sessions, keeper->reach(orgs::Capability::call_roll))) {
            reached_.emplace(person, row.get<SessionId>(0));
        }
    }
    for (Row row : tx_.rows("SELECT code_id FROM activities_seen_codes WHERE tenant_id = $1 AND code_id IN (SELECT value FROM ids_of($2))",
             tenant_, codes)) {
        seen_.insert(row.whole(0));
    }
}

std::optional<Refusal> CheckInBatch::why_not(const Scan& scan) const
{
    using enum Refusal::Kind;
    if (!reached_.contains({scan.keeper.person, scan.session})) return no_such_session();
    const auto& session = sessions_.at(scan.session);
    if (auto why = why_doors_shut(session, scan.now)) return why;
    const auto booking = bookings_.find(scan.code.booking);
    if (booking == bookings_.end() || booking->second.session != scan.session) {
        return Refusal{conflict, "activities.other_session", "这个码不是本场的，请核对场次"};
    }
    if (auto why = why_no_check_in(booking->second)) return why;
    if (seen_.contains(scan.code.id)) return Refusal{conflict, "activities.code_seen", "这个码已经用过，请让对方刷新后再扫"};
    return std::nullopt;
}

void CheckInBatch::write(const std::vector<std::size_t>& admitted)
{
    using enum Batch::Type;
    std::vector<BookingId> ids;
    auto rows = batch_of_check_ins();
    Batch codes{"activities_seen_codes", {{"tenant_id", whole}, {"code_id", whole}, {"expires_at", whole}}};
    Instant latest{};
    for (const auto i : admitted) latest = std::max(latest, scans_[i]->now);
    facts::BatchOfDeeds deeds{tx_, tenant_, latest, ids_};
    for (const auto i : admitted) {
        const Scan& scan = *scans_[i];
        const auto& booking = std::get<CheckedIn>(outcomes[i]).booking;
        ids.push_back(booking.id);
        rows.add(tenant_, booking.id, booking.session, scan.now, scan.keeper.person, word_of(Way::code));
        codes.add(tenant_, scan.code.id, scan.code.expires_at);
        auto fact = checked_in_fact(sessions_.at(booking.session), booking, Way::code);
        fact.day = day_of(scan.now);
        deeds.add(scan.keeper.person, fact);
    }
    if (move_bookings(tx_, tenant_, ids, BookingState::booked, BookingState::checked_in) != std::ssize(ids)) {
        throw DatabaseError{DatabaseError::Class::retry, "", "a booking moved while it was locked"};
    }
    tx_.insert(rows);
    tx_.insert(codes);
    deeds.finish();
}

}
