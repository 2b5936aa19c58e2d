#include "platform/http/request.h"

#include <atomic>

namespace gongyou {

namespace {

class FunctionReceiver : public Reply::Receiver {
public:
    explicit FunctionReceiver(std::function<void(Response)> send) : send_(std::move(send)) {}
    void take(Response response) override { send_(std::move(response)); }
    void dropped() override { send_(problem_of(std::make_exception_ptr(std::logic_error("a reply was dropped unanswered")), {})); }

private:
    std::function<void(Response)> send_;
};

}

struct Reply::Once {
    explicit Once(std::shared_ptr<Receiver> its_receiver) : receiver(std::move(its_receiver)) {}
    ~Once()
    {
        if (!answered.exchange(true)) receiver->dropped();
    }

    std::shared_ptr<Receiver> receiver;
    std::atomic<bool> answered{false};
};

Reply::Reply(std::function<void(Response)> send) : Reply(std::make_shared<FunctionReceiver>(std::move(send))) {}

Reply::Reply(std::shared_ptr<Receiver> receiver) : once_(std::make_shared<Once>(std::move(receiver))) {}

void Reply::operator()(Response response) const
{
    if (once_ && !once_->answered.exchange(true)) once_->receiver->take(std::move(response));
}

void Reply::failed(std::exception_ptr error) const
{
    if (once_ && !once_->answered.exchange(true)) once_->receiver->take(problem_of(error, once_->receiver->request_id()));
}

}
