#include "commands/command.h"

int main(int count, char** words)
{
    return gongyou::commands::run({words + 1, words + count});
}
