#include "platform/tests/office.h"

#include <doctest/doctest.h>

using namespace gongyou;
using namespace gongyou::jobs;
using testing::Office, testing::on_each_engine, testing::other, testing::tenant;

TEST_CASE("a job whose runner went away half-way is taken up where it stopped: each piece once, in order")
{
    on_each_engine([](Engine engine) {
        Office office{engine};
        const JobId job = office.ask(5);
        CHECK(office.look(job).state == State::waiting);
        {
            const auto first = office.runner();
            first->round();
            first->round();
        }
        const Job half = office.look(job); // on another connection: what is committed
        CHECK(half.state == State::running);
        CHECK(half.done == 2);
        CHECK(half.total == 5);
        CHECK(office.parts_left() == 3);

        office.database.reopen();
        office.runner()->work_off();
        const Job whole = office.look(job);
        CHECK(whole.state == State::done);
        CHECK(whole.ended_at.has_value());
        CHECK(office.ledger() == "甲1 甲2 甲3 甲4 甲5 ");
        CHECK(office.database->read([&](Transaction& tx) { return output_of(tx, tenant, office.keys, job); }) ==
            std::vector<std::string>{"甲1", "甲2", "甲3", "甲4", "甲5"});
        CHECK(office.parts_left() == 0);
    });
}

TEST_CASE("a step that is broken off at its last statement has not happened, and is done once by the next runner")
{
    on_each_engine([](Engine engine) {
        Office office{engine};
        const JobId job = office.ask(3);
        int calls = 0;
        const auto runner = office.runner([&](Step& step) {
            const Next next = Office::copy(step);
            if (++calls == 2) throw std::runtime_error("power cut");
            return next;
        });
        runner->round();
        runner->round();
        CHECK(office.ledger() == "甲1 ");
        CHECK(office.look(job).done == 1);
        CHECK(runner->round() == 0); // it rests
        office.clock.advance(std::chrono::seconds{2});
        office.runner()->work_off();
        CHECK(office.ledger() == "甲1 甲2 甲3 ");
        CHECK(office.look(job).state == State::done);
    });
}

TEST_CASE("a refusal ends the job with its sentence; nothing of that step is written, what was done stands")
{
    on_each_engine([](Engine engine) {
        Office office{engine};
        const JobId job = office.ask(3);
        const auto runner = office.runner([](Step& step) {
            const Next next = Office::copy(step);
            if (step.done == 2) refuse_conflict("orgs.not_joinable", "这个组织不接收会员");
            return next;
        });
        runner->work_off();
        const Job failed = office.look(job);
        CHECK(failed.state == State::failed);
        CHECK(failed.refusal_code == "orgs.not_joinable");
        CHECK(failed.refusal_text == "这个组织不接收会员");
        CHECK(failed.done == 1);
        CHECK(office.ledger() == "甲1 ");
        CHECK(office.parts_left() == 0);
    });
}

TEST_CASE("a step that fails every time is tried eight times, with growing rests, and then given up in plain words")
{
    on_each_engine([](Engine engine) {
        Office office{engine};
        const JobId job = office.ask(1);
        int calls = 0;
        log_from(static_cast<Level>(4));
        const auto runner = office.runner([&](Step& step) -> Next {
            Office::copy(step);
            ++calls;
            throw std::runtime_error("a bug");
        });
        for (int minute = 0; minute < 20; ++minute) {
            runner->work_off();
            office.clock.advance(std::chrono::minutes{1});
        }
        CHECK(calls == 8);
        CHECK(office.look(job).state == State::failed);
        CHECK(office.look(job).refusal_code == "platform.job_failed");
        CHECK(office.ledger().empty());
    });
}

TEST_CASE("a cancelled job does no further step and keeps nothing of its input; twice is refused")
{
    on_each_engine([](Engine engine) {
        Office office{engine};
        const JobId job = office.ask(3);
        const auto runner = office.runner();
        runner->round();
        const auto stop = [&] { office.database->write([&](Transaction& tx) { cancel(tx, tenant, job, office.clock.now()); }); };
        stop();
        CHECK(runner->round() == 0);
        CHECK(office.look(job).state == State::cancelled);
        CHECK(office.ledger() == "甲1 ");
        CHECK(office.parts_left() == 0);
        CHECK_THROWS_WITH_AS(stop(), "platform.job_ended", Refusal);
    });
}

TEST_CASE("jobs of one tenant take turns; another tenant does not wait for them, nor sees them")
{
    on_each_engine([](Engine engine) {
        Office office{engine};
        office.ask(2);
        const JobId theirs = office.ask(1, "copy", other);
        const auto runner = office.runner();
        CHECK(runner->round() == 2);
        CHECK(office.look(theirs, other).state == State::done);
        office.database->read([&](Transaction& tx) {
            CHECK_FALSE(find(tx, tenant, theirs));
            CHECK(list(tx, other, std::nullopt, {}).size() == 1);
            CHECK(list(tx, other, 8, {}).empty());
        });
    });
}

TEST_CASE("a job of a kind that this server does not know waits for one that does")
{
    on_each_engine([](Engine engine) {
        Office office{engine};
        const JobId job = office.ask(1, "unheard_of");
        CHECK(office.runner()->round() == 0);
        CHECK(office.look(job).state == State::waiting);
    });
}

TEST_CASE("what a job was given is sealed in the database, and forgotten jobs are gone with what they handed out")
{
    on_each_engine([](Engine engine) {
        Office office{engine};
        const JobId job = office.ask(2);
        office.database->read([](Transaction& tx) {
            for (Row row : tx.rows("SELECT sealed FROM platform_job_parts WHERE tenant_id = 1")) {
                const auto bytes = row.bytes(0);
                const std::string_view seen{reinterpret_cast<const char*>(bytes.data()), bytes.size()};
                CHECK(seen.find("甲") == std::string_view::npos);
            }
        });
        office.runner()->work_off();
        office.clock.advance(std::chrono::hours{1});
        office.database->write([&](Transaction& tx) { CHECK(forget_ended(tx, tenant, office.clock.now()) == 1); });
        office.database->read([&](Transaction& tx) {
            CHECK_FALSE(find(tx, tenant, job));
            CHECK(output_of(tx, tenant, office.keys, job).empty());
        });
    });
}

TEST_CASE("the runner's own thread does what is asked while it runs")
{
    on_each_engine([](Engine engine) {
        Office office{engine};
        const auto runner = office.runner();
        runner->start();
        const JobId job = office.ask(20);
        for (int i = 0; i < 500 && office.look(job).state != State::done; ++i) std::this_thread::sleep_for(Milliseconds{10});
        runner->stop();
        CHECK(office.look(job).state == State::done);
        CHECK(office.look(job).done == 20);
    });
}
