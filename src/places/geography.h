#pragma once

#include "places/places.h"

namespace gongyou::places {

/// The degrees within which every point at most `metres` away lies.
struct Box {
    double south = 0, north = 0, west = 0, east = 0;
};
Box box_around(Point centre, double metres);

}
