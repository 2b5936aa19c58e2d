#pragma once

// A database with a ledger, in which a job writes a line for each part that it is given.

#include "platform/db/connection.h"
#include "platform/jobs/runner.h"
#include "platform/log.h"
#include "platform/testing/test_database.h"

#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>

namespace gongyou::testing {

inline constexpr TenantId tenant{1}, other{2};

struct Office {
    explicit Office(Engine engine) : database(engine)
    {
        log_from(Level::error);
        clock.stand_at({1'700'000'000'000});
        database->write([](Transaction& tx) {
            tx.connection().run_script("CREATE TABLE ledger (tenant_id BIGINT NOT NULL, line BIGINT NOT NULL, text TEXT NOT NULL)");
        });
    }
    ~Office()
    {
        log_from(Level::info);
        std::filesystem::remove_all(folder);
    }

    static std::string made_folder()
    {
        std::string pattern = (std::filesystem::temp_directory_path() / "gongyou-jobs-XXXXXX").string();
        if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
        return pattern;
    }

    jobs::JobId ask(int parts, const std::string& kind = "copy", TenantId where = tenant)
    {
        jobs::Wish wish{.kind = kind, .asked_by = 7, .total = parts, .parts = {}, .output = {}};
        for (int n = 1; n <= parts; ++n) wish.parts.push_back(fmt::format("甲{}", n));
        return database->write([&](Transaction& tx) { return submit(tx, ids, keys, where, wish, clock.now()); });
    }

    jobs::Job look(jobs::JobId job, TenantId where = tenant)
    {
        return database->read([&](Transaction& tx) { return find(tx, where, job).value(); });
    }

    /// `甲1 甲2 甲2` would be a piece done twice.
    std::string ledger()
    {
        return database->read([](Transaction& tx) {
            std::string text;
            for (Row row : tx.rows("SELECT text FROM ledger WHERE tenant_id > 0 ORDER BY line, text")) text += row.get<std::string>(0) + " ";
            return text;
        });
    }

    std::int64_t parts_left()
    {
        return database->read([](Transaction& tx) {
            return tx.value<std::int64_t>("SELECT COUNT(*) FROM platform_job_parts WHERE tenant_id > 0 AND side = 'in'");
        });
    }

    /// The work: one part a step.
    static jobs::Next copy(jobs::Step& step)
    {
        const auto part = step.take_part();
        if (!part) return jobs::Next::end;
        const std::int64_t line = step.reached.empty() ? 1 : std::stoi(step.reached) + 1;
        step.tx.change("INSERT INTO ledger (tenant_id, line, text) VALUES ($1, $2, $3)", step.tenant, line, *part);
        step.reached = std::to_string(line);
        step.hand_out(*part);
        return ++step.done == step.total ? jobs::Next::end : jobs::Next::step;
    }

    std::unique_ptr<jobs::Runner> runner(jobs::Work work = copy)
    {
        auto made = std::make_unique<jobs::Runner>(*database, clock, ids, keys);
        made->add("copy", {"抄写", std::move(work)});
        return made;
    }

    TestDatabase database;
    Clock clock;
    IdMaker ids;
    std::string folder = made_folder();
    Keys keys = Keys::load_or_create(folder + "/keys.toml");
};

}
