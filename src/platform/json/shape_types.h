#pragma once

// How each type that a shape may hold is read, written and described. What does not depend on a
// template argument is declared here and written in shape_types.cpp.

#include "platform/json/shape.h"
#include "platform/members.h"

#include <stdexcept>

namespace gongyou {

template <class T>
concept Shaped = requires
{
    shape_of(static_cast<T*>(nullptr));
};

/// A struct that says nothing of itself: an answer, or what is stored.
template <class T>
concept Plain = Struct<T> && !Shaped<T>;

template <>
struct JsonType<std::string> {
    static void read(const json::value& from, const Spot& spot, std::string& into, Mistakes& mistakes);
    static json::value write(const std::string& from) { return json::value(from); }
    static json::value schema(Schemas& schemas, const Limits& limits = {});
};

template <>
struct JsonType<bool> {
    static void read(const json::value& from, const Spot& spot, bool& into, Mistakes& mistakes);
    static json::value write(bool from) { return from; }
    static json::value schema(Schemas& schemas, const Limits& limits = {});
};

template <>
struct JsonType<std::int64_t> {
    static void read(const json::value& from, const Spot& spot, std::int64_t& into, Mistakes& mistakes);
    static json::value write(std::int64_t from) { return from; }
    static json::value schema(Schemas& schemas, const Limits& limits = {});
};

template <>
struct JsonType<int> {
    static void read(const json::value& from, const Spot& spot, int& into, Mistakes& mistakes);
    static json::value write(int from) { return from; }
    static json::value schema(Schemas& schemas, const Limits& limits = {});
};

template <>
struct JsonType<double> {
    static void read(const json::value& from, const Spot& spot, double& into, Mistakes& mistakes);
    static json::value write(double from);
    static json::value schema(Schemas& schemas, const Limits& limits = {});
};

template <>
struct JsonType<Instant> {
    static void read(const json::value& from, const Spot& spot, Instant& into, Mistakes& mistakes);
    static json::value write(Instant from) { return json::value(print(from)); }
    static json::value schema(Schemas& schemas, const Limits& limits = {});
};

template <>
struct JsonType<Day> {
    static void read(const json::value& from, const Spot& spot, Day& into, Mistakes& mistakes);
    static json::value write(Day from) { return json::value(print(from)); }
    static json::value schema(Schemas& schemas, const Limits& limits = {});
};

/// Yuan as a string: a JSON number would lose fen in a browser. Reading takes a whole number of yuan, too.
template <>
struct JsonType<Money> {
    static void read(const json::value& from, const Spot& spot, Money& into, Mistakes& mistakes);
    static json::value write(Money from) { return json::value(print(from)); }
    static json::value schema(Schemas& schemas, const Limits& limits = {});
};

template <>
struct JsonType<json::value> {
    static void read(const json::value& from, const Spot&, json::value& into, Mistakes&) { into = from; }
    static json::value write(const json::value& from) { return from; }
    static json::value schema(Schemas&, const Limits& = {}) { return json::object{}; }
};

namespace shapes {

void read_id(const json::value& from, const Spot& spot, std::int64_t& into, Mistakes& mistakes);
json::value id_schema();
json::value word_schema(std::span<const char* const> words);
void add_wrong_word(const Spot& spot, std::span<const char* const> words, Mistakes& mistakes);
bool is_list(const json::value& from, const Spot& spot, Mistakes& mistakes);
json::value list_schema(json::value items, const Limits& limits);
json::value or_null(json::value schema);
bool is_blank(const json::value& from); // null, or a text of nothing but blanks

}

template <class Noun>
struct JsonType<Id<Noun>> {
    static void read(const json::value& from, const Spot& spot, Id<Noun>& into, Mistakes& mistakes)
    {
        shapes::read_id(from, spot, into.value, mistakes);
    }
    static json::value write(Id<Noun> from) { return json::value(print_id(from.value)); }
    static json::value schema(Schemas&, const Limits& = {}) { return shapes::id_schema(); }
};

template <class E>
requires Worded<E>
struct JsonType<E> {
    static std::vector<const char*> words()
    {
        std::vector<const char*> all;
        for (const auto& entry : std::span<const EnumWord<E>>{enum_words(static_cast<E*>(nullptr))}) all.push_back(entry.word);
        return all;
    }
    static void read(const json::value& from, const Spot& spot, E& into, Mistakes& mistakes)
    {
        const auto* text = from.if_string();
        const auto value = text ? from_word<E>({text->data(), text->size()}) : std::nullopt;
        if (value) into = *value;
        else shapes::add_wrong_word(spot, words(), mistakes);
    }
    static json::value write(E from) { return json::value(word_of(from)); }
    static json::value schema(Schemas&, const Limits& = {}) { return shapes::word_schema(words()); }
};

template <class T>
requires Shaped<T>
struct JsonType<T> {
    static void read(const json::value& from, const Spot& spot, T& into, Mistakes& mistakes)
    {
        shape_of(static_cast<T*>(nullptr)).read_into(from, spot, &into, mistakes);
    }
    static json::value write(const T& from) { return shape_of(static_cast<T*>(nullptr)).write_from(&from); }
    static json::value schema(Schemas& schemas, const Limits& = {}) { return shape_of(static_cast<T*>(nullptr)).schema(schemas); }
};

namespace shapes {

/// The shape of a plain struct, read off it.
template <class T>
const AnyShape& read_off();

}

template <class T>
requires Plain<T>
struct JsonType<T> {
    static void read(const json::value& from, const Spot& spot, T& into, Mistakes& mistakes)
    {
        shapes::read_off<T>().read_into(from, spot, &into, mistakes);
    }
    static json::value write(const T& from) { return shapes::read_off<T>().write_from(&from); }
    static json::value schema(Schemas& schemas, const Limits& = {}) { return shapes::read_off<T>().schema(schemas); }
};

template <class T>
struct JsonType<std::optional<T>> {
    static void read(const json::value& from, const Spot& spot, std::optional<T>& into, Mistakes& mistakes)
    {
        into.reset();
        if (from.is_null() || (!mistakes.of_stored() && shapes::is_blank(from) && !spot.limits->may_be_empty)) return;
        JsonType<T>::read(from, spot, into.emplace(), mistakes);
    }
    static json::value write(const std::optional<T>& from) { return from ? JsonType<T>::write(*from) : json::value{}; }
    static json::value schema(Schemas& schemas, const Limits& limits = {}) { return shapes::or_null(JsonType<T>::schema(schemas, limits)); }
};

template <class T>
struct JsonType<std::vector<T>> {
    static void read(const json::value& from, const Spot& spot, std::vector<T>& into, Mistakes& mistakes)
    {
        into.clear();
        if (!shapes::is_list(from, spot, mistakes)) return;
        const json::array& items = from.get_array();
        into.reserve(items.size());
        for (std::size_t i = 0; i < items.size(); ++i) {
            T item{};
            JsonType<T>::read(items[i], Spot{&spot, {}, i, spot.label, spot.limits}, item, mistakes);
            into.push_back(std::move(item));
        }
    }
    static json::value write(const std::vector<T>& from)
    {
        json::array items;
        items.reserve(from.size());
        for (const T& item : from) items.push_back(JsonType<T>::write(item));
        return items;
    }
    static json::value schema(Schemas& schemas, const Limits& limits = {})
    {
        return shapes::list_schema(JsonType<T>::schema(schemas, limits), limits);
    }
};

namespace shapes {

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;

template <class T>
inline constexpr AnyType any_type{
    is_optional<T>,
    [](const json::value& from, const Spot& spot, void* into, Mistakes& mistakes) {
        JsonType<T>::read(from, spot, *static_cast<T*>(into), mistakes);
    },
    [](const void* from) -> json::value { return JsonType<T>::write(*static_cast<const T*>(from)); },
    [](Schemas& schemas, const Limits& limits) -> json::value { return JsonType<T>::schema(schemas, limits); },
};

}

template <class Object, class Member>
FieldOf<Object> field(const char* name, Member Object::*member, const char* label, Limits limits)
{
    static const Object sample{};
    const auto* start = reinterpret_cast<const char*>(&sample);
    const auto* at = reinterpret_cast<const char*>(&(sample.*member));
    return {{name, label, limits, static_cast<std::size_t>(at - start), &shapes::any_type<Member>}};
}

namespace shapes {

template <class T>
std::vector<AnyField> fields_of()
{
    static const T sample{};
    const auto* start = reinterpret_cast<const char*>(&sample);
    std::vector<AnyField> fields;
    members::for_each<T>([&]<std::size_t I>() {
        using Member = members::Type<T, I>;
        const auto offset = static_cast<std::size_t>(reinterpret_cast<const char*>(&boost::pfr::get<I>(sample)) - start);
        if constexpr (members::is_beside<Member>) {
            for (AnyField field : fields_of<decltype(Member::its)>()) {
                field.offset += offset;
                fields.push_back(std::move(field));
            }
        } else fields.push_back({std::string{members::name<T, I>()}, "", {}, offset, &any_type<Member>});
    });
    return fields;
}

template <class T>
const AnyShape& read_off()
{
    static const AnyShape shape{schema_name<T>(), fields_of<T>()};
    return shape;
}

template <class T>
struct StoredName {
    static std::string text() { return std::string{members::type_name<T>()}; }
};
template <class T>
struct StoredName<std::vector<T>> : StoredName<T> {
};

bool note_stored(std::string type);
/// True, and noted when the program starts, of every type that read_stored is ever asked for.
template <class T>
inline const bool is_stored = note_stored(StoredName<T>::text());

template <class T>
T read_from(const json::value& from, Mistakes& mistakes)
{
    static const Limits none;
    T read{};
    JsonType<T>::read(from, Spot{nullptr, {}, Spot::no_index, "内容", &none}, read, mistakes);
    return read;
}

}

template <class T>
std::string schema_name()
{
    if constexpr (Shaped<T>) return shape_of(static_cast<T*>(nullptr)).name();
    else if constexpr (requires { T::named; }) return T::named;
    else return std::string{members::type_name<T>()};
}

template <class T>
T read_shaped(const json::value& body)
{
    Mistakes mistakes;
    T read = shapes::read_from<T>(body, mistakes);
    mistakes.refuse_if_any();
    return read;
}

template <class T>
T read_stored(const json::value& stored)
{
    [[maybe_unused]] const bool& noted = shapes::is_stored<T>;
    Mistakes mistakes{Source::stored};
    T read = shapes::read_from<T>(stored, mistakes);
    mistakes.give_up_if_any();
    return read;
}

template <class T>
json::value to_json(const T& value)
{
    return JsonType<T>::write(value);
}

}
