#pragma once

#include "platform/json/shape.h"

#include <span>
#include <string_view>

namespace gongyou::orgs {

enum class Kind {
    city_federation,     // 市总工会
    district_federation, // 区(市)总工会
    town_union,          // 镇街工会
    enterprise_union,    // 基层工会
    industry_federation, // 行业工会联合会
    association,         // 协会
    partner_department,  // 协作部门: court, justice bureau … ; nobody joins it
};

std::span<const EnumWord<Kind>> enum_words(Kind*);
std::string_view label(Kind kind);

/// How orgs stand across the tree.
enum class Bond { member,
    partner };

std::span<const EnumWord<Bond>> enum_words(Bond*);

}
