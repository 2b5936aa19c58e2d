// The shift of GCJ-02 is published nowhere and known to everybody: sums of sines over the distance from 35° N 105° E, on
// the Krasovsky ellipsoid. It cannot be inverted in closed form, but it changes slowly: guess, shift the guess, move it by
// what is missing; three rounds reach a millimetre.

#include "platform/geography.h"

#include "platform/text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numbers>

namespace gongyou {

namespace {

constexpr double pi = std::numbers::pi;
constexpr double earth_radius = 6'371'008.8;              // metres, the mean one
constexpr double krasovsky_axis = 6'378'245.0;            // metres
constexpr double krasovsky_flat = 0.00669342162296594323; // eccentricity squared

double radians(double degrees)
{
    return degrees * pi / 180;
}

/// What both directions share: waves of the distance `x` and a long one of `along`.
double waves(double x, double along, double middle, double far)
{
    return (20 * std::sin(6 * pi * x) + 20 * std::sin(2 * pi * x) + 20 * std::sin(pi * along) + 40 * std::sin(pi / 3 * along) +
               middle * std::sin(pi / 12 * along) + far * std::sin(pi / 30 * along)) *
        2 / 3;
}

double metres_north(double x, double y)
{
    return -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * std::sqrt(std::abs(x)) + waves(x, y, 160, 320);
}

double metres_east(double x, double y)
{
    return 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * std::sqrt(std::abs(x)) + waves(x, x, 150, 300);
}

Point gcj02_of(Point wgs84)
{
    const double x = wgs84.lon - 105, y = wgs84.lat - 35;
    const double lat = radians(wgs84.lat);
    const double bulge = 1 - krasovsky_flat * std::sin(lat) * std::sin(lat);
    const double meridian = krasovsky_axis * (1 - krasovsky_flat) / (bulge * std::sqrt(bulge));
    const double parallel = krasovsky_axis / std::sqrt(bulge) * std::cos(lat);
    return {wgs84.lat + metres_north(x, y) / radians(meridian), wgs84.lon + metres_east(x, y) / radians(parallel)};
}

/// Baidu's turn on top of it.
Point bd09_of(Point gcj02)
{
    constexpr double turn = pi * 3000 / 180;
    const double away = std::hypot(gcj02.lon, gcj02.lat) + 0.00002 * std::sin(gcj02.lat * turn);
    const double angle = std::atan2(gcj02.lat, gcj02.lon) + 0.000003 * std::cos(gcj02.lon * turn);
    return {away * std::sin(angle) + 0.006, away * std::cos(angle) + 0.0065};
}

std::optional<double> number(std::string_view text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
    return value;
}

}

std::optional<Datum> datum_of(std::string_view word)
{
    const std::string folded = fold_for_search(word);
    if (folded == "wgs84") return Datum::wgs84;
    if (folded == "gcj02") return Datum::gcj02;
    if (folded == "bd09") return Datum::bd09;
    return std::nullopt;
}

Point as_drawn(Point wgs84, Datum datum)
{
    if (datum == Datum::wgs84 || !china.holds(wgs84)) return wgs84;
    const Point shifted = gcj02_of(wgs84);
    return datum == Datum::gcj02 ? shifted : bd09_of(shifted);
}

Point to_wgs84(Point given, Datum datum)
{
    if (datum == Datum::wgs84 || !china.holds(given)) return given;
    Point found = given;
    for (int round = 0; round < 10; ++round) {
        const Point drawn = as_drawn(found, datum);
        const double north = given.lat - drawn.lat, east = given.lon - drawn.lon;
        found = {found.lat + north, found.lon + east};
        if (std::abs(north) + std::abs(east) < 1e-9) break; // a tenth of a millimetre
    }
    return found;
}

double metres_between(Point a, Point b)
{
    const double half_lat = std::sin(radians(b.lat - a.lat) / 2);
    const double half_lon = std::sin(radians(b.lon - a.lon) / 2);
    const double h = half_lat * half_lat + std::cos(radians(a.lat)) * std::cos(radians(b.lat)) * half_lon * half_lon;
    return 2 * earth_radius * std::asin(std::min(1.0, std::sqrt(h)));
}

Box box_around(Point centre, double metres)
{
    const double lat = metres / earth_radius * 180 / pi;
    // A degree of longitude shrinks towards the poles; near them the box spans the globe.
    const double shrink = std::cos(radians(std::min(89.0, std::abs(centre.lat) + lat)));
    const double lon = std::min(180.0, lat / shrink);
    return {centre.lat - lat, centre.lat + lat, centre.lon - lon, centre.lon + lon};
}

std::optional<Point> read_point(std::string_view text)
{
    const auto comma = text.find(',');
    if (comma == std::string_view::npos) return std::nullopt;
    const auto lat = number(text.substr(0, comma));
    const auto lon = number(text.substr(comma + 1));
    if (!lat || !lon || std::abs(*lat) > 90 || std::abs(*lon) > 180) return std::nullopt;
    return Point{*lat, *lon};
}

}
