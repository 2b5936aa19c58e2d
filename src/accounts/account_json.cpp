#include "accounts/account_json.h"

namespace gongyou::accounts {

namespace {

constexpr Limits secret{.max_length = 200};
constexpr Limits short_text{.max_length = 60};

}

const Shape<Credentials>& shape_of(Credentials*)
{
    static const Shape<Credentials> shape{"Credentials", field("login", &Credentials::login, "登录名", short_text),
        field("password", &Credentials::password, "密码", secret)};
    return shape;
}

const Shape<ChallengeAnswer>& shape_of(ChallengeAnswer*)
{
    static const Shape<ChallengeAnswer> shape{"ChallengeAnswer", field("challenge", &ChallengeAnswer::challenge, "登录步骤", short_text),
        field("code", &ChallengeAnswer::code, "动态码", {.max_length = 30})};
    return shape;
}

const Shape<PhoneAsked>& shape_of(PhoneAsked*)
{
    static const Shape<PhoneAsked> shape{"PhoneAsked", field("phone", &PhoneAsked::phone, "手机号", {.max_length = 30})};
    return shape;
}

const Shape<PhoneCode>& shape_of(PhoneCode*)
{
    static const Shape<PhoneCode> shape{"PhoneCode", field("phone", &PhoneCode::phone, "手机号", {.max_length = 30}),
        field("code", &PhoneCode::code, "验证码", {.max_length = 30})};
    return shape;
}

const Shape<CodeOnly>& shape_of(CodeOnly*)
{
    static const Shape<CodeOnly> shape{"CodeOnly", field("code", &CodeOnly::code, "动态码", {.max_length = 30})};
    return shape;
}

const Shape<PasswordChange>& shape_of(PasswordChange*)
{
    static const Shape<PasswordChange> shape{"PasswordChange", field("old", &PasswordChange::old, "原密码", secret),
        field("new", &PasswordChange::wished, "新密码", secret)};
    return shape;
}

const Shape<LastFour>& shape_of(LastFour*)
{
    static const Shape<LastFour> shape{"LastFour", field("last_four", &LastFour::last_four, "身份证号后四位", {.max_length = 20})};
    return shape;
}

}
