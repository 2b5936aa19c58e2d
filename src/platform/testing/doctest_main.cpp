// Apart from doctest itself, so that a program with a main of its own (a bench, the load program) can use what stands here.

#include "platform/testing/test_database.h"

#include <cstdio>
#include <doctest/doctest.h>

int main(int count, char** words)
{
    const int outcome = doctest::Context{count, words}.run();
    if (const int skipped = gongyou::testing::skipped_stories(); skipped > 0) std::printf("skipped: %d\n", skipped);
    return outcome;
}
