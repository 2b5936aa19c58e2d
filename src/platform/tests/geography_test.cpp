#include "platform/geography.h"

#include <doctest/doctest.h>

namespace gongyou {

namespace {

/// How far a map's point lies from where it should once it is turned back.
double off_by(Point drawn, Datum datum, Point wgs84)
{
    return metres_between(to_wgs84(drawn, datum), wgs84);
}

}

TEST_CASE("a Chinese map's point is turned back to less than a metre")
{
    // The same three places as a satellite and as a map of GCJ-02 say them.
    CHECK(off_by({31.17530398364597, 121.531541859215}, Datum::gcj02, {31.1774276, 121.5272106}) < 0.1);
    CHECK(off_by({22.540796131694766, 113.9171764808363}, Datum::gcj02, {22.543847, 113.912316}) < 0.1);
    CHECK(off_by({39.91334545536069, 116.38404722455657}, Datum::gcj02, {39.911954, 116.377817}) < 0.1);

    const Point hall{34.8641, 117.5721};
    CHECK(metres_between(as_drawn(hall, Datum::gcj02), hall) == doctest::Approx(529).epsilon(0.05)); // what was off before
    CHECK(off_by(as_drawn(hall, Datum::gcj02), Datum::gcj02, hall) < 0.001);
    CHECK(off_by(as_drawn(hall, Datum::bd09), Datum::bd09, hall) < 0.001);
    CHECK(metres_between(as_drawn(hall, Datum::bd09), hall) > 800);
    CHECK(off_by(hall, Datum::wgs84, hall) == 0);
}

TEST_CASE("from one end of China to the other nothing is left of the shift; outside it there is none")
{
    for (double lat = 18.2; lat < 53.5; lat += 1.7) {
        for (double lon = 73.5; lon < 135; lon += 2.3) {
            const Point here{lat, lon};
            CHECK(off_by(as_drawn(here, Datum::gcj02), Datum::gcj02, here) < 0.001);
            CHECK(off_by(as_drawn(here, Datum::bd09), Datum::bd09, here) < 0.001);
        }
    }
    CHECK(off_by({48.85, 2.35}, Datum::gcj02, {48.85, 2.35}) == 0);
}

TEST_CASE("a datum is one of three words")
{
    CHECK(datum_of("GCJ02") == Datum::gcj02);
    CHECK(datum_of("bd09") == Datum::bd09);
    CHECK_FALSE(datum_of("beijing54"));
}

TEST_CASE("metres along the sphere")
{
    CHECK(metres_between({34.8641, 117.5721}, {34.8641, 117.5721}) == doctest::Approx(0));
    CHECK(metres_between({0, 0}, {0, 1}) == doctest::Approx(111'195).epsilon(0.001));
    CHECK(metres_between({34.8641, 117.5721}, {34.8797, 117.6911}) == doctest::Approx(10'999).epsilon(0.01));
    const auto box = box_around({34.8641, 117.5721}, 1000);
    CHECK(metres_between({34.8641, 117.5721}, {box.north, 117.5721}) == doctest::Approx(1000).epsilon(0.001));
    CHECK(metres_between({34.8641, 117.5721}, {34.8641, box.east}) >= 1000);
}

TEST_CASE("a point is two numbers on the globe")
{
    CHECK(read_point("34.86,117.57")->lat == doctest::Approx(34.86));
    for (const char* wrong : {"34.86", "117.57,34.86", "a,b", "34.86,117.57,1", ",", "nan,nan"}) CHECK_FALSE(read_point(wrong));
}

}
