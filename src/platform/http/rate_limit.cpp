#include "platform/http/rate_limit.h"

#include "platform/http/address.h"

#include <algorithm>

namespace gongyou {

namespace {

constexpr std::size_t generation_size = 32768;

}

RateLimiter::RateLimiter(const PaceLimits& limits) : limits_{limits.browsing, limits.changing, limits.guessing} {}

RateLimiter::Buckets& RateLimiter::buckets_of(std::uint64_t address)
{
    if (const auto found = young_.find(address); found != young_.end()) return found->second;
    Buckets buckets;
    for (std::size_t i = 0; i < buckets.size(); ++i) buckets[i] = {static_cast<float>(limits_[i].burst), 0};
    if (const auto found = old_.find(address); found != old_.end()) buckets = found->second;
    if (young_.size() >= generation_size) {
        old_ = std::move(young_);
        young_.clear();
    }
    return young_.emplace(address, buckets).first->second;
}

bool RateLimiter::admit(std::string_view address, Pace pace, double now_seconds)
{
    const auto which = static_cast<std::size_t>(pace);
    Bucket& bucket = buckets_of(address_block(address))[which];
    const double refilled = bucket.tokens + std::max(0.0, now_seconds - bucket.at) * limits_[which].per_second;
    bucket.tokens = static_cast<float>(std::min(refilled, limits_[which].burst));
    bucket.at = now_seconds;
    if (bucket.tokens < 1) return false;
    bucket.tokens -= 1;
    return true;
}

}
