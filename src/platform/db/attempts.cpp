#include "platform/db/attempts.h"

#include "platform/refusal.h"

#include <random>
#include <thread>

namespace gongyou {

namespace {

constexpr int most_retries = 5;

void pause_before(int retry)
{
    thread_local std::minstd_rand dice{std::random_device{}()};
    const int most_ms = 4 << retry; // 8 to 128
    std::this_thread::sleep_for(Milliseconds{std::uniform_int_distribution{1, most_ms}(dice)});
}

[[noreturn]] void refuse_unavailable(const char* code, const char* sentence)
{
    throw Refusal{Refusal::Kind::unavailable, code, sentence};
}

}

void run_transaction(Connection& connection, Access access, const Database::Work& work)
{
    connection.begin(access);
    try {
        Transaction tx{connection};
        work(tx);
        connection.commit();
    } catch (...) {
        connection.rollback();
        throw;
    }
}

void with_retries(const std::function<void()>& attempt)
{
    for (int retry = 1;; ++retry) {
        try {
            return attempt();
        } catch (const DatabaseError& error) {
            if (error.kind != DatabaseError::Class::retry || retry > most_retries) throw;
        }
        pause_before(retry);
    }
}

void refuse_busy()
{
    refuse_unavailable("platform.busy", "现在办理的人太多，请过几秒再试一次");
}

void rethrow_for_caller(std::exception_ptr error)
{
    const auto kind = class_of(error);
    if (kind == DatabaseError::Class::full)
        refuse_unavailable("platform.disk_full", "系统存储空间已满，暂时只能查看、不能保存，请联系管理员清理后再试");
    if (kind == DatabaseError::Class::connection) refuse_unavailable("platform.database_gone", "系统正在恢复，请过一会儿再试一次");
    if (kind == DatabaseError::Class::retry || kind == DatabaseError::Class::timeout) refuse_busy();
    std::rethrow_exception(error);
}

std::exception_ptr for_caller(std::exception_ptr error)
{
    if (!class_of(error)) return error;
    try {
        rethrow_for_caller(error);
    } catch (...) {
        return std::current_exception();
    }
}

std::optional<DatabaseError::Class> class_of(const std::exception_ptr& error)
{
    if (!error) return std::nullopt;
    try {
        std::rethrow_exception(error);
    } catch (const DatabaseError& database_error) {
        return database_error.kind;
    } catch (...) {
        return std::nullopt;
    }
}

}
