#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace gongyou {

enum class Level { debug,
    info,
    warning,
    error };

/// One line of JSON on standard error: time, level, event, and the given words. Never a name, a number of a
/// person, or a database's DETAIL.
void log(Level level, std::string_view event, std::initializer_list<std::pair<std::string_view, std::string>> words = {});

/// Lines below this are dropped; default info.
void log_from(Level level);

}
