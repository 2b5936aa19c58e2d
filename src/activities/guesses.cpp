#include "activities/guesses.h"

#include "activities/code.h"

namespace gongyou::activities {

namespace {

constexpr int most_a_minute = 5;
constexpr std::size_t most_devices = 10'000;

std::pair<TenantId, std::int64_t> device_of(const Actor& actor)
{
    return {actor.tenant, actor.sign_in};
}

}

bool Guesses::allow(const Actor& device, Instant now)
{
    const auto minute = minute_of(now);
    const std::lock_guard lock{guard_};
    if (tries_.size() > most_devices) std::erase_if(tries_, [&](const auto& entry) { return entry.second.minute != minute; });
    auto& tries = tries_[device_of(device)];
    if (tries.minute != minute) tries = {minute, 0};
    if (tries.count >= most_a_minute) return false;
    ++tries.count;
    return true;
}

void Guesses::forgive(const Actor& device, Instant now)
{
    const std::lock_guard lock{guard_};
    const auto found = tries_.find(device_of(device));
    if (found != tries_.end() && found->second.minute == minute_of(now) && found->second.count > 0) --found->second.count;
}

Refusal too_many_guesses()
{
    return {Refusal::Kind::too_many, "activities.too_many_guesses", "这台设备一分钟内输错了五次，请过一分钟再输；扫码和按姓名点名不受影响"};
}

}
