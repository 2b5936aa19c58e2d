#include "places/geography.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numbers>

namespace gongyou::places {

namespace {

constexpr double earth_radius = 6'371'008.8; // metres, the mean one

double radians(double degrees)
{
    return degrees * std::numbers::pi / 180;
}

std::optional<double> number(std::string_view text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
    return value;
}

}

double metres_between(double lat, double lon, double other_lat, double other_lon)
{
    const double half_lat = std::sin(radians(other_lat - lat) / 2);
    const double half_lon = std::sin(radians(other_lon - lon) / 2);
    const double h = half_lat * half_lat + std::cos(radians(lat)) * std::cos(radians(other_lat)) * half_lon * half_lon;
    return 2 * earth_radius * std::asin(std::min(1.0, std::sqrt(h)));
}

Box box_around(Point centre, double metres)
{
    const double lat = metres / earth_radius * 180 / std::numbers::pi;
    // A degree of longitude shrinks towards the poles; near them the box spans the globe.
    const double shrink = std::cos(radians(std::min(89.0, std::abs(centre.lat) + lat)));
    const double lon = std::min(180.0, lat / shrink);
    return {centre.lat - lat, centre.lat + lat, centre.lon - lon, centre.lon + lon};
}

Point point_of(const std::string& text)
{
    const auto comma = text.find(',');
    if (comma != std::string::npos) {
        const auto lat = number(std::string_view{text}.substr(0, comma));
        const auto lon = number(std::string_view{text}.substr(comma + 1));
        if (lat && lon && std::abs(*lat) <= 90 && std::abs(*lon) <= 180) return {*lat, *lon};
    }
    throw Refusal{Refusal::Kind::invalid, "places.not_a_point", "位置应写成“纬度，经度”，例如 34.81,117.32",
        {{"near", "not_a_point", "位置应写成“纬度，经度”"}}};
}

}
