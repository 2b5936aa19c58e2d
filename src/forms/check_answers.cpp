#include "forms/forms.h"

#include "people/id_number.h"
#include "people/phone.h"
#include "platform/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace gongyou::forms {

namespace {

constexpr std::size_t most_listed = 1000; // looked at; who repeats himself chooses no more than there is

/// Reads one field's answer; what is wrong goes to the mistakes under `answers.<id>`.
class Reading {
public:
    Reading(const Field& field, const json::value& answer, Day today, Mistakes& mistakes) : field_(field),
                                                                                            answer_(answer),
                                                                                            today_(today),
                                                                                            mistakes_(mistakes)
    {
    }

    /// The normalised answer; null where there is none, or a wrong one.
    json::value read()
    {
        if (is_blank()) {
            if (field_.required) wrong("required", field_.type == FieldType::consent ? "请先阅读并勾选同意" : "请填写" + field_.label);
            return nullptr;
        }
        switch (field_.type) {
        case FieldType::text: return text(200);
        case FieldType::long_text: return text(2000);
        case FieldType::whole: return whole();
        case FieldType::money: return money();
        case FieldType::date: return date();
        case FieldType::yes_no: return boolean();
        case FieldType::consent: return consent();
        case FieldType::choice: return choice(answer_);
        case FieldType::choices: return choices();
        case FieldType::phone: return personal([&](std::string_view written) { return people::read_phone(written, path()); });
        case FieldType::id_number: return personal([&](std::string_view written) { return people::read_id_number(written, today_, path()).text; });
        case FieldType::person:
        case FieldType::org:
        case FieldType::place: return id();
        }
        return nullptr;
    }

private:
    std::string path() const { return "answers." + field_.id; }

    json::value wrong(const std::string& code, const std::string& message)
    {
        mistakes_.add(path(), code, message);
        return nullptr;
    }

    bool is_blank() const
    {
        if (answer_.is_null()) return true;
        const auto* written = answer_.if_string();
        const auto* list = answer_.if_array();
        return (written != nullptr && trimmed({written->data(), written->size()}).empty()) || (list != nullptr && list->empty());
    }

    std::optional<std::string> written() const
    {
        const auto* words = answer_.if_string();
        if (words == nullptr || !valid_utf8({words->data(), words->size()})) return std::nullopt;
        return std::string{trimmed({words->data(), words->size()})};
    }

    json::value text(std::int64_t otherwise)
    {
        const auto words = written();
        if (!words || has_control_characters(*words)) return wrong("wrong_type", field_.label + "要填写文字");
        const auto most = static_cast<std::size_t>(field_.max_length.value_or(otherwise));
        if (count_characters(*words) > most) return wrong("too_long", fmt::format("{}最多 {} 个字", field_.label, most));
        return json::value(*words);
    }

    json::value whole()
    {
        const auto* number = answer_.if_int64();
        if (number == nullptr) return wrong("not_a_number", field_.label + "要填写整数");
        if (field_.min && *number < *field_.min) return wrong("out_of_range", fmt::format("{}不能小于 {}", field_.label, *field_.min));
        if (field_.max && *number > *field_.max) return wrong("out_of_range", fmt::format("{}不能大于 {}", field_.label, *field_.max));
        return *number;
    }

    json::value money()
    {
        const auto words = written();
        const auto amount = words ? parse_money(fold_for_search(*words)) : std::nullopt;
        if (!amount) return wrong("not_an_amount", field_.label + "要填写金额，例如 1234.50");
        // Compared in yuan: a limit near the largest number has no amount in fen.
        const std::int64_t least = field_.min.value_or(0), yuan = amount->fen / 100, fen = amount->fen % 100;
        if (yuan < least || (yuan == least && fen < 0)) return wrong("out_of_range", fmt::format("{}不能少于 {} 元", field_.label, least));
        if (field_.max && (yuan > *field_.max || (yuan == *field_.max && fen > 0))) {
            return wrong("out_of_range", fmt::format("{}不能多于 {} 元", field_.label, *field_.max));
        }
        return json::value(print(*amount));
    }

    json::value date()
    {
        const auto words = written();
        const auto day = words ? parse_day(*words) : std::nullopt;
        return day ? json::value(print(*day)) : wrong("not_a_date", field_.label + "要填写日期，例如 2025-01-06");
    }

    json::value boolean() { return answer_.is_bool() ? answer_ : wrong("wrong_type", field_.label + "请选择是或否"); }

    json::value consent()
    {
        if (!answer_.is_bool()) return wrong("wrong_type", field_.label + "：请勾选，或不勾选");
        return answer_.get_bool() || !field_.required ? answer_ : wrong("required", "请先阅读并勾选同意");
    }

    json::value choice(const json::value& chosen)
    {
        const auto* word = chosen.if_string();
        const bool known = word != nullptr && std::ranges::any_of(field_.choices, [&](const Choice& c) {
            return c.value == std::string_view{word->data(), word->size()};
        });
        return known ? chosen : wrong("not_a_choice", field_.label + "请从选项里选择");
    }

    json::value choices()
    {
        const auto* list = answer_.if_array();
        if (list == nullptr || list->size() > most_listed) return wrong("not_a_choice", field_.label + "请从选项里选择");
        json::array different; // the same twice is one choice
        for (const json::value& chosen : *list) {
            if (choice(chosen).is_null()) return nullptr;
            if (std::ranges::find(different, chosen) == different.end()) different.push_back(chosen);
        }
        const auto count = static_cast<std::int64_t>(different.size());
        if (field_.min && count < *field_.min) return wrong("out_of_range", fmt::format("{}至少选 {} 项", field_.label, *field_.min));
        if (field_.max && count > *field_.max) return wrong("out_of_range", fmt::format("{}最多选 {} 项", field_.label, *field_.max));
        return different;
    }

    /// A number of a person, read by the domain that knows its form.
    template <class Read>
    json::value personal(Read read)
    {
        const auto words = written();
        if (!words) return wrong("wrong_type", field_.label + "要填写文字");
        try {
            return json::value(read(*words));
        } catch (const Refusal& refusal) {
            return wrong(refusal.fields.empty() ? refusal.code : refusal.fields.front().code,
                refusal.fields.empty() ? refusal.sentence : refusal.fields.front().message);
        }
    }

    json::value id()
    {
        const auto words = written();
        return words && parse_id(*words) ? json::value(*words) : wrong("not_an_id", field_.label + "请从列表里选择");
    }

    const Field& field_;
    const json::value& answer_;
    Day today_;
    Mistakes& mistakes_;
};

}

json::object check_answers(const std::vector<Field>& fields, const json::value& answers, Day today)
{
    Mistakes mistakes;
    json::object checked;
    const auto* given = answers.if_object();
    if (given == nullptr) refuse_field("answers", "wrong_type", "填报内容要按字段填写");

    const json::value nothing;
    for (const Field& field : fields) {
        const json::value* answer = given->if_contains(field.id);
        json::value read = Reading{field, answer ? *answer : nothing, today, mistakes}.read();
        if (!read.is_null()) checked[field.id] = std::move(read);
    }
    for (const auto& [name, value] : *given) {
        const std::string_view id{name.data(), name.size()};
        if (std::ranges::none_of(fields, [&](const Field& field) { return field.id == id; })) {
            mistakes.add("answers." + std::string{id}, "unknown_field", "没有“" + std::string{id} + "”这一项");
        }
    }
    mistakes.refuse_if_any();
    return checked;
}

}
