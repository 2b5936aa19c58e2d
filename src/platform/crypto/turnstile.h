#pragma once

#include <condition_variable>
#include <cstddef>
#include <mutex>

namespace gongyou {

/// Lets a few through at once, a few wait, and refuses the rest.
class Turnstile {
public:
    Turnstile(std::size_t at_once, std::size_t may_wait) : free_(at_once),
                                                           may_wait_(may_wait) {}

    /// Being inside; leaving ends with the object.
    class Pass {
    public:
        explicit Pass(Turnstile& turnstile) : turnstile_(turnstile) {}
        Pass(const Pass&) = delete;
        Pass& operator=(const Pass&) = delete;
        ~Pass() { turnstile_.leave(); }

    private:
        Turnstile& turnstile_;
    };

    /// Waits for a place. Refusal unavailable (platform.busy) when too many wait already.
    Pass enter();

    std::size_t waiting() const;

private:
    void leave();

    mutable std::mutex guard_;
    std::condition_variable freed_;
    std::size_t free_;
    std::size_t may_wait_;
    std::size_t waiting_ = 0;
};

}
