#include "platform/db/sqlite_checkpoints.h"

#include "platform/thread_name.h"

#include <chrono>
#include <filesystem>
#include <sqlite3.h>

namespace gongyou {

namespace {

constexpr std::uintmax_t longest_log = 256 << 20;
constexpr int wait_to_cut_ms = 100; // for readers, while nobody may write

}

SqliteCheckpoints::SqliteCheckpoints(const std::string& file, std::function<std::uint64_t()> commits)
    : log_(file + "-wal"),
      commits_(std::move(commits)),
      connection_(file, SqliteUse::checkpoint),
      thread_([this] { run_until_stopped(); })
{
}

SqliteCheckpoints::~SqliteCheckpoints()
{
    {
        const std::lock_guard lock{guard_};
        stopping_ = true;
    }
    stop_.notify_one();
    thread_.join();
}

bool SqliteCheckpoints::run()
{
    return move(true);
}

void SqliteCheckpoints::run_until_stopped()
{
    name_this_thread("checkpoints");
    std::uint64_t seen = commits_();
    bool moved_all = log_size() == 0;
    std::unique_lock lock{guard_};
    while (!stop_.wait_for(lock, std::chrono::seconds{1}, [this] { return stopping_; })) {
        lock.unlock();
        const auto now = commits_();
        const bool idle = now == seen;
        seen = now;
        if (!idle || !moved_all) moved_all = move(idle || log_size() > longest_log) && idle;
        lock.lock();
    }
}

bool SqliteCheckpoints::move(bool and_cut)
{
    const std::lock_guard lock{connection_guard_};
    const auto checkpoint = [&](int how, int wait_ms) {
        sqlite3_busy_timeout(connection_.handle(), wait_ms);
        return sqlite3_wal_checkpoint_v2(connection_.handle(), nullptr, how, nullptr, nullptr) == SQLITE_OK;
    };
    // Cutting keeps writers out from its beginning; so what is to be moved and synced is moved before, beside them.
    const bool moved = checkpoint(SQLITE_CHECKPOINT_PASSIVE, 0);
    return and_cut ? checkpoint(SQLITE_CHECKPOINT_TRUNCATE, wait_to_cut_ms) : moved;
}

std::uintmax_t SqliteCheckpoints::log_size() const
{
    std::error_code none;
    const auto size = std::filesystem::file_size(log_, none);
    return none ? 0 : size;
}

}
