#include "forms/forms.h"

namespace gongyou::forms {

std::span<const EnumWord<FieldType>> enum_words(FieldType*)
{
    static const EnumWord<FieldType> words[] = {
        {FieldType::text, "text"},
        {FieldType::long_text, "long_text"},
        {FieldType::whole, "whole"},
        {FieldType::money, "money"},
        {FieldType::date, "date"},
        {FieldType::yes_no, "yes_no"},
        {FieldType::choice, "choice"},
        {FieldType::choices, "choices"},
        {FieldType::phone, "phone"},
        {FieldType::id_number, "id_number"},
        {FieldType::person, "person"},
        {FieldType::org, "org"},
        {FieldType::place, "place"},
        {FieldType::consent, "consent"},
    };
    return words;
}

const Shape<Choice>& shape_of(Choice*)
{
    static const Shape<Choice> shape{"Choice", field("value", &Choice::value, "选项值"), field("label", &Choice::label, "选项")};
    return shape;
}

const Shape<Field>& shape_of(Field*)
{
    static const Shape<Field> shape{
        "Field",
        field("id", &Field::id, "字段"),
        field("label", &Field::label, "名称"),
        field("type", &Field::type, "类型"),
        field("required", &Field::required, "必填"),
        field("hint", &Field::hint, "提示", {.may_be_empty = true}),
        field("text", &Field::text, "同意书全文", {.may_be_empty = true}),
        field("choices", &Field::choices, "选项"),
        field("max_length", &Field::max_length, "最多字数"),
        field("min", &Field::min, "最小"),
        field("max", &Field::max, "最大"),
        field("default", &Field::otherwise, "默认"),
    };
    return shape;
}

bool is_sensitive(FieldType type)
{
    return type == FieldType::phone || type == FieldType::id_number;
}

std::string write_fields(const std::vector<Field>& fields)
{
    return print_json(to_json(fields));
}

}
