#include "platform/json/shape.h"

#include "platform/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace gongyou {

namespace {

std::set<std::string>& noted_types()
{
    static std::set<std::string> types;
    return types;
}

}

const std::set<std::string>& stored_types()
{
    return noted_types();
}

bool shapes::note_stored(std::string type)
{
    noted_types().insert(std::move(type));
    return true;
}

std::string Spot::path() const
{
    std::string before = within ? within->path() : std::string{};
    const std::string own = index == no_index ? std::string{name} : std::to_string(index);
    if (before.empty() || own.empty()) return before + own;
    return before + "." + own;
}

std::string Spot::title() const
{
    if (index == no_index) return fmt::format("“{}”", label);
    return fmt::format("“{}”第{}项", label, index + 1);
}

void Mistakes::add(std::string field, std::string code, std::string message)
{
    if (errors_.size() < 100) errors_.push_back({std::move(field), std::move(code), std::move(message)});
}

void Mistakes::add(const Spot& spot, std::string code, std::string_view rest)
{
    add(spot.path(), std::move(code), spot.title() + std::string{rest});
}

void Mistakes::refuse_if_any() const
{
    if (errors_.empty()) return;
    const bool unknown = std::any_of(errors_.begin(), errors_.end(), [](const FieldError& e) { return e.code == "unknown_field"; });
    std::string sentence = "有内容需要修改：" + errors_.front().message;
    if (errors_.size() > 1) sentence += fmt::format("；另有 {} 处", errors_.size() - 1);
    throw Refusal{unknown ? Refusal::Kind::malformed : Refusal::Kind::invalid,
        unknown ? "forms.unknown_field" : "forms.invalid", std::move(sentence), errors_};
}

void Mistakes::give_up_if_any() const
{
    if (errors_.empty()) return;
    throw std::runtime_error(fmt::format("stored text cannot be read: {}: {}", errors_.front().field, errors_.front().code));
}

namespace {

void add_unknown(std::string_view key, const Spot& spot, const std::vector<AnyField>& fields, Mistakes& mistakes)
{
    const std::string word = encode_utf8(decode_utf8(key).substr(0, 40)); // never echo more than a word
    std::vector<std::string> known;
    for (const AnyField& field : fields) known.push_back(field.name);
    const auto meant = nearest_word(word, known);
    const std::string hint = meant ? fmt::format("，是不是“{}”？", *meant) : std::string{"，请去掉"};
    mistakes.add(Spot{&spot, word, Spot::no_index, {}, nullptr}.path(), "unknown_field", fmt::format("没有“{}”这一项{}", word, hint));
}

}

void AnyShape::read_into(const json::value& from, const Spot& spot, void* into, Mistakes& mistakes) const
{
    const json::object* object = from.if_object();
    if (!object) return mistakes.add(spot, "not_an_object", "应当是一组内容（JSON 对象）");
    std::size_t known = 0;
    for (const AnyField& field : fields_) {
        const Spot here{&spot, field.name, Spot::no_index, field.label, &field.limits};
        const json::value* given = object->if_contains(field.name);
        if (given) ++known;
        if (given && (field.type->optional || !given->is_null())) {
            field.type->read(*given, here, static_cast<char*>(into) + field.offset, mistakes);
        } else if (!field.type->optional && !mistakes.of_stored()) {
            mistakes.add(here, "required", "不能为空");
        }
    }
    if (known == object->size() || mistakes.of_stored()) return;
    for (const auto& [key, value] : *object) {
        const std::string_view word{key.data(), key.size()};
        if (std::none_of(fields_.begin(), fields_.end(), [&](const AnyField& field) { return field.name == word; })) {
            add_unknown(word, spot, fields_, mistakes);
        }
    }
}

json::object AnyShape::write_from(const void* from) const
{
    json::object object;
    object.reserve(fields_.size());
    for (const AnyField& field : fields_) {
        object.emplace(field.name, field.type->write(static_cast<const char*>(from) + field.offset));
    }
    return object;
}

json::object AnyShape::schema(Schemas& schemas) const
{
    const auto [known, fresh] = schemas.try_emplace(name_);
    if (fresh) {
        // The empty entry stands while the members are described: a shape may hold itself.
        json::object properties;
        json::array required;
        for (const AnyField& field : fields_) {
            json::value type = field.type->schema(schemas, field.limits);
            if (!field.label.empty()) type.as_object()["description"] = field.label;
            properties.emplace(field.name, std::move(type));
            if (!field.type->optional) required.emplace_back(field.name);
        }
        json::object& made = schemas[name_];
        made = {{"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}};
        if (!required.empty()) made["required"] = std::move(required);
    } else if (const json::value* properties = known->second.if_contains("properties")) {
        const bool same = properties->as_object().size() == fields_.size() &&
            std::all_of(fields_.begin(), fields_.end(), [&](const AnyField& field) { return properties->as_object().contains(field.name); });
        if (!same) throw std::logic_error("two shapes are called " + name_);
    }
    return {{"$ref", "#/components/schemas/" + name_}};
}

}
