#include "platform/db/postgres_database.h"

#include "platform/db/attempts.h"
#include "platform/db/lane.h"
#include "platform/db/pool.h"
#include "platform/db/postgres_connection.h"
#include "platform/db/postgres_dump.h"

namespace gongyou {

namespace {

// Statements over arrays of changing size: after five runs the server would settle on a generic plan, which took 36% of the lane's speed,
// and compares a long list with every row, one by one.
constexpr const char* custom_plans = "SET plan_cache_mode = force_custom_plan";

class PostgresDatabase : public Database {
public:
    explicit PostgresDatabase(const DatabaseSettings& settings)
        : settings_{settings.url, settings.answer_within, custom_plans},
          pool_([this] { return std::make_unique<PostgresConnection>(settings_); }, settings.readers, settings.connection_within),
          lane_([this] { return std::make_unique<PostgresConnection>(settings_); }, settings.lane_limit)
    {
        ping();
    }
    ~PostgresDatabase() override { lane_.drain(); }

    Engine engine() const override { return Engine::postgres; }
    void submit(Work work, Done done) override { lane_.submit(std::move(work), std::move(done)); }
    void drain() override { lane_.drain(); }
    void backup_to(const std::string& folder) override { dump_postgres(settings_, folder); }
    void ping() override
    {
        read([](Transaction& tx) { tx.value<int>("SELECT 1"); });
    }

protected:
    void run_read(const Work& work) override { run_on_the_pool(Access::read_only, work); }
    void run_write(const Work& work) override { run_on_the_pool(Access::read_write, work); }

private:
    void run_on_the_pool(Access access, const Work& work);

    PostgresSettings settings_;
    Pool pool_;
    Lane lane_;
};

/// A connection that died while it lay idle is replaced once; giving it back empties the pool of its like.
void PostgresDatabase::run_on_the_pool(Access access, const Work& work)
{
    const auto attempt = [&] {
        const auto connection = pool_.take();
        run_transaction(*connection, access, work);
    };
    try {
        try {
            with_retries(attempt);
        } catch (const DatabaseError& error) {
            if (!error.lost_before_commit()) throw;
            with_retries(attempt);
        }
    } catch (...) {
        rethrow_for_caller(std::current_exception());
    }
}

}

std::unique_ptr<Database> open_postgres(const DatabaseSettings& settings)
{
    return std::make_unique<PostgresDatabase>(settings);
}

}
