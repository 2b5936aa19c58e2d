#include "activities/session_json.h"

namespace gongyou::activities {

namespace {

/// A member of the card, as a field of whatever holds a card.
template <class T, class Member>
FieldOf<T> of(const char* name, Member SessionCard::*member, const char* label)
{
    return field<T>(name, static_cast<Member T::*>(member), label);
}

/// The card's fields, and more behind them: a record is a card with more to say.
template <class T, class... More>
Shape<T> card_shape(const char* name, More... more)
{
    return Shape<T>{name,
        of<T>("id", &SessionCard::id, "编号"),
        of<T>("activity", &SessionCard::activity, "活动"),
        of<T>("title", &SessionCard::title, "场次名称"),
        of<T>("starts_at", &SessionCard::starts_at, "开始时间"),
        of<T>("ends_at", &SessionCard::ends_at, "结束时间"),
        of<T>("place", &SessionCard::place, "阵地"),
        of<T>("room", &SessionCard::room, "房间"),
        of<T>("seats", &SessionCard::seats, "名额"),
        of<T>("taken", &SessionCard::taken, "已占名额"),
        of<T>("free", &SessionCard::free, "剩余名额"),
        of<T>("waiting", &SessionCard::waiting, "候补人数"),
        of<T>("sign_up", &SessionCard::sign_up, "报名"),
        of<T>("price", &SessionCard::price, "价格"),
        of<T>("price_reason", &SessionCard::price_reason, "价格说明"),
        of<T>("partners", &SessionCard::partners, "合办单位"),
        of<T>("cancelled", &SessionCard::cancelled, "已取消"),
        of<T>("distance_m", &SessionCard::distance_m, "距离"),
        of<T>("my_state", &SessionCard::my_state, "我的状态"),
        std::move(more)...};
}

}

const Shape<SessionCard>& shape_of(SessionCard*)
{
    static const auto shape = card_shape<SessionCard>("SessionCard");
    return shape;
}

const Shape<SessionRecord>& shape_of(SessionRecord*)
{
    static const auto shape = card_shape<SessionRecord>("SessionRecord",
        field("about", &SessionRecord::about, "介绍"),
        field("who_may_come", &SessionRecord::who_may_come, "谁可以参加"),
        field("org", &SessionRecord::org, "主办组织"),
        field("form", &SessionRecord::form, "报名表"),
        field("cancel_until", &SessionRecord::cancel_until, "取消期限"),
        field("mine", &SessionRecord::mine, "我的"));
    return shape;
}

}
