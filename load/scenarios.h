#pragma once

// What is measured. Each prints plain lines: the figure, what it stands beside, and their ratio. None judges.

#include "load/place.h"

namespace gongyou::load {

struct Sizes {
    int people = 10'000;       // in the city, in the rush, and idle
    int evenings = 10;         // booked one after the other by everybody
    double grab_seconds = 4;   // at the most
    double beside_seconds = 3; // of each figure to compare with
    double pgbench_seconds = 8;
    bool demo_city = true;
};

void measure_grab(Engine engine, const Sizes& sizes);
void measure_rush(Engine engine, const Sizes& sizes);
void measure_door(Engine engine, const Sizes& sizes);
void measure_memory(const Sizes& sizes);

/// `rounds` times on each engine: people book, the server is killed in the middle of it, starts again, and is asked
/// what became of every seat it promised. Prints `N passed, N failed` and gives whether none failed.
bool survive_crashes(int rounds);

/// One line: what, how much, beside what, how many times that, and where it should be.
void line(const std::string& what, const std::string& much, const std::string& beside = "");

}
