#include "places/places.h"

namespace gongyou::places {

Point point_of(const std::string& text)
{
    if (const auto point = read_point(text)) return *point;
    throw Refusal{Refusal::Kind::invalid, "places.not_a_point", "位置应写成“纬度，经度”，例如 34.81,117.32",
        {{"near", "not_a_point", "位置应写成“纬度，经度”"}}};
}

}
