#include "platform/db/postgres_wire.h"

#include "platform/db/error.h"
#include "platform/db/postgres_error.h"

#include <fmt/format.h>
#include <poll.h>
#include <utility>

namespace gongyou {

namespace {

constexpr auto grace = std::chrono::seconds{1}; // for the server's own refusal to arrive

using Steady = std::chrono::steady_clock;

}

PostgresWire::PostgresWire(const PostgresSettings& settings) : answer_within_(settings.answer_within)
{
    // what stands before the URL is a default that the URL may override
    const char* const names[] = {"connect_timeout", "tcp_user_timeout", "keepalives_idle", "keepalives_interval", "keepalives_count",
        "application_name", "client_encoding", "dbname", nullptr};
    const char* const values[] = {"3", "10000", "10", "5", "3", "gongyou", "UTF8", settings.url.c_str(), nullptr};
    handle_.reset(PQconnectdbParams(names, values, 1));
    if (!handle_) throw std::bad_alloc{};
    if (PQstatus(handle_.get()) != CONNECTION_OK)
        throw DatabaseError{DatabaseError::Class::connection, "08001", std::string{"PostgreSQL: "} + PQerrorMessage(handle_.get())};

    PQsetNoticeProcessor(
        handle_.get(), [](void*, const char*) {}, nullptr); // a notice may quote rows
    PQsetnonblocking(handle_.get(), 1);
    PQenterPipelineMode(handle_.get());
    queue(fmt::format("SET statement_timeout = {}", std::chrono::milliseconds{answer_within_}.count()));
    run(settings.more.empty() ? "SET lock_timeout = 0" : settings.more);
}

PostgresResult PostgresWire::run(const std::string& sql)
{
    send_queued();
    sent(PQsendQueryParams(handle_.get(), sql.c_str(), 0, nullptr, nullptr, nullptr, nullptr, 1));
    return answer();
}

PostgresResult PostgresWire::run(const std::string& name, const PostgresParameters& parameters)
{
    send_queued();
    sent(PQsendQueryPrepared(handle_.get(), name.c_str(), parameters.count(), parameters.values(), parameters.lengths(), parameters.formats(), 1));
    return answer();
}

PostgresResult PostgresWire::prepare_and_run(const std::string& name, const std::string& sql, const PostgresParameters& parameters)
{
    send_queued();
    sent(PQsendPrepare(handle_.get(), name.c_str(), sql.c_str(), parameters.count(), parameters.types()));
    sent(PQsendQueryPrepared(handle_.get(), name.c_str(), parameters.count(), parameters.values(), parameters.lengths(), parameters.formats(), 1));
    return answer();
}

void PostgresWire::send(const std::string& name, const PostgresParameters& parameters, PostgresResult* result)
{
    send_queued();
    sent(PQsendQueryPrepared(handle_.get(), name.c_str(), parameters.count(), parameters.values(), parameters.lengths(), parameters.formats(), 1), result);
    ahead_ = true;
}

void PostgresWire::let_begin()
{
    if (PQflush(handle_.get()) < 0) lost(PQerrorMessage(handle_.get()));
}

void PostgresWire::settle()
{
    if (ahead_) answer();
}

void PostgresWire::hear_out() noexcept
{
    leave_unread();
    unheard_.reset();
}

void PostgresWire::leave_unread() noexcept
{
    try {
        settle();
    } catch (const DatabaseError& error) {
        unheard_ = error;
    }
}

void PostgresWire::send_queued()
{
    if (broken_) throw DatabaseError{DatabaseError::Class::connection, "08003", "PostgreSQL: the connection is lost"};
    for (const auto& sql : queued_) sent(PQsendQueryParams(handle_.get(), sql.c_str(), 0, nullptr, nullptr, nullptr, nullptr, 1));
    queued_.clear();
}

void PostgresWire::sent(int ok, PostgresResult* result)
{
    if (ok == 0) lost(PQerrorMessage(handle_.get()));
    wanted_.push_back(result);
}

/// The answer to the last statement sent; what those before it give is laid where they said. After the first error the server skips
/// the rest up to the sync, so the first error is the one that counts.
PostgresResult PostgresWire::answer()
{
    ahead_ = false;
    const auto wanted = std::exchange(wanted_, {});
    auto next = wanted.begin();
    if (PQpipelineSync(handle_.get()) == 0) lost(PQerrorMessage(handle_.get()));
    const auto later = [&] { return no_deadline_ ? Deadline::max() : Steady::now() + answer_within_ + grace; };
    Deadline deadline = later();
    PostgresResult last;
    PostgresResult error;
    for (;;) {
        const int unsent = PQflush(handle_.get());
        if (unsent < 0) lost(PQerrorMessage(handle_.get()));
        if (unsent > 0 || PQisBusy(handle_.get()) != 0) {
            wait_for_socket(deadline, unsent > 0);
            if (PQconsumeInput(handle_.get()) == 0) lost(PQerrorMessage(handle_.get()));
            continue;
        }
        PostgresResult result{PQgetResult(handle_.get())};
        if (PQstatus(handle_.get()) == CONNECTION_BAD) lost("the server closed the connection");
        if (!result) continue; // the end of one statement's results
        const auto status = PQresultStatus(result.get());
        if (status == PGRES_PIPELINE_SYNC) break;
        deadline = later(); // the server counts each statement's time, too
        PostgresResult* const place = next == wanted.end() ? nullptr : *next++;
        if (status == PGRES_FATAL_ERROR && !error) error = std::move(result);
        else if (status != PGRES_PIPELINE_ABORTED) (place == nullptr ? last : *place) = std::move(result);
    }
    if (auto unheard = std::exchange(unheard_, {})) throw std::move(*unheard);
    if (error) {
        auto said = error_of(error.get());
        if (said.kind == DatabaseError::Class::connection) broken_ = true;
        throw said;
    }
    return last;
}

void PostgresWire::wait_for_socket(Deadline deadline, bool to_write)
{
    int wait_ms = -1;
    if (deadline != Deadline::max()) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Steady::now()).count();
        if (left <= 0) lost("no answer within the deadline");
        wait_ms = static_cast<int>(left);
    }
    pollfd socket{PQsocket(handle_.get()), static_cast<short>(POLLIN | (to_write ? POLLOUT : 0)), 0};
    poll(&socket, 1, wait_ms);
}

void PostgresWire::lost(const std::string& why)
{
    broken_ = true;
    queued_.clear();
    wanted_.clear();
    throw DatabaseError{DatabaseError::Class::connection, "08006", "PostgreSQL: " + why};
}

}
