#include "platform/db/batch.h"
#include "platform/db/connection.h"
#include "platform/refusal.h"
#include "platform/testing/test_database.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <condition_variable>
#include <future>
#include <map>
#include <mutex>

using namespace gongyou;
using testing::on_each_engine;
using testing::TestDatabase;

namespace {

void make_table(Database& database)
{
    database.write([](Transaction& tx) {
        tx.connection().run_script(R"sql(
            CREATE TABLE seats (tenant_id BIGINT NOT NULL, id BIGINT NOT NULL CHECK (id < 1000), PRIMARY KEY (tenant_id, id));
            CREATE TABLE promises (tenant_id BIGINT NOT NULL, id BIGINT NOT NULL, seat BIGINT NOT NULL, PRIMARY KEY (tenant_id, id),
                                   FOREIGN KEY (tenant_id, seat) REFERENCES seats (tenant_id, id) DEFERRABLE INITIALLY DEFERRED);)sql");
    });
}

void take_seat(Transaction& tx, int id)
{
    tx.change("INSERT INTO seats (tenant_id, id) VALUES (1, $1)", id);
}

int seats(Database& database)
{
    return database.read([](Transaction& tx) { return tx.value<int>("SELECT count(*) FROM seats WHERE tenant_id = 1"); });
}

/// Holds the lane at a work of its own, so that what is submitted meanwhile forms one group.
class HeldLane {
public:
    explicit HeldLane(Database& database) : database_(database)
    {
        std::promise<void> reached;
        database.submit(
            [&reached, open = open_.get_future().share(), told = std::make_shared<bool>()](Transaction&) {
                if (!std::exchange(*told, true)) reached.set_value();
                open.wait();
            },
            [](std::exception_ptr) {});
        reached.get_future().wait();
    }
    void let_go()
    {
        open_.set_value();
        database_.drain();
    }

private:
    Database& database_;
    std::promise<void> open_;
};

/// What each work of a group was answered: `ok`, a refusal's code, or what the database said.
class Answers {
public:
    Database::Done as(const std::string& name)
    {
        return [this, name](std::exception_ptr error) {
            const std::lock_guard lock{guard_};
            said_ += name + "=" + text_of(error) + " ";
        };
    }
    const std::string& said() const { return said_; }

private:
    static std::string text_of(std::exception_ptr error)
    {
        if (!error) return "ok";
        try {
            std::rethrow_exception(error);
        } catch (const Refusal& refusal) {
            return refusal.code;
        } catch (const DatabaseError& said) {
            const std::map<DatabaseError::Class, std::string> names{{DatabaseError::Class::unique, "unique"},
                {DatabaseError::Class::check, "check"},
                {DatabaseError::Class::foreign_key, "foreign_key"}};
            const auto name = names.find(said.kind);
            return name == names.end() ? said.what() : name->second;
        } catch (const std::exception& other) {
            return other.what();
        }
    }

    std::mutex guard_;
    std::string said_;
};

}

TEST_CASE("in a group each work fails alone, and all are answered in their order")
{
    on_each_engine([](Engine engine) {
        TestDatabase database{engine};
        make_table(*database);
        Answers answers;
        HeldLane lane{*database};
        database->submit([](Transaction& tx) { take_seat(tx, 1); }, answers.as("a"));
        database->submit([](Transaction& tx) { take_seat(tx, 2); take_seat(tx, 1); }, answers.as("b"));
        database->submit([](Transaction& tx) { take_seat(tx, 3); refuse_conflict("activities.sold_out", "名额已满"); }, answers.as("c"));
        database->submit([](Transaction& tx) { take_seat(tx, 4); take_seat(tx, 5000); }, answers.as("d"));
        database->submit([](Transaction& tx) { take_seat(tx, 2); }, answers.as("e"));
        database->submit([](Transaction&) { throw std::runtime_error("surprise"); }, answers.as("f"));
        database->submit([](Transaction&) {}, answers.as("g"));
        lane.let_go();

        CHECK(answers.said() == "a=ok b=unique c=activities.sold_out d=check e=ok f=surprise g=ok ");
        CHECK(seats(*database) == 2);
    });
}

