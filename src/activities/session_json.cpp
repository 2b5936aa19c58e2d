#include "activities/session_json.h"

#include "activities/bookings.h"
#include "orgs/orgs.h"

#include <cmath>

namespace gongyou::activities {

namespace {

struct Names {
    std::map<ActivityId, ActivityName> activities;
    std::map<PlaceId, std::string> places;
    std::map<places::RoomId, std::string> rooms;
    std::map<SessionId, std::int64_t> waiting;
    std::map<SessionId, std::vector<OrgId>> partners;
    std::map<OrgId, std::string> orgs;
    std::map<SessionId, MyState> mine;
};

std::map<SessionId, MyState> states_of(Transaction& tx, TenantId tenant, const IdList& sessions, PersonId person)
{
    std::map<SessionId, MyState> states;
    for (const auto& booking : find_bookings(tx, tenant, last_bookings_in(tx, tenant, sessions, person))) {
        if (const auto state = from_word<MyState>(word_of(booking.state))) states.emplace(booking.session, *state); // booked or checked in
    }
    for (Row row : tx.rows(R"sql(
        SELECT session_id, 'offered' FROM activities_offers
         WHERE tenant_id = $1 AND session_id IN (SELECT value FROM ids_of($2)) AND person_id = $3 AND state = 'open'
        UNION ALL
        SELECT session_id, 'waiting' FROM activities_waiting
         WHERE tenant_id = $1 AND session_id IN (SELECT value FROM ids_of($2)) AND person_id = $3
        )sql",
             tenant, sessions, person)) {
        states.emplace(row.get<SessionId>(0), from_word<MyState>(row.text(1)).value());
    }
    return states;
}

Names look_up(Transaction& tx, TenantId tenant, const std::vector<Listed>& listed, PersonId caller)
{
    IdList sessions, activities, places, rooms, orgs;
    for (const auto& [session, metres] : listed) {
        sessions.values.push_back(session.id.value);
        activities.values.push_back(session.activity.value);
        places.values.push_back(session.place.value);
        rooms.values.push_back(session.room.value);
        orgs.values.push_back(session.org.value);
    }
    Names names;
    for (Row row : tx.rows(R"sql(
        SELECT a.id, a.title, t.label FROM activities_activities a
          JOIN activities_topics t ON t.tenant_id = a.tenant_id AND t.id = a.topic
         WHERE a.tenant_id = $1 AND a.id IN (SELECT value FROM ids_of($2))
        )sql",
             tenant, activities)) {
        const auto id = row.get<ActivityId>(0);
        names.activities[id] = {id, row.get<std::string>(1), row.get<std::string>(2)};
    }
    for (Row row : tx.rows(R"sql(
        SELECT session_id, org_id FROM activities_session_partners
         WHERE tenant_id = $1 AND session_id IN (SELECT value FROM ids_of($2)) ORDER BY session_id, org_id
        )sql",
             tenant, sessions)) {
        names.partners[row.get<SessionId>(0)].push_back(row.get<OrgId>(1));
        orgs.values.push_back(row.whole(1));
    }
    names.places = places::names_of(tx, tenant, places);
    names.rooms = places::room_names_of(tx, tenant, rooms);
    names.waiting = waiting_counts(tx, tenant, sessions);
    names.orgs = orgs::names_of(tx, tenant, orgs);
    if (caller) names.mine = states_of(tx, tenant, sessions, caller);
    return names;
}

std::string sign_up_state(const Session& session, Instant now)
{
    if (session.state != SessionState::planned || now >= session.closes_at || now >= session.starts_at) return "closed";
    if (now < session.opens_at) return "not_yet";
    return session.free() > 0 ? "open" : "full";
}

std::optional<std::string> price_reason(const Session& session)
{
    if (session.price.fen == 0) return "公益免费";
    if (session.free_seat) return session.free_seat->label;
    return std::nullopt;
}

