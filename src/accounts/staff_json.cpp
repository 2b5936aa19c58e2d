#include "accounts/account_json.h"

namespace gongyou::accounts {

const Shape<GrantWish>& shape_of(GrantWish*)
{
    static const Shape<GrantWish> shape{"GrantWish", field("person", &GrantWish::person, "人员"), field("role", &GrantWish::role, "岗位", {.max_length = 40}),
        field("org", &GrantWish::org, "组织")};
    return shape;
}

const Shape<AccountWish>& shape_of(AccountWish*)
{
    static const Shape<AccountWish> shape{"AccountWish", field("person", &AccountWish::person, "人员"),
        field("name", &AccountWish::name, "姓名", {.max_length = 60}), field("phone", &AccountWish::phone, "手机号", {.max_length = 30}),
        field("login", &AccountWish::login, "登录名", {.max_length = 40}),
        field("password", &AccountWish::password, "初始密码", {.max_length = 200})};
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

}
