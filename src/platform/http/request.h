#pragma once

#include "platform/db/database.h"
#include "platform/http/response.h"
#include "platform/ids.h"
#include "platform/time.h"

#include <boost/json/monotonic_resource.hpp>

#include <cstdint>
#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gongyou {

struct Tenant;
using TenantId = Id<Tenant>;

/// Who is calling. Defined by orgs; the platform only carries it.
struct Actor;

class Calendar;
class Keys;

/// What every request can reach: made once at start.
struct House {
    Database& database;
    Clock& clock;
    IdMaker& ids;
    const Keys& keys;
    const Calendar& calendar;
};

/// One request on its way through a handler. Lives until it is answered, or, of a deferred handler, as
/// long as its Reply.
class Request {
public:
    std::string method; // GET, POST …
    std::string path;   // decoded, without the query
    std::string body;
    std::string client; // address, behind a trusted proxy the forwarded one
    std::string id;     // request id: in the log and the X-Request-Id header

    House* house = nullptr;
    TenantId tenant;                         // from the Host name, else the configured default
    std::shared_ptr<const Actor> caller;     // null: not signed in
    std::vector<std::string> path_arguments; // in the pattern's order

    Database& database() const { return house->database; }
    IdMaker& ids() const { return house->ids; }
    const Keys& keys() const { return house->keys; }
    const Calendar& calendar() const { return house->calendar; }
    /// One moment for the whole request.
    Instant now() const { return now_; }
    Day today() const { return day_of(now_); }
    void set_now(Instant at) { now_ = at; }

    /// A header by its lower-case name; empty if absent.
    std::string_view header(std::string_view name) const;
    std::optional<std::string> cookie(std::string_view name) const;
    void add_header(std::string_view name, std::string_view value);

    /// A query parameter, decoded; nothing if absent or empty.
    std::optional<std::string> query(std::string_view name) const;
    /// A whole number within bounds, or `otherwise`. Refusal invalid (query.not_a_number, query.out_of_range).
    std::int64_t query_whole(std::string_view name, std::int64_t otherwise, std::int64_t min, std::int64_t max) const;
    std::optional<Day> query_day(std::string_view name) const; // Refusal invalid (query.not_a_day)
    std::optional<double> query_real(std::string_view name) const;
    template <class IdType>
    std::optional<IdType> query_id(std::string_view name) const
    {
        const auto text = query(name);
        if (!text) return std::nullopt;
        return IdType{id_in_query(name, *text)};
    }
    /// Takes the part of a target behind the question mark.
    void set_query(std::string text);
    const std::string& query_text() const { return query_text_; }

    /// The nth `{…}` of the route's pattern as an id. Refusal not_found (http.no_such_thing) if it is none.
    template <class IdType>
    IdType path_id(std::size_t n = 0) const
    {
        return IdType{id_in_path(n)};
    }
    const std::string& path_text(std::size_t n = 0) const { return path_arguments.at(n); }

    /// The JSON body as T. Refusals malformed (json.*, forms.unknown_field) and invalid (forms.invalid).
    template <class T>
    T take() const
    {
        unsigned char arena[4096]; // enough for most bodies: no trip to the heap
        json::monotonic_resource storage{arena, sizeof arena};
        return read_shaped<T>(parse_json(body, &storage));
    }

    /// The caller. Refusal unauthorized (accounts.sign_in_first) if nobody is signed in.
    const Actor& actor() const;

    /// Runs `work` in one write transaction and answers, once that is durable, with the Response it makes.
    /// Under an Idempotency-Key the answer is kept in the same transaction, and whoever repeats the request
    /// within 24 hours gets it again: the work does not run twice. A refusal is not kept, it is decided anew.
    /// Only status, Location and body are kept: a route that sets a cookie is without_replay.
    /// Refusal invalid (platform.key_reused) when the key came with another request before.
    Response change(const std::function<Response(Transaction&)>& work);

    /// Whether `change` was called: a route that promises replay and never does breaks its promise.
    bool went_through_change() const { return may_replay_; }

private:
    struct Line { // of the header: places in head_
        std::uint32_t name, name_length, value, value_length;
    };

    std::int64_t id_in_path(std::size_t n) const;
    std::int64_t id_in_query(std::string_view name, const std::string& text) const;

    Instant now_;
    std::string head_;
    std::vector<Line> lines_;
    std::string query_text_;
    std::vector<std::pair<std::string, std::string>> query_;
    bool may_replay_ = false;
};

/// Answers a deferred request, once, from any thread; later answers are ignored. Dropped unanswered it answers 500.
class Reply {
public:
    Reply() = default;
    explicit Reply(std::function<void(Response)> send);
    void operator()(Response response) const;
    /// Turns what went wrong into its answer: a Refusal as its problem, anything else as a bare 500, logged.
    void failed(std::exception_ptr error) const;

    /// Where the answer goes.
    class Receiver {
    public:
        virtual ~Receiver() = default;
        virtual void take(Response response) = 0;
        virtual void dropped() = 0;
        virtual std::string request_id() const { return {}; }
    };
    explicit Reply(std::shared_ptr<Receiver> receiver);

private:
    struct Once;
    std::shared_ptr<Once> once_;
};

}
