#pragma once

#include <string>

namespace gongyou {

/// One thing wrong with a file that people write, told so that they can mend it.
struct TomlMistake {
    std::string file;
    int line = 0;           // counted from one; 0: not from a line (an environment variable)
    int column = 0;         // in characters
    std::string path;       // `matter[2].step[1].to`, lists counted from one
    std::string code;       // unknown_key, missing, wrong_type, out_of_range, unknown_word, duplicate, unreadable, too_large, too_deep, refused
    std::string found;      // “sesions”不是可用的键
    std::string expected;   // 可用的键:sessions、seats
    std::string suggestion; // sessions; empty if nothing is near

    /// `playbook.toml 第 12 行第 3 列:“sesions”不是可用的键,可用的键:sessions、seats。您是否想写“sessions”?`
    std::string text() const;
};

}
