#include "notices/notices.h"

#include "platform/json/json.h"
#include "platform/log.h"

#include <boost/json/serialize.hpp>
#include <condition_variable>
#include <fcntl.h>
#include <mutex>
#include <thread>
#include <unistd.h>

namespace gongyou::notices {

Carrier log_file_carrier(const std::string& file)
{
    return [file](const std::string& phone, const std::string& text) {
        const std::string line = json::serialize(json::object{{"to", phone}, {"text", text}}) + "\n";
        const int handle = ::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
        if (handle < 0) return false;
        const bool whole = ::write(handle, line.data(), line.size()) == static_cast<ssize_t>(line.size());
        ::close(handle);
        return whole;
    };
}

// One look a half-second: a waiting message costs its reader nothing more, an empty outbox one small query.
struct Courier::Round {
    Round(Database& its_database, Clock& its_clock, Keys its_keys, Carrier its_carrier)
        : database(its_database),
          clock(its_clock),
          keys(std::move(its_keys)),
          carrier(std::move(its_carrier)),
          thread([this] { run(); })
    {
    }

    ~Round()
    {
        {
            const std::lock_guard hold{guard};
            stopping = true;
        }
        wake.notify_all();
        thread.join();
    }

    void run()
    {
        std::unique_lock hold{guard};
        while (!stopping) {
            hold.unlock();
            try {
                deliver(database, keys, carrier, clock.now());
            } catch (const std::exception& error) {
                log(Level::warning, "courier_round_failed", {{"why", error.what()}});
            }
            hold.lock();
            wake.wait_for(hold, std::chrono::milliseconds{500}, [this] { return stopping; });
        }
    }

    Database& database;
    Clock& clock;
    Keys keys;
    Carrier carrier;
    std::mutex guard;
    std::condition_variable wake;
    bool stopping = false;
    std::thread thread; // last: starts when all else stands
};

Courier::Courier(Database& database, Clock& clock, Keys keys, Carrier carrier)
    : round_(std::make_unique<Round>(database, clock, std::move(keys), std::move(carrier)))
{
}

Courier::~Courier() = default;

}
