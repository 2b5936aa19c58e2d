#include "activities/one_by_one.h"
#include "activities/seats.h"
#include "notices/notices.h"
#include "platform/db/as.h"

namespace gongyou::activities {

namespace {

/// Ends an open offer in one conditional statement: of several at once, one does.
bool end_offer(facts::Deed& deed, OfferId offer, PersonId person, const char* state, Instant not_expired_at)
{
    return deed.tx().change(R"sql(
        UPDATE activities_offers SET state = $4, ended_at = $5
         WHERE tenant_id = $1 AND id = $2 AND person_id = $3 AND state = 'open' AND expires_at > $6
        )sql",
               deed.tenant(), offer, person, state, deed.now(), not_expired_at) == 1;
}

Session session_of_offer(facts::Deed& deed, OfferId offer, PersonId person)
{
    const auto session = deed.tx().maybe(as<SessionId>,
        "SELECT session_id FROM activities_offers WHERE tenant_id = $1 AND id = $2 AND person_id = $3",
        deed.tenant(), offer, person);
    if (!session) refuse_not_found("activities.no_such_offer", "找不到为您保留的这个名额");
    return lock_session(deed, *session);
}

[[noreturn]] void refuse_lapsed()
{
    refuse_conflict("activities.offer_lapsed", "这个名额的保留时间已过或已处理，如仍想参加请重新候补");
}

facts::Fact fact_of(const Session& session, OfferId offer, PersonId person, const char* kind)
{
    auto fact = activities::fact_of(session, kind);
    fact.subject = person;
    fact.record = "activities/offer/" + print(offer);
    return fact;
}

}

Booking accept_offer(facts::Deed& deed, PersonId person, OfferId offer)
{
    const auto session = session_of_offer(deed, offer, person);
    if (session.state != SessionState::planned || !end_offer(deed, offer, person, "accepted", deed.now())) refuse_lapsed();
    if (!claim(deed, session, person)) throw already_elsewhere();

    const auto booking = seat_person(deed, session, person_of(deed, person));
    if (!booking) refuse_conflict("activities.already_booked", "您已经报上名了，可以放弃这个保留的名额");
    touch_seats(deed, session.id);

    auto fact = activities::fact_of(session, *booking, "activities.booked");
    fact.detail.emplace("way", "offer");
    deed.record(fact);
    return *booking;
}

bool take_offered_seat(facts::Deed& deed, SessionId session, PersonId person)
{
    return deed.tx().change(R"sql(
        UPDATE activities_offers SET state = 'accepted', ended_at = $4
         WHERE tenant_id = $1 AND session_id = $2 AND person_id = $3 AND state = 'open'
        )sql",
               deed.tenant(), session, person, deed.now()) == 1;
}

void decline_offer(facts::Deed& deed, PersonId person, OfferId offer)
{
    const auto session = session_of_offer(deed, offer, person);
    if (!end_offer(deed, offer, person, "declined", deed.now())) refuse_lapsed();
    drop_claims(deed, session, IdList{{person.value}});
    deed.record(fact_of(session, offer, person, "activities.offer_declined"));
    free_seats(deed, session.id, 1);
    offer_free_seats(deed, session.id);
}

namespace {

struct Lapsed {
    OfferId offer;
    PersonId person;
    Instant expired_at;
};

void tell(facts::Deed& deed, const Session& session, const Lapsed& lapsed)
{
    const std::map<std::string, std::string> said{{"title", session.title}, {"until", print_moment(lapsed.expired_at)}};
    notices::notify(deed, {lapsed.person, "activities.offer_lapsed", said, "/sessions/" + print(session.id)});
}

std::int64_t expire_in(facts::Deed& deed, SessionId id)
{
    const auto session = lock_session(deed, id);
    const auto lapsed = deed.tx().all(as<Lapsed>, R"sql(
        SELECT id, person_id, expires_at FROM activities_offers
         WHERE tenant_id = $1 AND session_id = $2 AND state = 'open' AND expires_at <= $3 ORDER BY id
        )sql",
        deed.tenant(), id, deed.now());
    IdList persons;
    for (const auto& one : lapsed) {
        if (!end_offer(deed, one.offer, one.person, "expired", Instant{0})) continue;
        persons.values.push_back(one.person.value);
        auto fact = fact_of(session, one.offer, one.person, "activities.offer_expired");
        fact.day = day_of(one.expired_at); // the house may have been down over New Year
        deed.record(fact);
        tell(deed, session, one);
    }
    const auto ended = std::ssize(persons.values);
    if (ended == 0) {
        deed.nothing_changed();
        return 0;
    }
    drop_claims(deed, session, persons);
    free_seats(deed, id, ended);
    offer_free_seats(deed, id);
    return ended;
}

}

std::int64_t expire_offers(Database& database, IdMaker& ids, TenantId tenant, Instant now)
{
    const auto sessions = database.read([&](Transaction& tx) {
        return tx.all(as<SessionId>, R"sql(
            SELECT DISTINCT session_id FROM activities_offers
             WHERE tenant_id = $1 AND state = 'open' AND expires_at <= $2 ORDER BY session_id LIMIT 500
            )sql",
            tenant, now);
    });
    return one_by_one(sessions, [&](SessionId session) {
        return facts::as_deed(database, ids, tenant, PersonId{}, now, [&](facts::Deed& deed) { return expire_in(deed, session); });
    });
}

std::vector<Offer> offers_of(Transaction& tx, TenantId tenant, PersonId person, Instant now)
{
    return tx.all(as<Offer>, R"sql(
        SELECT id, session_id, expires_at FROM activities_offers
         WHERE tenant_id = $1 AND person_id = $2 AND state = 'open' AND expires_at > $3 ORDER BY expires_at
        )sql",
        tenant, person, now);
}

}
