#pragma once

// Where on the globe. Everything inside is WGS-84, as satellites say it. Chinese maps draw in GCJ-02, which is shifted by
// some hundred metres that change from place to place, and Baidu's in BD-09, shifted once more: a point of theirs is
// turned back at the edge, once, where it comes in.

#include <optional>
#include <string>
#include <string_view>

namespace gongyou {

struct Point {
    double lat = 0, lon = 0;
};

/// How a point's numbers are meant.
enum class Datum {
    wgs84, // satellites, phones, international maps
    gcj02, // 高德、腾讯 and all other maps published in China
    bd09,  // 百度
};

/// `wgs84`, `gcj02` or `bd09`, in letters of either case; nothing for anything else.
std::optional<Datum> datum_of(std::string_view word);

/// The same place in WGS-84, to a millimetre. Outside China all three are one.
Point to_wgs84(Point given, Datum datum);

/// The same place as a map of that datum draws it.
Point as_drawn(Point wgs84, Datum datum);

/// Metres between two points of WGS-84, along the sphere.
double metres_between(Point a, Point b);

/// Degrees between which a place lies, both ends included.
struct Box {
    double south = -90, north = 90, west = -180, east = 180;

    bool holds(Point point) const { return south <= point.lat && point.lat <= north && west <= point.lon && point.lon <= east; }
};

/// Within it lies every point at most `metres` away.
Box box_around(Point centre, double metres);

/// What a Chinese map shifts, and where a Chinese city lies.
inline constexpr Box china{.south = 0.8293, .north = 55.8271, .west = 72.004, .east = 137.8347};

/// `34.81,117.32` as a point on the globe; nothing for anything else.
std::optional<Point> read_point(std::string_view text);

}
