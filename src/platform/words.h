#pragma once

// The words an enum is written as, in JSON, in tables and in playbooks.

#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace gongyou {

/// `{{Kind::free, "free"}, …}`, found by argument-dependent look-up as `std::span<const EnumWord<E>> enum_words(E*)`.
template <class E>
struct EnumWord {
    E value;
    const char* word;
};

template <class T>
concept Worded = std::is_enum_v<T> && requires
{
    enum_words(static_cast<T*>(nullptr));
};

/// The word of an enum's value, as enum_words has it.
template <class E>
const char* word_of(E value)
{
    for (const auto& entry : std::span<const EnumWord<E>>{enum_words(static_cast<E*>(nullptr))}) {
        if (entry.value == value) return entry.word;
    }
    throw std::logic_error("an enum's value has no word");
}

/// The enum's value for a word; nothing for any other.
template <class E>
std::optional<E> from_word(std::string_view word)
{
    for (const auto& entry : std::span<const EnumWord<E>>{enum_words(static_cast<E*>(nullptr))}) {
        if (word == entry.word) return entry.value;
    }
    return std::nullopt;
}

/// All words of an enum, in its own order.
template <class E>
std::vector<std::string> words_of()
{
    std::vector<std::string> words;
    for (const auto& entry : std::span<const EnumWord<E>>{enum_words(static_cast<E*>(nullptr))}) words.emplace_back(entry.word);
    return words;
}

}