TEST_CASE("a work whose rows nobody waited for fails alone, too")
{
    on_each_engine([](Engine engine) {
        TestDatabase database{engine};
        make_table(*database);
        const auto behind = [](Transaction& tx, int id) {
            Batch seat{"seats", {{"tenant_id", Batch::Type::whole}, {"id", Batch::Type::whole}}};
            seat.add(1, id);
            tx.insert_behind(seat);
        };
        Answers answers;
        HeldLane lane{*database};
        database->submit([=](Transaction& tx) { behind(tx, 900); }, answers.as("prepares"));
        database->submit([=](Transaction& tx) { behind(tx, 1); behind(tx, 2); }, answers.as("a"));
        database->submit([=](Transaction& tx) { behind(tx, 3); behind(tx, 1); }, answers.as("b"));
        database->submit([=](Transaction& tx) { behind(tx, 4); refuse_conflict("activities.sold_out", "名额已满"); }, answers.as("c"));
        database->submit([=](Transaction& tx) { behind(tx, 2); refuse_conflict("activities.sold_out", "名额已满"); }, answers.as("d"));
        database->submit([=](Transaction& tx) { behind(tx, 5); }, answers.as("e"));
        lane.let_go();

        const std::string first = engine == Engine::sqlite ? "unique" : "activities.sold_out"; // what went wrong before the other did
        CHECK(answers.said() == "prepares=ok a=ok b=unique c=activities.sold_out d=" + first + " e=ok ");
        CHECK(seats(*database) == 4);
    });
}

TEST_CASE("nobody is answered before the commit, and the later works of a group see the earlier ones")
{
    on_each_engine([](Engine engine) {
        TestDatabase database{engine};
        make_table(*database);
        int seen_within = 0;
        int seen_by_the_first_answered = 0;
        HeldLane lane{*database};
        database->submit([](Transaction& tx) { take_seat(tx, 1); },
            [&](std::exception_ptr) { seen_by_the_first_answered = seats(*database); });
        database->submit([&](Transaction& tx) { seen_within = tx.value<int>("SELECT count(*) FROM seats WHERE tenant_id = 1"); take_seat(tx, 2); },
            [](std::exception_ptr) {});
        CHECK(seats(*database) == 0);
        lane.let_go();
        CHECK(seen_within == 1);
        CHECK(seen_by_the_first_answered == 2);
    });
}

TEST_CASE("if the commit fails, everyone in the group is told, a refusal's owner too")
{
    on_each_engine([](Engine engine) {
        TestDatabase database{engine};
        make_table(*database);
        Answers answers;
        HeldLane lane{*database};
        database->submit([](Transaction& tx) { take_seat(tx, 1); }, answers.as("a"));
        database->submit([](Transaction& tx) { tx.change("INSERT INTO promises (tenant_id, id, seat) VALUES (1, 1, 99)"); }, answers.as("b"));
        database->submit([](Transaction&) { refuse_conflict("activities.sold_out", "名额已满"); }, answers.as("c"));
        lane.let_go();
        CHECK(answers.said() == "a=foreign_key b=foreign_key c=foreign_key ");
        CHECK(seats(*database) == 0);

        database->submit([](Transaction& tx) { take_seat(tx, 1); }, answers.as("d"));
        database->drain();
        CHECK(seats(*database) == 1);
    });
}

TEST_CASE("a full lane refuses one more and takes work again when it has room")
{
    on_each_engine([](Engine engine) {
        DatabaseSettings small;
        small.lane_limit = 2;
        TestDatabase database{engine, small};
        make_table(*database);
        Answers answers;
        HeldLane lane{*database};
        database->submit([](Transaction& tx) { take_seat(tx, 1); }, answers.as("a"));
        database->submit([](Transaction& tx) { take_seat(tx, 2); }, answers.as("b"));
        CHECK_THROWS_WITH_AS(database->submit([](Transaction& tx) { take_seat(tx, 3); }, answers.as("c")), "platform.busy", Refusal);
        lane.let_go();
        database->submit([](Transaction& tx) { take_seat(tx, 4); }, answers.as("d"));
        database->drain();
        CHECK(answers.said() == "a=ok b=ok d=ok ");
        CHECK(seats(*database) == 3);
    });
}

TEST_CASE("an answer that throws stops neither the lane nor the next answer")
{
    on_each_engine([](Engine engine) {
        TestDatabase database{engine};
        make_table(*database);
        Answers answers;
        HeldLane lane{*database};
        database->submit([](Transaction& tx) { take_seat(tx, 1); }, [](std::exception_ptr) { throw std::runtime_error("nobody listens"); });
        database->submit([](Transaction& tx) { take_seat(tx, 2); }, answers.as("b"));
        lane.let_go();
        CHECK(answers.said() == "b=ok ");
        CHECK(seats(*database) == 2);
    });
}

TEST_CASE("closing the database first answers all that waits")
{
    on_each_engine([](Engine engine) {
        TestDatabase database{engine};
        make_table(*database);
        Answers answers;
        for (int i = 0; i < 50; ++i) database->submit([i](Transaction& tx) { take_seat(tx, i); }, answers.as(""));
        database.reopen();
        CHECK(std::ranges::count(answers.said(), 'k') == 50);
        CHECK(seats(*database) == 50);
    });
}

TEST_CASE("on SQLite, waiting for the lane on the lane is told instead of never ending")
{
    TestDatabase database{Engine::sqlite};
    CHECK_THROWS_AS(database->write([&](Transaction&) { database->write([](Transaction&) {}); }), std::logic_error);
}
