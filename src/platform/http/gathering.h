#pragma once

// An answer that several domains contribute to, each a member of its own: what somebody sees first, what a search finds. A domain adds
// its member where it adds its routes, and nobody else learns of it.

#include "platform/http/request.h"

#include <functional>
#include <string>
#include <vector>

namespace gongyou {

/// What a search finds, whatever it is.
struct Hit {
    std::string id, title, hint;
};

class Gathering {
public:
    /// `name`: what its schema is called.
    explicit Gathering(std::string name) : name_(std::move(name)) {}

    /// `read(Transaction&, const Request&)` gives the member; whoever may not see such a thing gets an empty one.
    template <class Read>
    void add(std::string member, Read read)
    {
        using Member = std::invoke_result_t<Read, Transaction&, const Request&>;
        parts_.push_back({std::move(member),
            [read = std::move(read)](Transaction& tx, const Request& request) { return to_json<Member>(read(tx, request)); },
            [](Schemas& schemas) { return JsonType<Member>::schema(schemas); }, !shapes::is_optional<Member>});
    }

    /// All members, read in one transaction.
    json::object gather(Transaction& tx, const Request& request) const;
    /// Adds the schema and gives a reference to it.
    json::value schema(Schemas& schemas) const;

private:
    struct Part {
        std::string member;
        std::function<json::value(Transaction&, const Request&)> read;
        std::function<json::value(Schemas&)> schema;
        bool always;
    };
    std::string name_;
    std::vector<Part> parts_;
};

}
