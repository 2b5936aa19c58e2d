#pragma once

// The members of a plain struct, by number, type and name, without a macro and without writing them down again. Boost.PFR takes an
// aggregate apart; the name of a member stands in what the compiler prints for a pointer to it. From this come JSON answers read off
// the struct (platform/json/shape.h) and rows read into one (platform/db/as.h).

#include "platform/ids.h"
#include "platform/money.h"
#include "platform/time.h"

#include <boost/pfr.hpp>

#include <cstddef>
#include <optional>
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
inline constexpr bool is_id = false;
template <class Noun>
inline constexpr bool is_id<Id<Noun>> = true;

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

/// A struct whose members stand beside those of the one that holds it: what two answers share is written once.
template <class T>
struct Beside {
    T its;
};
template <class T>
inline constexpr bool is_beside = false;
template <class T>
inline constexpr bool is_beside<Beside<T>> = true;

/// Calls `visit.template operator()<I>()` for each member, in order.
template <class T, class Visit>
constexpr void for_each(Visit visit)
{
    [&]<std::size_t... I>(std::index_sequence<I...>) { (visit.template operator()<I>(), ...); }
    (std::make_index_sequence<count<T>>{});
}

namespace inside {

template <class Into, class From>
void take(Into& into, const From& from)
{
    if constexpr (std::is_same_v<Into, From>) into = from;
    else if constexpr (std::is_same_v<std::optional<Into>, From>) {
        if (from) into = *from;
    }
}

}

/// Gives each member of `into` what stands in `from` under the same name and with the same type; an absent optional of that type
/// leaves it as it is. What differs in name or type is the caller's to say.
template <class Into, class From>
void take_over(Into& into, const From& from)
{
    for_each<Into>([&]<std::size_t I>() {
        for_each<From>([&]<std::size_t F>() {
            if constexpr (name<Into, I>() == name<From, F>()) inside::take(boost::pfr::get<I>(into), boost::pfr::get<F>(from));
        });
    });
}

}
