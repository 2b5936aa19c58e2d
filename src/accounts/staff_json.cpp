#include "accounts/account_json.h"

namespace gongyou::accounts {

const Shape<GrantWish>& shape_of(GrantWish*)
{
    static const Shape<GrantWish> shape{"GrantWish", field("person", &GrantWish::person, "人员"), field("role", &GrantWish::role, "岗位", {.max_length = 40}),
        field("org", &GrantWish::org, "组织")};
    return shape;
}

const Shape<GrantRow>& shape_of(GrantRow*)
{
    static const Shape<GrantRow> shape{"GrantRow",
        field("id", &GrantRow::id, "授权"),
        field("person", &GrantRow::person, "人员"),
        field("role", &GrantRow::role, "岗位"),
        field("role_label", &GrantRow::role_label, "岗位名称"),
        field("org", &GrantRow::org, "组织"),
        field("granted_at", &GrantRow::granted_at, "授予时间")};
    return shape;
}

const Shape<AccountWish>& shape_of(AccountWish*)
{
    static const Shape<AccountWish> shape{"AccountWish", field("person", &AccountWish::person, "人员"),
        field("login", &AccountWish::login, "登录名", {.max_length = 40}),
        field("password", &AccountWish::password, "初始密码", {.max_length = 200})};
    return shape;
}

const Shape<AccountOpened>& shape_of(AccountOpened*)
{
    static const Shape<AccountOpened> shape{"AccountOpened", field("id", &AccountOpened::id, "账号"),
        field("initial_password", &AccountOpened::initial_password, "初始密码")};
    return shape;
}

const Shape<Reason>& shape_of(Reason*)
{
    static const Shape<Reason> shape{"DisablingReason", field("reason", &Reason::reason, "停用原因", {.max_length = 200})};
    return shape;
}

const Shape<DeviceWish>& shape_of(DeviceWish*)
{
    static const Shape<DeviceWish> shape{"DeviceWish", field("label", &DeviceWish::label, "设备名称", {.max_length = 40})};
    return shape;
}

const Shape<DeviceToken>& shape_of(DeviceToken*)
{
    static const Shape<DeviceToken> shape{"DeviceToken", field("id", &DeviceToken::id, "设备"), field("token", &DeviceToken::token, "令牌")};
    return shape;
}

const Shape<DemoLine>& shape_of(DemoLine*)
{
    static const Shape<DemoLine> shape{"DemoSignIn", field("label", &DemoLine::label, "身份"), field("login", &DemoLine::login, "登录名"),
        field("password", &DemoLine::password, "密码"), field("totp", &DemoLine::totp, "动态码")};
    return shape;
}

const Shape<Demo>& shape_of(Demo*)
{
    static const Shape<Demo> shape{"Demo", field("demo", &Demo::demo, "演示"), field("sign_ins", &Demo::sign_ins, "演示账号", {.max_items = 100})};
    return shape;
}

const Shape<AuditLine>& shape_of(AuditLine*)
{
    static const Shape<AuditLine> shape{"AuditLine",
        field("at", &AuditLine::at, "时间"),
        field("kind", &AuditLine::kind, "类型"),
        field("kind_label", &AuditLine::kind_label, "类型名称"),
        field("actor_name", &AuditLine::actor_name, "操作人"),
        field("person", &AuditLine::person, "涉及人员"),
        field("client", &AuditLine::client, "来源地址"),
        field("detail", &AuditLine::detail, "说明")};
    return shape;
}

}
