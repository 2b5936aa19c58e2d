#pragma once

// The talk with a PostgreSQL server, over libpq in pipeline mode: statements without an answer of
// interest (BEGIN, SAVEPOINT, RELEASE) wait here and travel with the next one, so a transaction costs
// one round trip a statement and one for COMMIT. Every answer has a deadline on this side too: a
// server that is stopped or cut off breaks the connection instead of holding a thread.

#include "platform/db/postgres_parameters.h"

#include <libpq-fe.h>

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gongyou {

struct ClearsResult {
    void operator()(PGresult* result) const { PQclear(result); }
};
using PostgresResult = std::unique_ptr<PGresult, ClearsResult>;

struct PostgresSettings {
    std::string url;
    std::chrono::seconds answer_within{20}; // a statement; the server gives it up then
    std::string more;                       // SET statements of this connection
};

class PostgresWire {
public:
    /// Connects, or throws DatabaseError of class connection.
    explicit PostgresWire(const PostgresSettings& settings);

    /// Lets `sql` travel with the next statement.
    void queue(std::string_view sql) { queued_.emplace_back(sql); }
    void forget_queued() { queued_.clear(); }
    std::size_t queued() const { return queued_.size(); }

    /// Each of these sends what is queued and one statement, and waits for the answer. Throws DatabaseError.
    PostgresResult run(const std::string& sql);
    PostgresResult run(const std::string& name, const PostgresParameters& parameters);
    PostgresResult prepare_and_run(const std::string& name, const std::string& sql, const PostgresParameters& parameters);

    /// Sends one statement along with what is queued, and does not wait: what it says comes with the next answer, an error as that one's.
    /// What it gives is laid into `result`, if that is not null; it outlives the waiting.
    void send(const std::string& name, const PostgresParameters& parameters, PostgresResult* result = nullptr);
    /// What was sent leaves at once, where it would have travelled with the next statement: the server begins while that one is made ready.
    void let_begin();
    /// Waits for what was sent so. Throws DatabaseError; hear_out leaves it unsaid: the transaction is rolled back anyway.
    void settle();
    void hear_out() noexcept;
    /// Waits for what was sent so and nobody reads: what went wrong in it is said by the next answer, for which it is the cause.
    void leave_unread() noexcept;

    /// Until the transaction ends, answers may take as long as they take.
    void take_your_time() { no_deadline_ = true; }
    void hurry_again() { no_deadline_ = false; }

    /// Whoever holds the connection throws it away.
    void give_up() { broken_ = true; }
    bool broken() const { return broken_; }
    bool in_transaction() const { return !broken_ && PQtransactionStatus(handle_.get()) != PQTRANS_IDLE; }
    PGconn* handle() const { return handle_.get(); }

private:
    struct Finishes {
        void operator()(PGconn* handle) const { PQfinish(handle); }
    };
    using Deadline = std::chrono::steady_clock::time_point;

    void send_queued();
    PostgresResult answer();
    void wait_for_socket(Deadline deadline, bool to_write);
    /// A statement is on its way; `result`: where what it gives is laid, if anybody wants it.
    void sent(int ok, PostgresResult* result = nullptr);
    [[noreturn]] void lost(const std::string& why);

    std::unique_ptr<PGconn, Finishes> handle_;
    std::chrono::seconds answer_within_;
    std::vector<std::string> queued_;
    std::vector<PostgresResult*> wanted_;  // of each statement on its way: where its result is laid, or null
    std::optional<DatabaseError> unheard_; // went wrong in what nobody read
    bool broken_ = false;
    bool no_deadline_ = false;
    bool ahead_ = false; // something was sent whose answer nobody has heard
};

}
