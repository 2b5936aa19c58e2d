#include "forms/forms.h"

#include <doctest/doctest.h>

using namespace gongyou;
using namespace gongyou::forms;

namespace {

const Day today = *make_day(2025, 1, 6);

const std::vector<Field> joining{
    {.id = "name", .label = "姓名", .required = true, .max_length = 5},
    {.id = "id_number", .label = "身份证号", .type = FieldType::id_number},
    {.id = "phone", .label = "手机号", .type = FieldType::phone},
    {.id = "trade", .label = "行业", .type = FieldType::choice, .choices = {{"courier", "快递"}, {"trucking", "货运"}}},
    {.id = "children", .label = "子女数", .type = FieldType::whole, .min = 0, .max = 20},
    {.id = "wage", .label = "欠薪金额", .type = FieldType::money},
    {.id = "agree", .label = "同意", .type = FieldType::consent, .required = true},
};

/// `name too_long; agree required`: what was refused, in order.
std::string refused(std::string_view answers)
{
    try {
        check_answers(joining, parse_json(answers), today);
        return "";
    } catch (const Refusal& refusal) {
        std::string told;
        for (const FieldError& error : refusal.fields) told += (told.empty() ? "" : "; ") + error.field.substr(8) + " " + error.code;
        return told;
    }
}

}

TEST_CASE("answers come out trimmed and in their one written form, empty ones left out")
{
    const auto checked = check_answers(joining, parse_json(R"({"name":" 职晓禾 ","phone":"+86 154 0000 0001","wage":"1200","trade":"","agree":true})"), today);

    CHECK(print_json(checked) == R"({"name":"职晓禾","phone":"15400000001","wage":"1200.00","agree":true})");
}

TEST_CASE("every mistake is named at once")
{
    CHECK(refused(R"({})") == "name required; agree required");
    CHECK(refused(R"({"name":"一二三四五六","agree":false})") == "name too_long; agree required");
    CHECK(refused(R"({"name":"职","agree":true,"trade":"pilot"})") == "trade not_a_choice");
    CHECK(refused(R"({"name":"职","agree":true,"children":21})") == "children out_of_range");
    CHECK(refused(R"({"name":"职","agree":true,"children":"two"})") == "children not_a_number");
    CHECK(refused(R"({"name":"职","agree":true,"wage":"1.234"})") == "wage not_an_amount");
    CHECK(refused(R"({"name":"职","agree":true,"role":"admin"})") == "role unknown_field");
    CHECK(refused(R"({"name":7,"agree":true})") == "name wrong_type");
}

TEST_CASE("the same choice twice is one choice, and a consent is a tick or none")
{
    const std::vector<Field> fields{
        {.id = "days", .label = "哪几天", .type = FieldType::choices, .choices = {{"a", "周一"}, {"b", "周二"}}, .min = 2},
        {.id = "agree", .label = "同意", .type = FieldType::consent}};
    const auto refused_code = [&](std::string_view answers) -> std::string {
        try {
            return print_json(check_answers(fields, parse_json(answers), today));
        } catch (const Refusal& refusal) {
            return refusal.fields.front().field + " " + refusal.fields.front().code;
        }
    };
    CHECK(refused_code(R"({"days":["a","a"]})") == "answers.days out_of_range");
    CHECK(refused_code(R"({"days":["a","b","a"]})") == R"({"days":["a","b"]})");
    CHECK(refused_code(R"({"days":["a","b"],"agree":5})") == "answers.agree wrong_type");
    CHECK(refused_code(R"({"days":["a","b"],"agree":false})") == R"({"days":["a","b"],"agree":false})");
}

TEST_CASE("an amount is compared with its limits however large they are")
{
    const auto within = [](std::int64_t min, std::int64_t max, std::string_view amount) {
        const std::vector<Field> fields{{.id = "sum", .label = "金额", .type = FieldType::money, .min = min, .max = max}};
        try {
            check_answers(fields, json::object{{"sum", std::string{amount}}}, today);
            return true;
        } catch (const Refusal&) {
            return false;
        }
    };
    CHECK(within(0, 100'000'000'000'000'000, "1.00"));
    CHECK(within(0, INT64_MAX, "92233720368547758.07"));
    CHECK_FALSE(within(INT64_MAX, INT64_MAX, "1.00"));
    CHECK(within(10, 20, "20.00"));
    CHECK_FALSE(within(10, 20, "20.01"));
    CHECK_FALSE(within(10, 20, "9.99"));
    CHECK(within(10, 20, "１２.50"));
    CHECK_FALSE(within(0, 20, "-0.01"));
    CHECK(within(-5, 20, "-4.99"));
    CHECK_FALSE(within(-5, 20, "-5.01"));
}

TEST_CASE("a wrong check digit and a birth date in the future are told apart")
{
    CHECK(refused(R"({"name":"职","agree":true,"id_number":"370499199001011230"})").find("id_wrong_check_digit") != std::string::npos);
    CHECK(refused(R"({"name":"职","agree":true,"id_number":"370499209001011231"})").find("id_birth_in_future") != std::string::npos);
}

TEST_CASE("an answer is shown as a person reads it, personal numbers masked")
{
    CHECK(print_answer(joining[3], "courier") == "快递");
    CHECK(print_answer(joining[2], "15400000001") == "154****0001");
    CHECK(print_answer({.id = "day", .label = "日期", .type = FieldType::date}, "2025-01-06") == "2025年1月6日");
    CHECK(print_answer(joining[6], true) == "已同意");
}
