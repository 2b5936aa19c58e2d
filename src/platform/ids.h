#pragma once

// Ids are made by the application, never by a sequence: 41 bits of milliseconds since 2020, 10 bits
// of node and a 12-bit counter, so they sort by time and fit a signed 64-bit column. They leave the
// house as 13 characters of Crockford base 32 and travel as strings in JSON.

#include "platform/time.h"

#include <compare>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace gongyou {

/// The id of one kind of thing. An Id<Session> cannot be passed where an Id<Person> is wanted.
template <class Noun>
struct Id {
    std::int64_t value = 0;

    explicit operator bool() const { return value != 0; }
    friend auto operator<=>(Id, Id) = default;
};

/// 13 characters, sorting as the number does.
std::string print_id(std::int64_t id);

/// The reverse of print_id. Case and the letters I, L, O are read leniently; nothing for anything else.
std::optional<std::int64_t> parse_id(std::string_view text);

template <class Noun>
std::string print(Id<Noun> id)
{
    return print_id(id.value);
}

/// Makes ids. One instance a process; safe from any thread. Within one maker, ids never repeat and
/// never fall, even when the time handed in steps back.
class IdMaker {
public:
    /// `node` tells servers apart that share a database: 0 to 1023.
    explicit IdMaker(int node = 0);

    std::int64_t next(Instant now);

    template <class Noun>
    Id<Noun> next(Instant now)
    {
        return {next(now)};
    }

private:
    std::mutex guard_;
    std::int64_t node_;
    std::int64_t last_tick_ = 0; // milliseconds and counter in one number
};

/// The moment an id was made, to the millisecond.
Instant made_at(std::int64_t id);

}

template <class Noun>
struct std::hash<gongyou::Id<Noun>> {
    std::size_t operator()(gongyou::Id<Noun> id) const noexcept { return std::hash<std::int64_t>{}(id.value); }
};
