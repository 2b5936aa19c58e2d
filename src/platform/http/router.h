#pragma once

// The route table. A route says who may call it, what it takes and what it answers; from the table
// come dispatch, OpenAPI and the scope matrix of the tests.

#include "platform/http/gathering.h"
#include "platform/http/request.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace gongyou {

using PlainHandler = std::function<Response(Request&)>;       // on a worker; may block on the database
using DeferredHandler = std::function<void(Request&, Reply)>; // on the io thread; must not block

/// Who may call: a word for the table, and the check. The check throws Refusal unauthorized or forbidden.
struct Guard {
    std::string word; // `anyone`, `signed_in`, `can:review_joining` …
    std::function<void(const Request&)> check;
};

using SchemaOf = std::function<json::value(Schemas&)>;

/// How often one address may call: browsing, changing, and guessing at secrets (sign-in, codes). See rate_limit.h.
enum class Pace { browsing,
    changing,
    guessing };

struct Route {
    std::string method;
    std::string pattern; // `/api/sessions/{session}/booking`
    Guard guard;
    std::string summary; // English, one phrase
    PlainHandler plain;
    DeferredHandler deferred;
    SchemaOf takes;                 // empty: no body
    SchemaOf answers;               // empty: no JSON
    std::vector<std::string> query; // names of query parameters
    std::size_t max_body = 1 << 20;
    bool idempotent = true; // a changing route replays its answer under the same Idempotency-Key (Request::change)
    Pace pace = Pace::browsing;
    bool shows_pages = true; // outside /api/

    template <class T>
    Route& taking()
    {
        takes = [](Schemas& schemas) { return JsonType<T>::schema(schemas); };
        return *this;
    }
    /// The body is a file, as it is.
    Route& taking_file()
    {
        takes = [](Schemas&) { return json::value(json::object{{"type", "string"}, {"contentMediaType", "application/octet-stream"}}); };
        return *this;
    }
    template <class T>
    Route& answering()
    {
        answers = [](Schemas& schemas) { return JsonType<T>::schema(schemas); };
        return *this;
    }
    Route& asking(std::vector<std::string> names)
    {
        query = std::move(names);
        return *this;
    }
    /// Takes bodies up to `bytes`.
    Route& up_to(std::size_t bytes)
    {
        max_body = bytes;
        return *this;
    }
    /// A wrong call is a guess at a secret: few are allowed.
    Route& against_guessing()
    {
        pace = Pace::guessing;
        return *this;
    }
    /// Called by programs although it lies outside /api/: refuses with problem+json, never with a page.
    Route& for_programs()
    {
        shows_pages = false;
        return *this;
    }
    /// The operation has a natural key of its own, or nothing to replay.
    Route& without_replay()
    {
        idempotent = false;
        return *this;
    }
};

/// The references that the first functions give are good until the next route is added.
class Router {
public:
    Route& get(std::string pattern, Guard guard, std::string summary, PlainHandler handler);
    Route& post(std::string pattern, Guard guard, std::string summary, PlainHandler handler);
    Route& put(std::string pattern, Guard guard, std::string summary, PlainHandler handler);
    Route& remove(std::string pattern, Guard guard, std::string summary, PlainHandler handler); // DELETE
    Route& get_deferred(std::string pattern, Guard guard, std::string summary, DeferredHandler handler);
    Route& post_deferred(std::string pattern, Guard guard, std::string summary, DeferredHandler handler);

    /// The gathering of that name (`Home`), for domains to add to; made on first use.
    Gathering& gathering(const std::string& name);
    /// GET `pattern` answers it.
    Route& serve(const std::string& gathering, std::string pattern, Guard guard, std::string summary);

    /// Served to everything below `prefix` that no route takes: a folder of built files, with
    /// `index.html` for unknown paths of a single-page face.
    void files(std::string prefix, std::string folder, bool single_page);

    /// What a browser is shown where an address outside /api/ refuses, unknown ones too: a page made of the refusal's title and
    /// sentence, without the database. Without it the answer is problem+json there, too.
    using RefusalPage = std::function<std::string(std::string_view title, std::string_view sentence)>;
    void show_refusals(RefusalPage page) { refusal_page_ = std::move(page); }
    const RefusalPage& refusal_page() const { return refusal_page_; }

    /// Finds the caller of a request (session cookie, bearer token); null: not signed in. `quickly`
    /// answers from memory or says it cannot (nothing), and then `fully` runs on a worker.
    using Recognise = std::function<std::shared_ptr<const Actor>(const Request&)>;
    using RecogniseQuickly = std::function<std::optional<std::shared_ptr<const Actor>>(const Request&)>;
    void recognise_callers(RecogniseQuickly quickly, Recognise fully);

    const std::vector<Route>& routes() const { return routes_; }

    struct Match {
        const Route* route = nullptr;
        std::vector<std::string> arguments;
        bool path_known = false; // another method would match: 405
        std::string allowed;     // … these
    };
    /// A literal segment goes before `{…}`; HEAD is answered by GET.
    Match match(std::string_view method, std::string_view path) const;

    struct FileMount {
        std::string prefix, folder;
        bool single_page;
    };
    const std::vector<FileMount>& file_mounts() const { return file_mounts_; }
    const RecogniseQuickly& recognise_quickly() const { return quickly_; }
    const Recognise& recognise_fully() const { return fully_; }

    /// The cookie that holds the session, for OpenAPI.
    void name_session_cookie(std::string name) { session_cookie_ = std::move(name); }
    const std::string& session_cookie() const { return session_cookie_; }

private:
    struct Node { // of the tree of segments; the children are places in nodes_
        std::vector<std::pair<std::string, std::size_t>> literals;
        std::size_t any = 0;
        std::vector<std::size_t> routes; // one a method
    };
    struct Walk;

    Route& add(std::string method, std::string pattern, Guard guard, std::string summary);
    std::size_t node_for(std::string_view pattern);
    bool walk(std::size_t node, std::string_view rest, Walk& walk) const;

    std::vector<Route> routes_;
    std::vector<Node> nodes_{1};
    std::string session_cookie_;
    std::map<std::string, std::shared_ptr<Gathering>> gatherings_;
    std::vector<FileMount> file_mounts_;
    RefusalPage refusal_page_;
    RecogniseQuickly quickly_;
    Recognise fully_;
};

/// OpenAPI 3.1 of the table.
json::object openapi(const Router& router, const std::string& version);

}
