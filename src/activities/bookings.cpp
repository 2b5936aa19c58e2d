#include "activities/bookings.h"

#include "platform/db/as.h"

namespace gongyou::activities {

const std::string booking_columns = columns_of<Booking>("b");

Rows ask_bookings(Transaction& tx, TenantId tenant, const IdList& bookings)
{
    static const std::string sql =
        "SELECT " + booking_columns + " FROM activities_bookings b WHERE b.tenant_id = $1 AND b.id IN (SELECT value FROM ids_of($2)) ORDER BY b.id";
    return tx.rows_ahead(sql, tenant, bookings);
}

std::vector<Booking> find_bookings(Transaction& tx, TenantId tenant, const IdList& bookings)
{
    std::vector<Booking> found;
    for (Row row : ask_bookings(tx, tenant, bookings)) found.push_back(as<Booking>(row));
    return found;
}

IdList last_bookings_in(Transaction& tx, TenantId tenant, const IdList& sessions, PersonId person)
{
    IdList bookings;
    for (Row row : tx.rows(R"sql(
        SELECT (SELECT b.id FROM activities_bookings b
                 WHERE b.tenant_id = $1 AND b.session_id = value.value AND b.person_id = $3 ORDER BY b.generation DESC LIMIT 1)
          FROM ids_of($2)
        )sql",
             tenant, sessions, person)) {
        if (!row.is_null(0)) bookings.values.push_back(row.whole(0));
    }
    return bookings;
}

std::vector<Booking> bookings_of(Transaction& tx, TenantId tenant, SessionId session, std::initializer_list<BookingState> states)
{
    static const std::string sql = "SELECT " + booking_columns + R"sql( FROM activities_bookings b
        WHERE b.tenant_id = $1 AND b.session_id = $2 AND b.state IN (SELECT value FROM texts_of($3)) ORDER BY b.person_id, b.generation)sql";
    TextList words;
    for (const auto state : states) words.values.emplace_back(word_of(state));
    return tx.all(as<Booking>, sql, tenant, session, words);
}

std::int64_t move_bookings(Transaction& tx, TenantId tenant, const std::vector<BookingId>& bookings, BookingState from, BookingState to)
{
    IdList ids;
    for (const auto booking : bookings) ids.values.push_back(booking.value);
    return tx.change(R"sql(
        UPDATE activities_bookings SET state = $4
         WHERE tenant_id = $1 AND id IN (SELECT value FROM ids_of($2)) AND state = $3
        )sql",
        tenant, ids, word_of(from), word_of(to));
}

void note_ends(facts::Deed& deed, const std::vector<Booking>& bookings, const char* reason, const std::string& why)
{
    using enum Batch::Type;
    Batch ends{"activities_booking_ends",
        {{"tenant_id", whole}, {"booking_id", whole}, {"ended_at", whole}, {"ended_by", whole}, {"reason", text}, {"why", text}}};
    for (const auto& booking : bookings) ends.add(deed.tenant(), booking.id, deed.now(), deed.actor(), reason, why);
    if (!ends.empty()) deed.tx().insert(ends);
}

AtTheDoor lock_booking(facts::Deed& deed, const Actor& actor, BookingId id)
{
    const auto before = find_bookings(deed.tx(), deed.tenant(), IdList{{id.value}});
    if (before.empty() || !reaches(deed.tx(), actor, orgs::Capability::call_roll, before.front().session)) refuse_no_such_booking();
    auto session = lock_session(deed, before.front().session);
    return {std::move(session), find_bookings(deed.tx(), deed.tenant(), IdList{{id.value}}).at(0)};
}

IdList persons_of(const std::vector<Booking>& bookings)
{
    IdList persons;
    for (const auto& booking : bookings) persons.values.push_back(booking.person.value);
    return persons;
}

void refuse_no_such_booking()
{
    refuse_not_found("activities.no_such_booking", "找不到这条报名记录，请刷新后再看");
}

}
