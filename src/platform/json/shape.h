#pragma once

// What a JSON object looks like: from it come the reading of a request (with every mistake named by field), the writing of an
// answer, and the schema in OpenAPI. An answer is a plain struct and nothing more: its members are read off it. Its name in OpenAPI
// is the struct's, or `static constexpr auto named = "Seal";` in it. What is taken from a request says its labels and limits:
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
// `enum_words(E*)`, other structs, and optional or vector of these. An optional member may be left out or null; every other one is
// required in a request, and unknown fields are refused. What the house stored itself is read without such demands: read_stored.

#include "platform/ids.h"
#include "platform/json/json.h"
#include "platform/money.h"
#include "platform/refusal.h"
#include "platform/time.h"
#include "platform/words.h"

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace gongyou {

/// Limits beyond the type; zero or absent means the type's own (texts: 1,000 characters; lists: 100 items).
/// A text of up to 100 characters is one line; a longer one may hold line breaks.
struct Limits {
    std::size_t max_length = 1000; // characters, not bytes
    bool may_be_empty = false;     // texts are trimmed; an empty one counts as missing unless allowed
    std::int64_t min = std::numeric_limits<std::int64_t>::min();
    std::int64_t max = std::numeric_limits<std::int64_t>::max();
    std::size_t max_items = 100;
};

/// Where in a body a value stands. Made on the stack while reading; becomes words only when something is wrong.
struct Spot {
    static constexpr std::size_t no_index = static_cast<std::size_t>(-1);

    const Spot* within = nullptr;
    std::string_view name;
    std::size_t index = no_index;
    std::string_view label;
    const Limits* limits = nullptr;

    std::string path() const;  // `person.phones.2`
    std::string title() const; // “电话”第3项
};

/// Whose words are read. A request is held to every limit. What is stored was checked when it was written, perhaps by another program:
/// a missing member keeps its default, an unknown one is ignored, no limit holds.
enum class Source { request,
    stored };

/// Collects what is wrong while a body is read.
class Mistakes {
public:
    explicit Mistakes(Source source = Source::request) : source_(source) {}
    bool of_stored() const { return source_ == Source::stored; }

    void add(std::string field, std::string code, std::string message);
    /// The message is the spot's title followed by `rest`: “名称” + 不能为空.
    void add(const Spot& spot, std::string code, std::string_view rest);
    bool any() const { return !errors_.empty(); }
    /// Throws Refusal invalid (forms.invalid) if there are any, malformed (forms.unknown_field) if one of
    /// them is a field that does not exist. Every mistake is named.
    void refuse_if_any() const;
    /// Throws std::runtime_error naming the first: what is stored cannot be mended by whoever asks.
    void give_up_if_any() const;

private:
    Source source_;
    std::vector<FieldError> errors_;
};

/// Named schemas gathered for OpenAPI's components.
using Schemas = std::map<std::string, json::object>;

/// Reads, writes and describes one JSON value of type T; specialised in shape_types.h.
template <class T>
struct JsonType;

// What a shape knows of a member without knowing its type: so that a hundred shapes cost the
// compiler a table each, and the work is written once, in shape.cpp.
struct AnyType {
    bool optional;
    void (*read)(const json::value& from, const Spot& spot, void* into, Mistakes& mistakes);
    json::value (*write)(const void* from);
    json::value (*schema)(Schemas& schemas, const Limits& limits);
};

struct AnyField {
    std::string name;
    std::string label;
    Limits limits;
    std::size_t offset;
    const AnyType* type;
};

class AnyShape {
public:
    AnyShape(std::string name, std::vector<AnyField> fields) : name_(std::move(name)),
                                                               fields_(std::move(fields)) {}

    const std::string& name() const { return name_; }
    const std::vector<AnyField>& fields() const { return fields_; }

    void read_into(const json::value& from, const Spot& spot, void* into, Mistakes& mistakes) const;
    json::object write_from(const void* from) const;
    /// Adds the shape to `schemas` and gives a reference to it.
    /// Throws std::logic_error when another shape has the same name.
    json::object schema(Schemas& schemas) const;

private:
    std::string name_;
    std::vector<AnyField> fields_;
};

template <class Object>
struct FieldOf {
    AnyField any;
};

template <class Object, class Member>
FieldOf<Object> field(const char* name, Member Object::*member, const char* label, Limits limits = {});

template <class Object>
class Shape : public AnyShape {
public:
    template <class... Fields>
    Shape(std::string name, Fields... fields) : AnyShape(std::move(name), {std::move(fields.any)...})
    {
    }

    /// Reads an object; what is wrong goes to `mistakes` with its path.
    void read(const json::value& from, const Spot& spot, Object& into, Mistakes& mistakes) const
    {
        read_into(from, spot, &into, mistakes);
    }
    json::object write(const Object& from) const { return write_from(&from); }
};

/// Reads a whole body. Refusal invalid (forms.invalid) or malformed (forms.unknown_field) naming every wrong field at once.
template <class T>
T read_shaped(const json::value& body);

/// Reads what this house wrote with to_json, whatever its program knew then. Throws std::runtime_error for what is no such thing.
template <class T>
T read_stored(const json::value& stored);
template <class T, std::convertible_to<std::string_view> Text>
T read_stored(const Text& stored)
{
    return read_stored<T>(parse_json(std::string_view{stored}));
}

/// What the program reads as stored, wherever it does: the names of the structs.
const std::set<std::string>& stored_types();

/// A struct, or a vector of them, as JSON.
template <class T>
json::value to_json(const T& value);

/// What a struct's schema is called in OpenAPI.
template <class T>
std::string schema_name();

}

#include "platform/json/shape_types.h"
