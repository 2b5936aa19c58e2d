#include "load/careless.h"

#include "load/city.h"
#include "platform/calendar.h"
#include "platform/http/server.h"

#include <fmt/format.h>

#include <chrono>
#include <thread>

namespace gongyou::load {

namespace {

/// A database that says "committed" while the commit is still to come.
class Careless final : public Database {
public:
    explicit Careless(const DatabaseSettings& settings) : inside_(Database::open(settings)) {}

    Engine engine() const override { return inside_->engine(); }
    void submit(Work work, Done done) override
    {
        inside_->submit(
            [work = std::move(work), done = std::move(done)](Transaction& tx) {
                work(tx);
                done(nullptr);
                std::this_thread::sleep_for(std::chrono::milliseconds{20}); // as a slow disk would
            },
            [](std::exception_ptr) {});
    }
    void drain() override { inside_->drain(); }
    void backup_to(const std::string& folder) override { inside_->backup_to(folder); }
    void ping() override { inside_->ping(); }

protected:
    void run_read(const Work& work) override
    {
        inside_->read([&](Transaction& tx) { work(tx); });
    }
    void run_write(const Work& work) override
    {
        inside_->write([&](Transaction& tx) { work(tx); });
    }

private:
    std::unique_ptr<Database> inside_;
};

}

int serve_carelessly(const std::string& folder, const std::string& url)
{
    introduce_domains();
    Careless database{{.data = url.empty() ? folder : "", .url = url}};
    Clock clock;
    IdMaker ids{1};
    const Keys keys = Keys::load_or_create(folder + "/keys.toml");
    const Calendar calendar;
    activities::Grab grab{database, ids, keys};
    accounts::Callers callers{database, clock};
    callers.warm_up();
    Router router;
    router.recognise_callers([&](const Request& request) { return callers.quickly(request); }, [&](const Request& request) { return callers.fully(request); });
    activities::add_routes(router, grab, keys);

    ServerSettings settings;
    settings.port = 0;
    settings.default_tenant = TenantId{1};
    Server server{router, {database, clock, ids, keys, calendar}, settings};
    server.start();
    fmt::print("http://localhost:{}/\n", server.port());
    std::fflush(stdout);
    std::this_thread::sleep_for(std::chrono::minutes{5});
    return 0;
}

}
