#include "platform/crypto/turnstile.h"

#include "platform/refusal.h"

namespace gongyou {

Turnstile::Pass Turnstile::enter()
{
    std::unique_lock lock{guard_};
    if (free_ == 0) {
        if (waiting_ >= may_wait_) throw Refusal{Refusal::Kind::unavailable, "platform.busy", "现在登录的人太多，请稍等几秒再试"};
        ++waiting_;
        freed_.wait(lock, [&] { return free_ > 0; });
        --waiting_;
    }
    --free_;
    return Pass{*this};
}

std::size_t Turnstile::waiting() const
{
    const std::lock_guard lock{guard_};
    return waiting_;
}

void Turnstile::leave()
{
    {
        const std::lock_guard lock{guard_};
        ++free_;
    }
    freed_.notify_one();
}

}
