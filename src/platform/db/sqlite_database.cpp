#include "platform/db/sqlite_database.h"

#include "platform/db/attempts.h"
#include "platform/db/lane.h"
#include "platform/db/pool.h"
#include "platform/db/sqlite_checkpoints.h"
#include "platform/db/sqlite_connection.h"

#include <filesystem>
#include <fmt/format.h>
#include <sqlite3.h>

namespace gongyou {

namespace {

namespace fs = std::filesystem;

/// The file in `folder`; a folder that has to be made is its owner's alone.
std::string file_in(const std::string& folder)
{
    if (!fs::exists(folder)) {
        fs::create_directories(folder);
        fs::permissions(folder, fs::perms::owner_all);
    }
    return (fs::path{folder} / "gongyou.db").string();
}

class SqliteDatabase : public Database {
public:
    explicit SqliteDatabase(const DatabaseSettings& settings)
        : file_(file_in(settings.data)),
          writes_(settings.commits_last ? SqliteUse::write : SqliteUse::draft),
          first_(std::make_unique<SqliteConnection>(file_, writes_)),
          lane_([this] { return first_ ? std::move(first_) : std::make_unique<SqliteConnection>(file_, writes_); }, settings.lane_limit),
          readers_([this] { return std::make_unique<SqliteConnection>(file_, SqliteUse::read); }, settings.readers, settings.connection_within),
          checkpoints_(file_, [this] { return lane_.commits(); })
    {
    }
    ~SqliteDatabase() override { lane_.drain(); } // what waits may still read

    Engine engine() const override { return Engine::sqlite; }
    void submit(Work work, Done done) override { lane_.submit(std::move(work), std::move(done)); }
    void drain() override { lane_.drain(); }
    void checkpoint() override { checkpoints_.run(); }
    void ping() override
    {
        read([](Transaction& tx) { tx.value<int>("SELECT 1"); });
    }
    void backup_to(const std::string& folder) override;
    void check_integrity() override;

protected:
    void run_write(const Work& work) override { lane_.run(work); }
    void run_read(const Work& work) override
    {
        try {
            const auto reader = readers_.take();
            with_retries([&] { run_transaction(*reader, Access::read_only, work); });
        } catch (...) {
            rethrow_for_caller(std::current_exception());
        }
    }

private:
    std::string file_;
    SqliteUse writes_;
    std::unique_ptr<SqliteConnection> first_; // made here, so that a file that cannot be opened is known at once
    Lane lane_;                               // closed last: the last to close a file that it may write cuts the log
    Pool readers_;
    SqliteCheckpoints checkpoints_;
};

// Within one read transaction the copy is of one moment, and no writer waits for it or restarts it.
void SqliteDatabase::backup_to(const std::string& folder)
{
    const std::string target = file_in(folder);
    if (fs::exists(target)) throw std::runtime_error(fmt::format("{} exists already", target));

    SqliteConnection source{file_, SqliteUse::read};
    source.begin(Access::read_only);
    SqliteConnection copy{target, SqliteUse::copy};
    sqlite3_backup* backup = sqlite3_backup_init(copy.handle(), "main", source.handle(), "main");
    if (backup == nullptr) check_sqlite(copy.handle(), sqlite3_errcode(copy.handle()));
    sqlite3_backup_step(backup, -1);
    check_sqlite(copy.handle(), sqlite3_backup_finish(backup));
    source.commit();
}

void SqliteDatabase::check_integrity()
{
    read([](Transaction& tx) {
        const auto first = tx.value<std::string>("PRAGMA integrity_check(1)");
        if (first != "ok") throw DatabaseError{DatabaseError::Class::other, "11", "integrity: " + first};
        for (Row row : tx.rows("PRAGMA foreign_key_check"))
            throw DatabaseError{DatabaseError::Class::other, "787", fmt::format("integrity: a row of {} refers to nothing", row.text(0))};
    });
}

}

std::unique_ptr<Database> open_sqlite(const DatabaseSettings& settings)
{
    return std::make_unique<SqliteDatabase>(settings);
}

}
