#include "activities/session.h"

#include "platform/text.h"

#include <algorithm>

namespace gongyou::activities {

std::span<const EnumWord<OnePer>> enum_words(OnePer*)
{
    static constexpr EnumWord<OnePer> words[]{{OnePer::session, "session"}, {OnePer::activity, "activity"}};
    return words;
}

std::span<const EnumWord<BookingState>> enum_words(BookingState*)
{
    static constexpr EnumWord<BookingState> words[]{{BookingState::booked, "booked"},
        {BookingState::checked_in, "checked_in"},
        {BookingState::cancelled, "cancelled"},
        {BookingState::no_show, "no_show"}};
    return words;
}

std::span<const EnumWord<SessionState>> enum_words(SessionState*)
{
    static constexpr EnumWord<SessionState> words[]{
        {SessionState::planned, "planned"}, {SessionState::closed, "closed"}, {SessionState::cancelled, "cancelled"}};
    return words;
}

std::string record_of(SessionId id)
{
    return "activities/session/" + print(id);
}

std::string record_of(BookingId id)
{
    return "activities/booking/" + print(id);
}

std::string print_moment(Instant at)
{
    const auto text = print(at); // 2024-03-08T09:00:00.000+08:00
    return text.substr(0, 10) + " " + text.substr(11, 5);
}

Instant doors_open_at(const Session& session)
{
    return session.starts_at - doors_open_before_start;
}

Instant doors_shut_at(const Session& session)
{
    return session.ends_at + doors_shut_after_end;
}

std::optional<Refusal> why_no_sign_up(const Session& session, Instant now)
{
    using enum Refusal::Kind;
    if (session.state == SessionState::cancelled) return Refusal{conflict, "activities.session_cancelled", "本场已取消，请看看其他场次"};
    if (session.state == SessionState::closed) return Refusal{conflict, "activities.session_ended", "本场已结束，请看看其他场次"};
    if (now < session.opens_at) {
        return Refusal{conflict, "activities.not_open", "报名还没有开始，" + print_moment(session.opens_at) + " 开放"};
    }
    if (now >= session.closes_at || now >= session.starts_at) {
        return Refusal{conflict, "activities.sign_up_closed", "报名已于 " + print_moment(std::min(session.closes_at, session.starts_at)) + " 截止"};
    }
    return std::nullopt;
}

std::optional<Refusal> why_not_for(const Session& session, const people::Eligibility& person)
{
    if (person.died) return people::died();
    const auto on = day_of(session.starts_at);
    auto why = why_not(session.everybody, person, on);
    if (why.empty()) why = why_not(session.audience, person, on);
    if (why.empty()) return std::nullopt;
    return Refusal{Refusal::Kind::forbidden, "activities.not_for_you", why};
}

Price price_for(const Session& session, const people::Eligibility& person)
{
    if (session.price.fen > 0 && session.free_seat && why_not(session.free_seat->who, person, day_of(session.starts_at)).empty()) {
        return {Money{}, session.free_seat->reason};
    }
    return {session.price, ""};
}

facts::Fact fact_of(const Session& session, std::string kind)
{
    return {
        .kind = std::move(kind),
        .topic = session.topic,
        .org = session.org,
        .place = session.place,
        .record = record_of(session.id),
        .detail = {{"partner", session.partnered ? "1" : "0"}},
    };
}

facts::Fact fact_of(const Session& session, const Booking& booking, std::string kind)
{
    auto fact = fact_of(session, std::move(kind));
    fact.subject = booking.person;
    fact.record = record_of(booking.id);
    fact.amount = booking.price;
    if (is_code(booking.trade)) fact.detail.emplace("trade", booking.trade);
    if (is_code(booking.town)) fact.detail.emplace("town", booking.town);
    if (is_code(booking.free_reason)) fact.detail.emplace("free", booking.free_reason);
    return fact;
}

facts::Fact fact_at(const Session& session, std::string kind)
{
    auto fact = fact_of(session, std::move(kind));
    fact.day = session.day();
    return fact;
}

facts::Fact fact_at(const Session& session, const Booking& booking, std::string kind)
{
    auto fact = fact_of(session, booking, std::move(kind));
    fact.day = session.day();
    return fact;
}

Refusal sold_out()
{
    return {Refusal::Kind::conflict, "activities.sold_out", "名额已满，可以登记候补，有人取消时会按顺序通知您"};
}

Refusal already_elsewhere()
{
    return {Refusal::Kind::conflict, "activities.already_elsewhere", "这项活动每人限报一场，您已报名或正在候补另一场；想换场请先取消那一场"};
}

Refusal seat_was_released()
{
    return {Refusal::Kind::conflict, "activities.seat_released", "您这一场的名额因没有按时到场已经释放；还想参加请到现场，有空位时工作人员可以为您补录"};
}

Refusal code_seen()
{
    return {Refusal::Kind::conflict, "activities.code_seen", "这个码已经用过，请让对方刷新后再扫"};
}

Refusal no_such_session()
{
    return {Refusal::Kind::not_found, "activities.no_such_session", "找不到这一场活动，它可能已被撤下"};
}

}
