#include "activities/audience.h"

#include <boost/json/serialize.hpp>
#include <fmt/format.h>

#include <algorithm>

namespace gongyou::activities {

bool Audience::open_to_all() const
{
    return !orgs && !age_from && !age_to && !sex && !credentials;
}

namespace {

std::string ages(const Audience& audience)
{
    if (audience.age_from && audience.age_to) return fmt::format("{} 至 {} 岁", *audience.age_from, *audience.age_to);
    if (audience.age_from) return fmt::format("{} 岁以上", *audience.age_from);
    return fmt::format("{} 岁以下", *audience.age_to);
}

bool of_age(const Audience& audience, std::optional<int> age)
{
    if (!age) return false;
    return *age >= audience.age_from.value_or(0) && *age <= audience.age_to.value_or(200);
}

const char* sex_words(people::Sex sex)
{
    return sex == people::Sex::woman ? "女职工" : "男职工";
}

}

std::string why_not(const Audience& audience, const people::Eligibility& person, Day on)
{
    if (audience.orgs && std::ranges::none_of(*audience.orgs, [&](OrgId org) { return person.within(org); })) {
        return "本场只面向指定工会的会员，您可以先加入相应的工会";
    }
    if (audience.sex && person.sex != *audience.sex) return fmt::format("本场只面向{}", sex_words(*audience.sex));
    if ((audience.age_from || audience.age_to) && !of_age(audience, person.age(on))) return "本场只面向" + ages(audience) + "的职工";
    if (audience.credentials &&
        std::ranges::none_of(*audience.credentials, [&](const std::string& kind) { return person.holds(kind); })) {
        return "本场只面向持有指定资质或荣誉的职工";
    }
    return {};
}

std::string describe(const Audience& audience, const std::map<OrgId, std::string>& names)
{
    std::vector<std::string> parts;
    if (audience.orgs) {
        std::string orgs;
        for (const auto org : *audience.orgs) {
            const auto name = names.find(org);
            if (!orgs.empty()) orgs += "、";
            orgs += name == names.end() ? "指定工会" : name->second;
        }
        parts.push_back(orgs + "及所属工会的会员");
    }
    if (audience.sex) parts.emplace_back(sex_words(*audience.sex));
    if (audience.age_from || audience.age_to) parts.push_back(ages(audience));
    if (audience.credentials) parts.emplace_back("持有指定资质或荣誉");
    return fmt::format("{}", fmt::join(parts, "；"));
}

std::string write_audience(const Audience& audience)
{
    return json::serialize(to_json(audience));
}

const Shape<Audience>& shape_of(Audience*)
{
    static const Shape<Audience> shape{"Audience",
        field("orgs", &Audience::orgs, "面向的工会"),
        field("age_from", &Audience::age_from, "年龄从", {.min = 0, .max = 120}),
        field("age_to", &Audience::age_to, "年龄到", {.min = 0, .max = 120}),
        field("sex", &Audience::sex, "性别"),
        field("credentials", &Audience::credentials, "资质或荣誉", {.max_length = 60})};
    return shape;
}

const Shape<FreeSeat>& shape_of(FreeSeat*)
{
    static const Shape<FreeSeat> shape{"FreeSeat",
        field("reason", &FreeSeat::reason, "免费原因代码", {.max_length = 40}),
        field("label", &FreeSeat::label, "免费原因", {.max_length = 40}),
        field("who", &FreeSeat::who, "免费对象")};
    return shape;
}

}
