#include "people/identity.h"

#include "people/id_number.h"
#include "people/phone.h"
#include "platform/crypto/crypto.h"
#include "platform/names.h"
#include "platform/text.h"

#include <fmt/format.h>

namespace gongyou::people {

namespace {

constexpr int oldest = 120, working_age = 16;

void check_birth(Identity& identity, Day today, const std::string& prefix, Mistakes& mistakes)
{
    if (!identity.birth_day) return;
    if (*identity.birth_day > today) {
        mistakes.add(prefix + (identity.id_number ? "id_number" : "birth_day"), "in_the_future", "出生日期不能晚于今天，请核对");
    } else if (age_on(*identity.birth_day, today) > oldest) {
        mistakes.add(prefix + (identity.id_number ? "id_number" : "birth_day"), "too_long_ago", "出生日期距今超过120年，请核对");
    }
}

void check_id_number(Identity& identity, Day today, const std::string& prefix, Mistakes& mistakes)
{
    if (!identity.id_number) return;
    try {
        const IdNumber number = read_id_number(*identity.id_number, today);
        identity.id_number = number.text;
        identity.birth_day = number.born;
        identity.sex = number.sex;
    } catch (const Refusal& refusal) {
        for (const FieldError& error : refusal.fields) mistakes.add(prefix + error.field, error.code, error.message);
    }
}

}

namespace {

/// A person's name has not even what an org's may have: two people in one cell, a clerk's line, a sign for a character that was not found.
std::optional<std::string> person_name_flaw(const std::string& name)
{
    if (decode_utf8(name).find_first_of(U":,;/、□") != std::u32string::npos) {
        return "姓名里有 : 、 / □ 这样的符号，请只填写一个人的姓名，缺的字请补上";
    }
    return name_flaw(name);
}

}

Identity checked_identity(const Identity& said, Day today, const std::string& prefix, Mistakes& mistakes)
{
    Identity identity = said;
    identity.name = normal_name(said.name);
    const auto characters = count_characters(identity.name);
    if (characters < 1 || characters > 50) mistakes.add(prefix + "name", "wrong_length", "请填写与身份证一致的姓名，最多50个字");
    else if (const auto flaw = person_name_flaw(identity.name)) mistakes.add(prefix + "name", "not_a_name", *flaw);
    if (identity.phone) {
        const auto phone = normalise_phone(*identity.phone);
        if (!phone) mistakes.add(prefix + "phone", "people.phone_wrong", "手机号不对，应为 11 位，以 13 到 19 开头，请核对");
        identity.phone = phone;
    }
    check_id_number(identity, today, prefix, mistakes);
    check_birth(identity, today, prefix, mistakes);
    if (!identity.trade.empty() && !is_code(identity.trade)) {
        mistakes.add(prefix + "trade", "unknown_word", "没有这个行业代码，请从列表中选择");
    }
    if (count_characters(identity.town) > 40) mistakes.add(prefix + "town", "too_long", "镇街名称最多40个字");
    return identity;
}

Identity checked_identity(const Identity& said, Day today)
{
    Mistakes mistakes;
    Identity identity = checked_identity(said, today, "", mistakes);
    mistakes.refuse_if_any();
    return identity;
}

std::optional<FieldError> wrong_since(Day since, const std::optional<Day>& born, Day today)
{
    if (since > today) return FieldError{"since", "in_the_future", "入会日期不能晚于今天"};
    if (born && since < *born) return FieldError{"since", "before_birth", "入会日期早于出生日期，请核对"};
    if (since < make_day(1900, 1, 1).value()) return FieldError{"since", "too_long_ago", "入会日期不能早于1900年，请核对"};
    return std::nullopt;
}

std::optional<FieldError> under_age(const std::optional<Day>& born, Day today)
{
    if (!born || age_on(*born, today) >= working_age) return std::nullopt;
    return FieldError{"id_number", "under_age", fmt::format("不满{}周岁，不能登记为会员；请核对号码", working_age)};
}

std::string phone_row(PersonId person)
{
    return "people/person/" + print(person) + "/phone";
}

std::string id_number_row(PersonId person)
{
    return "people/person/" + print(person) + "/id_number";
}

std::string phone_index(const Keys& keys, std::string_view phone)
{
    return base64url(keys.blind_index("people.phone", phone));
}

std::string id_number_index(const Keys& keys, std::string_view id_number)
{
    return base64url(keys.blind_index("people.id_number", id_number));
}

}
