#include "platform/http/exchange.h"

#include "platform/http/loop.h"

#include <boost/asio/post.hpp>

namespace gongyou {

namespace asio = boost::asio;

void Exchange::take(Response answer)
{
    response = std::move(answer);
    const State before = state_.exchange(State::answered, std::memory_order_acq_rel);
    if (before == State::waiting) loop_->deliver(shared_from_this());
}

void Exchange::dropped()
{
    take(problem_of(std::make_exception_ptr(std::logic_error("a reply was dropped unanswered")), request.id));
}

Coroutine Exchange::answered()
{
    return asio::async_initiate<const Await, void()>(
        [this](Resume resume) {
            resume_.emplace(std::move(resume));
            State expected = State::running;
            if (!state_.compare_exchange_strong(expected, State::waiting, std::memory_order_acq_rel)) {
                asio::post(loop_->executor(), std::move(*resume_));
                resume_.reset();
            }
        },
        Await{});
}

void Exchange::resume()
{
    if (!resume_) return;
    Resume go = std::move(*resume_);
    resume_.reset();
    std::move(go)();
}

}
