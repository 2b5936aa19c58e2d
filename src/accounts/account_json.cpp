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
        field("code", &ChallengeAnswer::code, "动态码", {.max_length = 10})};
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
        field("code", &PhoneCode::code, "验证码", {.max_length = 10})};
    return shape;
}

const Shape<CodeOnly>& shape_of(CodeOnly*)
{
    static const Shape<CodeOnly> shape{"CodeOnly", field("code", &CodeOnly::code, "动态码", {.max_length = 10})};
    return shape;
}

const Shape<SignInState>& shape_of(SignInState*)
{
    static const Shape<SignInState> shape{"SignInState", field("state", &SignInState::state, "登录状态"),
        field("challenge", &SignInState::challenge, "登录步骤")};
    return shape;
}

const Shape<CodeSent>& shape_of(CodeSent*)
{
    static const Shape<CodeSent> shape{"CodeSent", field("sent", &CodeSent::sent, "已发送"), field("demo_code", &CodeSent::demo_code, "演示验证码")};
    return shape;
}

const Shape<PasswordChange>& shape_of(PasswordChange*)
{
    static const Shape<PasswordChange> shape{"PasswordChange", field("old", &PasswordChange::old, "原密码", secret),
        field("new", &PasswordChange::wished, "新密码", secret)};
    return shape;
}

const Shape<NamedPerson>& shape_of(NamedPerson*)
{
    static const Shape<NamedPerson> shape{"NamedPerson", field("id", &NamedPerson::id, "人员"), field("name", &NamedPerson::name, "姓名")};
    return shape;
}

const Shape<MyMembership>& shape_of(MyMembership*)
{
    static const Shape<MyMembership> shape{"MyMembership", field("org", &MyMembership::org, "工会"), field("since", &MyMembership::since, "入会日期")};
    return shape;
}

const Shape<MyGrant>& shape_of(MyGrant*)
{
    static const Shape<MyGrant> shape{"MyGrant", field("role", &MyGrant::role, "岗位"), field("role_label", &MyGrant::role_label, "岗位名称"),
        field("org", &MyGrant::org, "组织")};
    return shape;
}

const Shape<MyFace>& shape_of(MyFace*)
{
    static const Shape<MyFace> shape{"MyFace", field("elder_mode", &MyFace::elder_mode, "长辈模式")};
    return shape;
}

const Shape<Me>& shape_of(Me*)
{
    static const Shape<Me> shape{"Me",
        field("person", &Me::person, "本人"),
        field("memberships", &Me::memberships, "会籍"),
        field("grants", &Me::grants, "岗位"),
        field("capabilities", &Me::capabilities, "权限"),
        field("profile", &Me::profile, "界面设置"),
        field("pending", &Me::pending, "待办的安全事项")};
    return shape;
}

const Shape<MySignIn>& shape_of(MySignIn*)
{
    static const Shape<MySignIn> shape{"MySignIn",
        field("id", &MySignIn::id, "登录"),
        field("device", &MySignIn::device, "设备"),
        field("kind", &MySignIn::kind, "类型"),
        field("created_at", &MySignIn::created_at, "登录时间"),
        field("last_seen_at", &MySignIn::last_seen_at, "最近使用"),
        field("current", &MySignIn::current, "当前设备")};
    return shape;
}

const Shape<SecondFactorState>& shape_of(SecondFactorState*)
{
    static const Shape<SecondFactorState> shape{"SecondFactorState", field("state", &SecondFactorState::state, "动态码状态")};
    return shape;
}

const Shape<SecondFactorSecret>& shape_of(SecondFactorSecret*)
{
    static const Shape<SecondFactorSecret> shape{"SecondFactorSecret", field("secret", &SecondFactorSecret::secret, "密钥"),
        field("uri", &SecondFactorSecret::uri, "链接"), field("svg", &SecondFactorSecret::svg, "二维码")};
    return shape;
}

}
