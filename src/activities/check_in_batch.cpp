// The sessions' rows are locked first, in the order of their ids, as whoever books, gives back, calls off or closes does:
// so a session cannot end between the look and the check-in. Then the bookings are judged and moved in one conditional
// UPDATE that must move exactly those: of 24 gates that read one code at once, on however many servers, one gets in.

#include "activities/check_in_batch.h"

#include "activities/bookings.h"
#include "people/people.h"
#include "platform/db/as.h"

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
    }
    if (!admitted.empty()) write(admitted);
    say_names();
}

void CheckInBatch::look()
{
    IdList sessions, bookings, codes;
    for (const auto* scan : scans_) {
        sessions.values.push_back(scan->session.value);
        bookings.values.push_back(scan->code.booking.value);
        codes.values.push_back(scan->code.id);
    }
    lock_rows_of(tx_, tenant_, sessions);
    auto asked_sessions = ask_sessions(tx_, tenant_, sessions);
    auto asked_bookings = ask_bookings(tx_, tenant_, bookings);
    auto asked_codes = tx_.rows_ahead(
        "SELECT code_id FROM activities_seen_codes WHERE tenant_id = $1 AND code_id IN (SELECT value FROM ids_of($2))", tenant_, codes);
    look_at_reach(sessions);
    sessions_ = read_sessions(std::move(asked_sessions));
    for (Row row : asked_bookings) {
        auto booking = as<Booking>(row);
        bookings_.emplace(booking.id, std::move(booking));
    }
    for (Row row : asked_codes) seen_.insert(row.whole(0));
}

// By what the sign-in itself reaches, never by whose it is: a gate's token reaches less than its owner's own sign-in.
void CheckInBatch::look_at_reach(const IdList& sessions)
{
    for (const auto* scan : scans_) {
        const auto roots = scan->keeper.reach(orgs::Capability::call_roll);
        const auto [reached, fresh] = within_reach_.try_emplace(roots.values);
        if (!fresh) continue;
        for (Row row : tx_.rows(R"sql(
            SELECT s.id FROM activities_sessions s
             WHERE s.tenant_id = $1 AND s.id IN (SELECT value FROM ids_of($2)) AND within($1, s.org_id, $3)
            )sql",
                 tenant_, sessions, roots)) {
            reached->second.insert(row.get<SessionId>(0));
        }
    }
}

bool CheckInBatch::reaches(const Scan& scan) const
{
    return within_reach_.at(scan.keeper.reach(orgs::Capability::call_roll).values).contains(scan.session);
}

std::optional<Refusal> CheckInBatch::why_not(const Scan& scan) const
{
    if (!reaches(scan)) return no_such_session();
    if (auto why = why_doors_shut(sessions_.at(scan.session), scan.now)) return why;
    return why_not_this_code(scan);
}

std::optional<Refusal> CheckInBatch::why_not_this_code(const Scan& scan) const
{
    using enum Refusal::Kind;
    const auto booking = bookings_.find(scan.code.booking);
    if (booking == bookings_.end() || booking->second.session != scan.session) {
        return Refusal{conflict, "activities.other_session", "这个码不是本场的，请核对场次"};
    }
    if (auto why = why_no_check_in(booking->second)) return why;
    if (seen_.contains(scan.code.id)) return code_seen();
    return std::nullopt;
}

/// Whoever holds the roll of this session may know who stands before him, let in or not.
void CheckInBatch::say_names()
{
    IdList persons;
    std::map<std::size_t, PersonId> whose;
    for (std::size_t i = 0; i < scans_.size(); ++i) {
        const auto booking = bookings_.find(scans_[i]->code.booking);
        if (booking == bookings_.end() || booking->second.session != scans_[i]->session || !reaches(*scans_[i])) continue;
        whose.emplace(i, booking->second.person);
        persons.values.push_back(booking->second.person.value);
    }
    const auto names = people::names_of(tx_, tenant_, persons);
    for (const auto& [i, person] : whose) {
        const auto name = names.find(person);
        if (name == names.end() || name->second.empty()) continue;
        if (auto* in = std::get_if<CheckedIn>(&outcomes[i])) in->person_name = name->second;
        else if (auto* refusal = std::get_if<Refusal>(&outcomes[i])) refusal->sentence = name->second + "：" + refusal->sentence;
    }
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
        deeds.add(scan.keeper.person, checked_in_fact(sessions_.at(booking.session), booking, Way::code));
    }
    if (move_bookings(tx_, tenant_, ids, BookingState::booked, BookingState::checked_in) != std::ssize(ids)) {
        throw DatabaseError{DatabaseError::Class::retry, "", "a booking moved while it was locked"};
    }
    tx_.insert_behind(rows);
    tx_.insert_behind(codes);
    deeds.finish();
}

}
