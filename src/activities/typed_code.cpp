#include "activities/typed_code.h"

#include "activities/session.h"

#include <algorithm>
#include <limits>

namespace gongyou::activities {

namespace {

/// One door once, as for a scanned code: the same secret's digits of the same minute are the same code. 63 bits of an HMAC, for
/// bookings of one second have ids beside each other; below zero, where no id is made.
std::int64_t id_of(const Hash& secret, std::int64_t minute)
{
    const auto tag = hmac_sha256(secret, bytes_of("typed " + std::to_string(minute)));
    std::int64_t id = 0;
    for (std::size_t i = 0; i < 8; ++i) id = static_cast<std::int64_t>(static_cast<std::uint64_t>(id) << 8 | std::to_integer<std::uint64_t>(tag[i]));
    return id | std::numeric_limits<std::int64_t>::min();
}

Refusal unknown(const std::string& digits)
{
    return {Refusal::Kind::conflict, "activities.code_unknown",
        "本场没有人的签到码是 " + digits + "。请看看对方的数字是不是已经变了、手机时间准不准；也可以扫码，或按姓名点名"};
}

}

std::variant<CodeContent, Refusal> TypedCodes::find(const Actor& keeper, SessionId session, const TypedCode& typed, Instant now)
{
    if (!reaches(tx_, keeper, orgs::Capability::call_roll, session)) return no_such_session();
    std::vector<Shown> shown;
    for (const auto minute : {minute_of(now), minute_of(now) - 1}) {
        const auto [from, to] = codes_of(session, minute).equal_range(typed.digits);
        for (auto one = from; one != to; ++one) {
            if (std::ranges::find(shown, one->second.booking, &Shown::booking) == shown.end()) shown.push_back(one->second);
        }
    }
    const bool twins = shown.size() > 1;
    if (twins && typed.phone_tail.empty()) {
        return Refusal{Refusal::Kind::conflict, "activities.which_phone", "本场有两个人的签到码恰好都是 " + typed.digits + "，请再输入对方手机号的后四位"};
    }
    if (twins) std::erase_if(shown, [&](const Shown& one) { return !has_phone(one.person, typed.phone_tail); });
    if (shown.empty()) return unknown(typed.digits);
    if (shown.size() > 1) return Refusal{Refusal::Kind::conflict, "activities.code_unknown", "这两个人的手机号后四位也相同，请按姓名点名"};
    return CodeContent{tenant_, shown.front().booking, now + code_lifetime, id_of(shown.front().secret, shown.front().minute)};
}

const TypedCodes::ByDigits& TypedCodes::codes_of(SessionId session, std::int64_t minute)
{
    const auto [found, fresh] = codes_.try_emplace({session, minute});
    if (!fresh) return found->second;
    for (Row row : tx_.rows(R"sql(
        SELECT id, person_id FROM activities_bookings
         WHERE tenant_id = $1 AND session_id = $2 AND state IN ('booked', 'checked_in') ORDER BY person_id, generation
        )sql",
             tenant_, session)) {
        const auto booking = row.get<BookingId>(0);
        for (const auto& secret : secrets_of(keys_, tenant_, booking)) {
            found->second.emplace(digits_of(secret, minute), Shown{booking, row.get<PersonId>(1), minute, secret});
        }
    }
    return found->second;
}

bool TypedCodes::has_phone(PersonId person, const std::string& tail)
{
    const auto phone = people::phone_of(tx_, tenant_, keys_, person);
    return phone && tail.size() == 4 && phone->ends_with(tail);
}

}
