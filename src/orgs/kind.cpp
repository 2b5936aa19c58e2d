#include "orgs/kind.h"

namespace gongyou::orgs {

std::span<const EnumWord<Kind>> enum_words(Kind*)
{
    static constexpr EnumWord<Kind> words[] = {
        {Kind::city_federation, "city_federation"},
        {Kind::district_federation, "district_federation"},
        {Kind::town_union, "town_union"},
        {Kind::enterprise_union, "enterprise_union"},
        {Kind::industry_federation, "industry_federation"},
        {Kind::association, "association"},
        {Kind::partner_department, "partner_department"},
    };
    return words;
}

std::string_view label(Kind kind)
{
    switch (kind) {
    case Kind::city_federation: return "市总工会";
    case Kind::district_federation: return "区（市）总工会";
    case Kind::town_union: return "镇街工会";
    case Kind::enterprise_union: return "基层工会";
    case Kind::industry_federation: return "行业工会联合会";
    case Kind::association: return "协会";
    case Kind::partner_department: return "协作部门";
    }
    return "";
}

std::span<const EnumWord<Bond>> enum_words(Bond*)
{
    static constexpr EnumWord<Bond> words[] = {{Bond::member, "member"}, {Bond::partner, "partner"}};
    return words;
}

}
