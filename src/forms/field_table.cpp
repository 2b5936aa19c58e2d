#include "forms/forms.h"

namespace gongyou::forms {

namespace {

std::vector<Choice> read_choices(TomlTable& table)
{
    std::vector<Choice> choices;
    for (TomlTable& choice : table.tables("choices", "选项", {.at_most = 200, .unique = "value"})) {
        choices.push_back({choice.id("value", "选项值"), choice.text("label", "选项", 60)});
    }
    return choices;
}

}

Field read_field(TomlTable& table)
{
    Field field;
    field.id = table.id("id", "字段");
    field.label = table.text("label", "名称", 60);
    field.type = from_word<FieldType>(table.word("type", "类型", words_of<FieldType>())).value_or(FieldType::text);
    field.required = table.boolean_or("required", "必填", false);
    field.hint = table.text_or("hint", "提示", "", 200);
    field.text = table.text_or("text", "同意书全文", "", 5000);
    field.choices = read_choices(table);
    field.max_length = table.optional_whole("max_length", "最多字数", 1, 20000);
    field.min = table.optional_whole("min", "最小");
    field.max = table.optional_whole("max", "最大");

    if (!field.text.empty() && field.type != FieldType::consent) table.refuse("text", "只有同意（consent）才有同意书全文", "去掉 text，或把类型改为 consent");
    const bool chooses = field.type == FieldType::choice || field.type == FieldType::choices;
    if (chooses && field.choices.empty()) table.refuse("", "字段“" + field.label + "”没有选项", "至少一个 choices 选项");
    return field;
}

std::vector<Field> read_fields(TomlTable& table)
{
    std::vector<Field> fields;
    for (TomlTable& entry : table.tables("field", "表单字段", {.at_most = 60, .unique = "id"})) fields.push_back(read_field(entry));
    return fields;
}

}
