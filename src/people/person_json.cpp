#include "people/list_people.h"

namespace gongyou::people {

const Shape<PersonRow>& shape_of(PersonRow*)
{
    static const Shape<PersonRow> shape{"PersonRow",
        field("id", &PersonRow::id, "人员"),
        field("name", &PersonRow::name, "姓名"),
        field("phone_masked", &PersonRow::phone_masked, "手机号"),
        field("id_number_masked", &PersonRow::id_number_masked, "身份证号"),
        field("org", &PersonRow::org, "工会"),
        field("since", &PersonRow::since, "入会日期")};
    return shape;
}

const Shape<MembershipLine>& shape_of(MembershipLine*)
{
    static const Shape<MembershipLine> shape{"MembershipLine",
        field("id", &MembershipLine::id, "会籍"),
        field("org", &MembershipLine::org, "工会"),
        field("since", &MembershipLine::since, "入会日期"),
        field("until", &MembershipLine::until, "终止日期"),
        field("ended_why", &MembershipLine::ended_why, "终止原因"),
        field("kept_why", &MembershipLine::kept_why, "保留原因")};
    return shape;
}

const Shape<Credential>& shape_of(Credential*)
{
    static const Shape<Credential> shape{"Credential",
        field("kind", &Credential::kind, "类别", {.max_length = 40}),
        field("label", &Credential::label, "名称", {.max_length = 60}),
        field("level", &Credential::level, "级别", {.max_length = 40, .may_be_empty = true}),
        field("since", &Credential::since, "授予日期"),
        field("until", &Credential::until, "有效期至"),
        field("source", &Credential::source, "依据", {.max_length = 200, .may_be_empty = true})};
    return shape;
}

const Shape<Consent>& shape_of(Consent*)
{
    static const Shape<Consent> shape{"Consent",
        field("text", &Consent::text, "同意书"),
        field("version", &Consent::version, "版本"),
        field("given_at", &Consent::given_at, "同意时间"),
        field("withdrawn_at", &Consent::withdrawn_at, "撤回时间")};
    return shape;
}

const Shape<PersonRecord>& shape_of(PersonRecord*)
{
    static const Shape<PersonRecord> shape{"PersonRecord",
        field("id", &PersonRecord::id, "人员"),
        field("name", &PersonRecord::name, "姓名"),
        field("sex", &PersonRecord::sex, "性别"),
        field("birth_day", &PersonRecord::birth_day, "出生日期"),
        field("phone_masked", &PersonRecord::phone_masked, "手机号"),
        field("id_number_masked", &PersonRecord::id_number_masked, "身份证号"),
        field("trade", &PersonRecord::trade, "从事的工作"),
        field("town", &PersonRecord::town, "镇街"),
        field("memberships", &PersonRecord::memberships, "会籍"),
        field("credentials", &PersonRecord::credentials, "资质与荣誉"),
        field("consents", &PersonRecord::consents, "同意记录"),
        field("elder_mode", &PersonRecord::elder_mode, "长辈模式")};
    return shape;
}

}
