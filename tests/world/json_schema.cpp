// JSON Schema, as much of it as the house emits: type, properties, required, items, $ref, enum, anyOf, pattern, lengths,
// bounds and formats.

#include "world/json_schema.h"

#include "platform/text.h"
#include "platform/time.h"

#include <algorithm>
#include <regex>
#include <set>

namespace gongyou::testing {

namespace {

class Check {
public:
    explicit Check(const json::object& openapi) : openapi_(openapi) {}

    void run(const json::object& schema, const json::value& value, const std::string& path)
    {
        static const std::set<std::string_view> known{"type", "properties", "required", "items", "$ref", "enum", "anyOf", "pattern", "format",
            "minimum", "maximum", "maxLength", "maxItems", "x-unit", "description", "title", "additionalProperties"};
        for (const auto& [word, rule] : schema) {
            if (!known.contains(word)) add(path, "the schema has a rule that is not checked: " + std::string{word});
        }
        if (const auto* reference = schema.if_contains("$ref")) return run(resolve(std::string{reference->as_string()}), value, path);
        if (const auto* choices = schema.if_contains("anyOf")) return any_of(choices->as_array(), value, path);
        if (const auto* type = schema.if_contains("type"); type && !has_type(*type, value)) {
            return add(path, "is of another type: " + print_json(value).substr(0, 60));
        }
        if (const auto* words = schema.if_contains("enum"); words && std::ranges::find(words->as_array(), value) == words->as_array().end()) {
            add(path, "is none of the words: " + print_json(value));
        }
        if (value.is_string()) check_text(schema, std::string{value.get_string()}, path);
        if (value.is_int64()) check_number(schema, value.get_int64(), path);
        if (value.is_array()) check_list(schema, value.get_array(), path);
        if (value.is_object() && schema.contains("properties")) check_object(schema, value.get_object(), path);
    }

    std::vector<std::string> mistakes;

private:
    void add(const std::string& path, const std::string& what) { mistakes.push_back(path + " " + what); }

    const json::object& resolve(const std::string& reference)
    {
        const std::string name = reference.substr(reference.rfind('/') + 1);
        return openapi_.at("components").as_object().at("schemas").as_object().at(name).as_object();
    }

    void any_of(const json::array& choices, const json::value& value, const std::string& path)
    {
        std::vector<std::string> first;
        for (const auto& choice : choices) {
            Check one{openapi_};
            one.run(choice.as_object(), value, path);
            if (one.mistakes.empty()) return;
            if (first.empty()) first = one.mistakes;
        }
        mistakes.insert(mistakes.end(), first.begin(), first.end());
    }

    static bool has_type(const json::value& type, const json::value& value)
    {
        if (type.is_array()) {
            return std::ranges::any_of(type.get_array(), [&](const json::value& one) { return has_type(one, value); });
        }
        const std::string_view word{type.as_string()};
        return word == "object" ? value.is_object() : word == "array" ? value.is_array()
            : word == "string"                                        ? value.is_string()
            : word == "boolean"                                       ? value.is_bool()
            : word == "integer"                                       ? value.is_int64() || value.is_uint64()
            : word == "number"                                        ? value.is_number()
                                                                      : word == "null" && value.is_null();
    }

    void check_text(const json::object& schema, const std::string& text, const std::string& path)
    {
        if (const auto* pattern = schema.if_contains("pattern"); pattern && !std::regex_search(text, std::regex{std::string{pattern->as_string()}})) {
            add(path, "is not of the form it promises: " + text);
        }
        if (const auto* most = schema.if_contains("maxLength"); most && count_characters(text) > static_cast<std::size_t>(most->as_int64())) {
            add(path, "is longer than it promises: " + text);
        }
        const auto* format = schema.if_contains("format");
        if (format && *format == "date" && !parse_day(text)) add(path, "is no day: " + text);
        if (format && *format == "date-time" && !parse_instant(text)) add(path, "is no moment: " + text);
    }

    void check_number(const json::object& schema, std::int64_t number, const std::string& path)
    {
        if (const auto* least = schema.if_contains("minimum"); least && number < least->as_int64()) add(path, "is below its minimum");
        if (const auto* most = schema.if_contains("maximum"); most && number > most->as_int64()) add(path, "is above its maximum");
    }

    void check_list(const json::object& schema, const json::array& list, const std::string& path)
    {
        if (const auto* most = schema.if_contains("maxItems"); most && std::ssize(list) > most->as_int64()) add(path, "has too many items");
        const auto* items = schema.if_contains("items");
        for (std::size_t i = 0; items && i < list.size(); ++i) run(items->as_object(), list[i], path + "." + std::to_string(i));
    }

    void check_object(const json::object& schema, const json::object& object, const std::string& path)
    {
        const json::object& properties = schema.at("properties").as_object();
        for (const auto& [name, member] : object) {
            const auto* property = properties.if_contains(name);
            if (property) run(property->as_object(), member, path + "." + std::string{name});
            else add(path, "holds a field that the schema does not know: " + std::string{name});
        }
        if (const auto* required = schema.if_contains("required")) {
            for (const auto& name : required->as_array()) {
                if (!object.contains(name.as_string())) add(path, "lacks " + std::string{name.as_string()});
            }
        }
    }

    const json::object& openapi_;
};

}

std::vector<std::string> schema_mistakes(const json::object& openapi, const json::value& schema, const json::value& value)
{
    Check check{openapi};
    check.run(schema.as_object(), value, "$");
    return check.mistakes;
}

}
