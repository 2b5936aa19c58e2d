#pragma once

#include "platform/db/connection.h"
#include "platform/db/postgres_wire.h"

#include <string>

namespace gongyou {

/// A statement known to the server by `name`, and the whole result of its last run: all of it lies in
/// memory, so what reads a big table pages through it.
class PostgresStatement : public Statement {
public:
    explicit PostgresStatement(std::string name) : name_(std::move(name)) {}

    const std::string& name() const { return name_; }
    bool in_use() const { return result_ != nullptr || coming_from_ != nullptr; }
    void open(PostgresResult result);
    /// Was sent ahead: where its result is to be laid. The first row that is asked for waits for it.
    PostgresResult& expect(PostgresWire& wire);

    bool next() override;
    void close() noexcept override;
    int columns() const override;
    bool is_null(int column) const override;
    bool boolean(int column) const override;
    std::int64_t whole(int column) const override;
    double real(int column) const override;
    std::string_view text(int column) const override;
    std::span<const std::byte> bytes(int column) const override;

private:
    std::string_view raw(int column, const char* wanted) const;
    [[noreturn]] void wrong(int column, const char* wanted) const;

    std::string name_;
    PostgresResult result_;
    PostgresWire* coming_from_ = nullptr;
    int row_ = -1;
    int rows_ = 0;
};

}
