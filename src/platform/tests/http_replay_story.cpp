#include "platform/http/replay.h"
#include "platform/tests/served.h"

#include <doctest/doctest.h>

#include <atomic>
#include <thread>

using namespace gongyou;
using namespace gongyou::testing;

namespace {

struct Note {
    std::string text;
};
const auto& shape_of(Note*)
{
    static const Shape<Note> shape{"Note", field("text", &Note::text, "内容")};
    return shape;
}

struct Notebook : Served {
    explicit Notebook(Engine engine) : Served(engine)
    {
        database->write([](Transaction& tx) { tx.change("CREATE TABLE notes (id BIGINT PRIMARY KEY, text TEXT NOT NULL)"); });
        router.post("/api/notes", free_for_all(), "Writes a note", [this](Request& request) {
            const Note note = request.take<Note>();
            const std::int64_t id = ids.next(request.now());
            return request.change([&](Transaction& tx) {
                if (note.text == "no" && refusing) refuse_conflict("notes.refused", "现在不行");
                tx.change("INSERT INTO notes (id, text) VALUES ($1, $2)", id, note.text);
                return created("/api/notes/" + print_id(id), note);
            });
        });
    }

    std::int64_t written()
    {
        return database->read([](Transaction& tx) { return tx.value<std::int64_t>("SELECT count(*) FROM notes"); });
    }

    std::atomic<bool> refusing{false};
};

json::value note(const char* text)
{
    return json::object{{"text", text}};
}

const Headers key{{"Idempotency-Key", "3e1f-a-first-key"}};

}

TEST_CASE("a changing call that is repeated under its key is done once and answered alike")
{
    on_each_engine([](Engine engine) {
        Notebook notebook{engine};
        auto client = notebook.start();
        const Answer first = client.post("/api/notes", note("甲"), key);
        CHECK(first.status == 201);
        CHECK(first.header("idempotency-replayed").empty());
        for (int i = 0; i < 3; ++i) {
            client.reconnect();
            const Answer again = client.post("/api/notes", note("甲"), key);
            CHECK(again.status == 201);
            CHECK(again.body == first.body);
            CHECK(again.header("location") == first.header("location"));
            CHECK(again.header("content-type") == "application/json");
            CHECK(again.header("idempotency-replayed") == "true");
        }
        CHECK(notebook.written() == 1);
        CHECK(client.post("/api/notes", note("甲")).status == 201); // without a key it is a new call
        CHECK(notebook.written() == 2);
    });
}

TEST_CASE("another body under the same key is refused; another caller may use the same key")
{
    on_each_engine([](Engine engine) {
        Notebook notebook{engine};
        auto client = notebook.start();
        CHECK(client.post("/api/notes", note("甲"), key).status == 201);
        const Answer reused = client.post("/api/notes", note("乙"), key);
        CHECK(reused.status == 422);
        CHECK(reused.code() == "platform.key_reused");
        client.cookies["__Host-session"] = "somebody";
        CHECK(client.post("/api/notes", note("乙"), key).status == 201);
        CHECK(notebook.written() == 2);
        CHECK(client.post("/api/notes", note("丙"), {{"Idempotency-Key", "short"}}).code() == "platform.key_unusable");
    });
}

TEST_CASE("a refusal is decided anew, and a key is free again after a day")
{
    on_each_engine([](Engine engine) {
        Notebook notebook{engine};
        notebook.clock.stand_at(*parse_instant("2024-03-08T09:00:00+08:00"));
        notebook.refusing = true;
        auto client = notebook.start();
        CHECK(client.post("/api/notes", note("no"), key).code() == "notes.refused");
        notebook.refusing = false;
        CHECK(client.post("/api/notes", note("no"), key).status == 201);
        CHECK(client.post("/api/notes", note("乙"), key).status == 422);
        notebook.clock.advance(std::chrono::hours{25});
        CHECK(client.post("/api/notes", note("乙"), key).status == 201);
        CHECK(notebook.written() == 2);
        notebook.clock.advance(std::chrono::hours{25});
        CHECK(forget_old_answers(*notebook.database, notebook.clock.now()) == 1);
    });
}

TEST_CASE("twenty repeats at the same moment write one note")
{
    on_each_engine([](Engine engine) {
        Notebook notebook{engine};
        notebook.settings.workers = 8;
        notebook.start();
        std::atomic<int> created{0};
        std::vector<std::thread> callers;
        for (int i = 0; i < 20; ++i) {
            callers.emplace_back([&] {
                HttpClient client{notebook.server->port()};
                if (client.post("/api/notes", note("甲"), key).status == 201) ++created;
            });
        }
        for (std::thread& caller : callers) caller.join();
        CHECK(created == 20);
        CHECK(notebook.written() == 1);
    });
}
