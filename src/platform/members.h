#pragma once

// The members of a plain struct, by number, type and name, without a macro and without writing them down again. Boost.PFR takes an
// aggregate apart; the name of a member stands in what the compiler prints for a pointer to it. From this come JSON answers read off
// the struct (platform/json/shape.h) and rows read into one (platform/db/as.h).

#include "platform/ids.h"
#include "platform/money.h"
#include "platform/time.h"

#include <boost/pfr.hpp>

#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

namespace gongyou {

/// Made like structs, and one value each.
template <class T>
inline constexpr bool is_one_value = std::is_same_v<T, Instant> || std::is_same_v<T, Day> || std::is_same_v<T, Money>;
template <class Noun>
inline constexpr bool is_one_value<Id<Noun>> = true;

template <class T>
concept Struct = std::is_class_v<T> && std::is_aggregate_v<T> && !is_one_value<T>;

}

namespace gongyou::members {

template <class T>
inline constexpr std::size_t count = boost::pfr::tuple_size_v<T>;

template <class T, std::size_t I>
using Type = boost::pfr::tuple_element_t<I, T>;

namespace inside {

template <class T>
struct Holder {
    T value;
};
template <class T>
extern const Holder<T> imagined; // never defined: only its members' addresses are named

template <auto Pointer>
constexpr std::string_view printed()
{
    return __PRETTY_FUNCTION__;
}
template <class T>
constexpr std::string_view printed_type()
{
    return __PRETTY_FUNCTION__;
}

// `… [with auto Pointer = (& imagined<Seal>.Holder<Seal>::value.Seal::root); std::string_view = …]`
constexpr std::string_view last_word(std::string_view text, std::string_view end)
{
    text = text.substr(0, text.find(end));
    const auto before = text.find_last_of(":. ");
    return text.substr(before + 1);
}

}

/// As it stands in the struct, but for an underscore at the end, which keeps a word of the language free: `case_` is `case`.
template <class T, std::size_t I>
constexpr std::string_view name()
{
    auto word = inside::last_word(inside::printed<&boost::pfr::get<I>(inside::imagined<T>.value)>(), ");");
    if (word.back() == '_') word.remove_suffix(1);
    return word;
}

/// The struct's own name, without namespaces.
template <class T>
constexpr std::string_view type_name()
{
    return inside::last_word(inside::printed_type<T>(), "; ");
}

/// Calls `visit.template operator()<I>()` for each member, in order.
template <class T, class Visit>
constexpr void for_each(Visit visit)
{
    [&]<std::size_t... I>(std::index_sequence<I...>) { (visit.template operator()<I>(), ...); }
    (std::make_index_sequence<count<T>>{});
}

}
