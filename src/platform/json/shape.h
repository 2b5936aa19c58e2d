#pragma once

// A shape says once what a JSON object looks like: from it come the reading of a request (with every
// mistake named by field), the writing of an answer, and the schema in OpenAPI.
//
//     struct NewOrg { OrgId parent; std::string name; std::optional<Day> founded; };
//     inline const auto& shape_of(NewOrg*) {
//         static const Shape<NewOrg> shape{"NewOrg",
//             field("parent", &NewOrg::parent, "上级组织"),
//             field("name", &NewOrg::name, "名称", {.max_length = 60}),
//             field("founded", &NewOrg::founded, "成立日期")};
//         return shape;
//     }
//
// Members: std::string, bool, int, int64, double, Id<…>, Instant, Day, Money, json::value, enums with
// `enum_words(E*)`, other shaped structs, and optional or vector of these. An optional member may be
// left out or null; every other one is required in a request. Unknown fields are refused.

#include "platform/ids.h"
#include "platform/json/json.h"
#include "platform/money.h"
#include "platform/refusal.h"
#include "platform/time.h"

#include <functional>
#include <map>
#include <span>
#include <string>
#include <type_traits>
#include <vector>

namespace gongyou {

/// Limits beyond the type; zero or absent means the type's own (texts: 1,000 characters; lists: 100 items).
struct Limits {
    std::size_t max_length = 1000; // characters, not bytes
    bool may_be_empty = false;     // texts are trimmed; an empty one counts as missing unless allowed
    std::int64_t min = std::numeric_limits<std::int64_t>::min();
    std::int64_t max = std::numeric_limits<std::int64_t>::max();
    std::size_t max_items = 100;
};

/// The words an enum is written as: `{{Kind::free, "free"}, …}`, found by argument-dependent look-up
/// as `std::span<const EnumWord<E>> enum_words(E*)`.
template <class E>
struct EnumWord {
    E value;
    const char* word;
};

/// Collects what is wrong while a body is read.
class Mistakes {
public:
    void add(std::string field, std::string code, std::string message);
    bool any() const { return !errors_.empty(); }
    /// Throws Refusal invalid (forms.invalid) if there are any.
    void refuse_if_any() const;

private:
    std::vector<FieldError> errors_;
};

/// Named schemas gathered for OpenAPI's components.
using Schemas = std::map<std::string, json::object>;

/// Reads, writes and describes one JSON value of type T; specialised in shape_types.h.
template <class T>
struct JsonType;

template <class Object>
struct FieldOf {
    std::string name;
    std::string label;
    bool required;
    std::function<void(const json::value&, const std::string& path, const std::string& label, Object&, Mistakes&)> read;
    std::function<void(const Object&, json::object&)> write; // an empty optional writes null
    std::function<json::value(Schemas&)> schema;
};

template <class Object, class Member>
FieldOf<Object> field(const char* name, Member Object::*member, const char* label, Limits limits = {});

template <class Object>
class Shape {
public:
    template <class... Fields>
    Shape(std::string name, Fields... fields) : name_(std::move(name)), fields_{std::move(fields)...}
    {
    }

    const std::string& name() const { return name_; }
    const std::vector<FieldOf<Object>>& fields() const { return fields_; }

    /// Reads an object; what is wrong goes to `mistakes` with its path.
    void read(const json::value& from, const std::string& path, Object& into, Mistakes& mistakes) const;
    json::object write(const Object& from) const;
    json::object schema(Schemas& schemas) const;

private:
    std::string name_;
    std::vector<FieldOf<Object>> fields_;
};

/// Reads a whole body. Refusal invalid (forms.invalid) naming every wrong field at once.
template <class T>
T read_shaped(const json::value& body);

/// A shaped struct, or a vector of them, as JSON.
template <class T>
json::value to_json(const T& value);

}

#include "platform/json/shape_types.h"
