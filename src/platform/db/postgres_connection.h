#pragma once

#include "platform/db/connection.h"
#include "platform/db/postgres_statement.h"
#include "platform/db/postgres_wire.h"
#include "platform/db/statement_cache.h"

#include <memory>
#include <string>
#include <vector>

namespace gongyou {

class PostgresConnection : public Connection {
public:
    /// Throws DatabaseError of class connection if the server cannot be reached.
    explicit PostgresConnection(const PostgresSettings& settings) : wire_(settings) {}

    std::int64_t change(std::string_view sql, std::span<const Value> values) override;
    Statement& query(std::string_view sql, std::span<const Value> values) override;
    Statement& query_ahead(std::string_view sql, std::span<const Value> values) override;
    void lock(std::string_view sql, std::span<const Value> values) override;
    std::int64_t insert(const Batch& batch) override;
    void insert_behind(const Batch& batch) override;
    void run_script(std::string_view sql) override;

    void begin(Access access) override;
    void commit() override;
    void rollback() noexcept override;
    void savepoint() override { wire_.queue("SAVEPOINT work"); }
    void release_savepoint() override;
    void rollback_to_savepoint() override;
    bool in_transaction() const override { return wire_.in_transaction() || wire_.queued() > 0; }
    bool broken() const override { return wire_.broken(); }
    void take_your_time() override;

    PGconn* handle() const { return wire_.handle(); }

private:
    struct Run {
        PostgresStatement& statement;
        PostgresResult result;
    };
    template <class MakeSql>
    Run run(std::string_view sql, MakeSql make_sql);
    /// Known to the server and not being read; null where it must be prepared first. parameters_ are set.
    PostgresStatement* known(std::string_view sql);
    void fail_if_wanted(std::string_view sql);

    PostgresWire wire_;
    PostgresParameters parameters_;
    StatementCache<PostgresStatement> statements_;
    std::vector<std::string> dropped_; // names that the server still knows
    std::string key_;                  // parameter types and text
    std::uint64_t next_name_ = 0;
};

}
