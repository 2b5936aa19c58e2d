#include "forms/forms.h"

#include "platform/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace gongyou::forms {

namespace {

std::string text_of(const json::value& answer)
{
    const auto* words = answer.if_string();
    return words ? std::string{words->data(), words->size()} : std::string{};
}

std::string label_of(const Field& field, const std::string& value)
{
    const auto found = std::ranges::find(field.choices, value, &Choice::value);
    return found == field.choices.end() ? value : found->label;
}

std::string labels_of(const Field& field, const json::array& chosen)
{
    std::string joined;
    for (const json::value& value : chosen) joined += (joined.empty() ? "" : "、") + label_of(field, text_of(value));
    return joined;
}

std::string day_in_words(const std::string& text)
{
    const auto day = parse_day(text);
    if (!day) return text;
    const CivilDate date = civil(*day);
    return fmt::format("{}年{}月{}日", date.year, date.month, date.day);
}

}

std::string print_answer(const Field& field, const json::value& answer)
{
    switch (field.type) {
    case FieldType::whole: return answer.is_int64() ? fmt::format("{}", answer.get_int64()) : "";
    case FieldType::money: return text_of(answer) + " 元";
    case FieldType::date: return day_in_words(text_of(answer));
    case FieldType::yes_no: return answer.is_bool() && answer.get_bool() ? "是" : "否";
    case FieldType::consent: return answer.is_bool() && answer.get_bool() ? "已同意" : "未同意";
    case FieldType::choice: return label_of(field, text_of(answer));
    case FieldType::choices: return answer.is_array() ? labels_of(field, answer.get_array()) : "";
    case FieldType::phone: return mask_phone(text_of(answer));
    case FieldType::id_number: return mask_id_number(text_of(answer));
    default: return text_of(answer);
    }
}

}
