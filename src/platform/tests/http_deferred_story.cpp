#include "platform/tests/served.h"

#include <doctest/doctest.h>

#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

using namespace gongyou;
using namespace gongyou::testing;

namespace {

/// Holds whoever comes until it is opened.
class Gate {
public:
    void pass()
    {
        std::unique_lock lock{guard_};
        ++waiting_;
        changed_.notify_all();
        changed_.wait(lock, [this] { return open_; });
    }
    void wait_for(int count)
    {
        std::unique_lock lock{guard_};
        changed_.wait(lock, [&] { return waiting_ >= count; });
    }
    void open()
    {
        const std::lock_guard lock{guard_};
        open_ = true;
        changed_.notify_all();
    }

private:
    std::mutex guard_;
    std::condition_variable changed_;
    int waiting_ = 0;
    bool open_ = false;
};

}

TEST_CASE("a deferred request is answered from another thread, many at once")
{
    Served served;
    std::mutex guard;
    std::vector<std::pair<std::string, Reply>> waiting;
    served.router.post_deferred("/api/later/{n}", free_for_all(), "Answers later", [&](Request& request, Reply reply) {
        const std::lock_guard lock{guard};
        waiting.emplace_back(request.path_text(), std::move(reply));
    });
    served.settings.io_threads = 2;
    served.start();

    constexpr int clients = 40, rounds = 25;
    std::atomic<bool> over{false};
    std::thread answering{[&] {
        while (!over) {
            std::vector<std::pair<std::string, Reply>> batch;
            {
                const std::lock_guard lock{guard};
                batch.swap(waiting);
            }
            for (const auto& [n, reply] : batch) reply(ok(n));
            std::this_thread::sleep_for(std::chrono::milliseconds{1});
        }
    }};
    std::vector<std::thread> calling;
    std::atomic<int> right{0};
    for (int c = 0; c < clients; ++c) {
        calling.emplace_back([&, c] {
            HttpClient client{served.server->port()};
            for (int r = 0; r < rounds; ++r) {
                const std::string n = std::to_string(c * 1000 + r);
                if (client.post("/api/later/" + n).body == "\"" + n + "\"") ++right;
            }
        });
    }
    for (std::thread& thread : calling) thread.join();
    over = true;
    answering.join();
    CHECK(right == clients * rounds);
}

TEST_CASE("a deferred handler may answer at once, fail, throw, or forget")
{
    Served served;
    served.router.post_deferred("/api/at-once", free_for_all(), "", [](Request&, Reply reply) {
        reply(no_content());
        reply(ok(std::string{"a second answer is ignored"}));
    });
    served.router.post_deferred("/api/refused", free_for_all(), "", [](Request&, Reply reply) {
        reply.failed(std::make_exception_ptr(Refusal{Refusal::Kind::conflict, "activities.sold_out", "名额已满"}));
    });
    served.router.post_deferred("/api/throws", free_for_all(), "", [](Request&, Reply) { throw Refusal{Refusal::Kind::conflict, "a.thrown", "不行"}; });
    served.router.post_deferred("/api/forgets", free_for_all(), "", [](Request&, Reply) {});
    auto client = served.start();
    CHECK(client.post("/api/at-once").status == 204);
    CHECK(client.post("/api/refused").code() == "activities.sold_out");
    CHECK(client.post("/api/throws").code() == "a.thrown");
    CHECK(client.post("/api/forgets").code() == "platform.internal");
    CHECK(client.post("/api/at-once").status == 204);
}

TEST_CASE("when every worker is busy and the queue is full, the answer is 503 with Retry-After")
{
    Served served;
    Gate gate;
    served.settings.workers = 1;
    served.settings.worker_queue = 1;
    served.router.get("/api/slow", free_for_all(), "Waits", [&](Request&) {
        gate.pass();
        return no_content();
    });
    auto client = served.start();
    std::thread first{[&] { CHECK(HttpClient{served.server->port()}.get("/api/slow").status == 204); }};
    gate.wait_for(1); // in the worker's hands
    BareSocket second{served.server->port()};
    second.say("GET /api/slow HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"); // in the queue
    Answer refused;
    for (int i = 0; i < 100 && refused.status != 503; ++i) {
        BareSocket probe{served.server->port()};
        refused = client.get("/metrics");
        std::this_thread::sleep_for(std::chrono::milliseconds{5});
    }
    CHECK(refused.status == 503);
    CHECK(refused.code() == "platform.busy");
    CHECK(refused.header("retry-after") == "1");
    CHECK(client.get("/health").status == 200);
    gate.open();
    first.join();
    CHECK(second.hear_all().starts_with("HTTP/1.1 204 "));
}

TEST_CASE("stopping answers what runs, ends idle connections and takes no new ones")
{
    Served served;
    Gate gate;
    served.router.get("/api/slow", free_for_all(), "Waits", [&](Request&) {
        gate.pass();
        return ok(std::string{"done"});
    });
    auto idle = served.start();
    CHECK(idle.get("/health").status == 200);
    const std::uint16_t port = served.server->port();
    Answer answer;
    std::thread running{[&] { answer = HttpClient{port}.get("/api/slow"); }};
    gate.wait_for(1);
    std::thread stopping{[&] { served.server->stop(); }};
    bool refused = false;
    for (int i = 0; i < 500 && !refused; ++i) {
        try {
            HttpClient{port}.get("/health");
            std::this_thread::sleep_for(std::chrono::milliseconds{2});
        } catch (const std::exception&) {
            refused = true;
        }
    }
    CHECK(refused);
    gate.open();
    running.join();
    stopping.join();
    CHECK(answer.status == 200);
    CHECK(answer.body == "\"done\"");
    CHECK(answer.header("connection") == "close");
}

TEST_CASE("a reply that comes after the server has gone is dropped")
{
    Reply late;
    {
        Served served;
        served.settings.stop_seconds = 0;
        served.router.post_deferred("/api/later", free_for_all(), "", [&](Request&, Reply reply) { late = std::move(reply); });
        auto client = served.start();
        BareSocket socket{served.server->port()};
        socket.say("POST /api/later HTTP/1.1\r\nHost: a\r\nX-Gongyou: 1\r\nContent-Length: 0\r\n\r\n");
        while (client.get("/metrics").body.find("gongyou_http_connections 2") == std::string::npos) std::this_thread::sleep_for(std::chrono::milliseconds{2});
        std::this_thread::sleep_for(std::chrono::milliseconds{20});
    }
    late(no_content());
}
