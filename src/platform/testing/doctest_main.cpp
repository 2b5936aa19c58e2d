// Apart from doctest itself, so that a program with a main of its own (a bench, the load program) can use what stands here.

#include <doctest/doctest.h>

int main(int count, char** words)
{
    return doctest::Context{count, words}.run();
}