SessionCard as_card(const Listed& listed, const Names& names, Instant now)
{
    const auto& session = listed.session;
    SessionCard card;
    members::take_over(card, static_cast<const SessionRow&>(session));
    card.activity = names.activities.at(session.activity);
    if (const auto place = names.places.find(session.place); place != names.places.end()) card.place = NamedPlace{place->first, place->second};
    if (const auto room = names.rooms.find(session.room); room != names.rooms.end()) card.room = room->second;
    card.org = {session.org, names.orgs.at(session.org)};
    card.free = session.free();
    if (const auto waiting = names.waiting.find(session.id); waiting != names.waiting.end()) card.waiting = waiting->second;
    card.sign_up = {session.opens_at, session.closes_at, sign_up_state(session, now)};
    card.price_reason = price_reason(session);
    if (const auto partners = names.partners.find(session.id); partners != names.partners.end()) {
        for (const auto org : partners->second) card.partners.push_back(names.orgs.at(org));
    }
    card.cancelled = session.state == SessionState::cancelled;
    if (listed.metres) card.distance_m = std::llround(*listed.metres);
    if (const auto mine = names.mine.find(session.id); mine != names.mine.end()) card.my_state = mine->second;
    return card;
}

Mine mine_in(Transaction& tx, TenantId tenant, SessionId session, PersonId person, Instant now)
{
    Mine mine;
    mine.booking = tx.maybe([](Row row) { return MineBooking{row.get<BookingId>(0), from_word<BookingState>(row.text(1)).value()}; }, R"sql(
        SELECT id, state FROM activities_bookings WHERE tenant_id = $1 AND session_id = $2 AND person_id = $3 ORDER BY generation DESC LIMIT 1
        )sql",
        tenant, session, person);
    if (const auto place = place_in_line(tx, tenant, session, person)) mine.waiting = MineWaiting{*place};
    for (const auto& offer : offers_of(tx, tenant, person, now)) {
        if (offer.session == session) mine.offer = MineOffer{offer.id, offer.expires_at};
    }
    return mine;
}

std::string who_may_come(Transaction& tx, TenantId tenant, const Session& session)
{
    IdList orgs;
    for (const auto* audience : {&session.everybody, &session.audience}) {
        if (!audience->orgs) continue;
        for (const auto org : *audience->orgs) orgs.values.push_back(org.value);
    }
    const auto names = orgs::names_of(tx, tenant, orgs);
    auto words = describe(session.everybody, names);
    const auto narrower = describe(session.audience, names);
    if (!words.empty() && !narrower.empty()) words += ";";
    words += narrower;
    return words.empty() ? "全体职工" : words;
}

}

std::span<const EnumWord<MyState>> enum_words(MyState*)
{
    static constexpr EnumWord<MyState> words[]{
        {MyState::booked, "booked"}, {MyState::checked_in, "checked_in"}, {MyState::waiting, "waiting"}, {MyState::offered, "offered"}};
    return words;
}

std::vector<SessionCard> as_cards(Transaction& tx, TenantId tenant, const std::vector<Listed>& listed, Instant now, PersonId caller)
{
    const auto names = look_up(tx, tenant, listed, caller);
    std::vector<SessionCard> cards;
    for (const auto& one : listed) cards.push_back(as_card(one, names, now));
    return cards;
}

std::map<SessionId, SessionCard> cards_of(Transaction& tx, TenantId tenant, const IdList& sessions, Instant now)
{
    std::vector<Listed> listed;
    for (auto& [id, session] : read_sessions(tx, tenant, sessions)) listed.push_back({std::move(session), std::nullopt});
    std::map<SessionId, SessionCard> cards;
    for (auto& card : as_cards(tx, tenant, listed, now)) {
        const auto id = card.id;
        cards.emplace(id, std::move(card));
    }
    return cards;
}

SessionRecord as_record(Transaction& tx, TenantId tenant, const Session& session, PersonId caller, Instant now)
{
    SessionRecord record;
    record.card.its = as_cards(tx, tenant, {{session, std::nullopt}}, now).at(0);
    record.about = tx.value<std::string>("SELECT about FROM activities_activities WHERE tenant_id = $1 AND id = $2", tenant, session.activity);
    record.who_may_come = who_may_come(tx, tenant, session);
    record.form = session.form;
    if (caller) record.mine = mine_in(tx, tenant, session.id, caller, now);
    return record;
}

}
