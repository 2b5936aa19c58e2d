// Boost.JSON keeps the last of two equal keys without a word, and two readers that disagree on which
// one counts are a way round a check. So its parser is driven with a handler of our own, which builds
// the same value and remembers the keys of the objects that are still open.

#include "platform/json/json.h"

#include "platform/refusal.h"

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value_stack.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace gongyou {

namespace {

constexpr std::size_t max_depth = 32;

using Error = boost::system::error_code;
using Text = json::string_view;

struct Builder {
    static constexpr std::size_t max_object_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_array_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_key_size = 1024;
    static constexpr std::size_t max_string_size = static_cast<std::size_t>(-1);

    explicit Builder(json::storage_ptr storage) { stack.reset(std::move(storage)); }

    bool on_document_begin(Error&) { return true; }
    bool on_document_end(Error&) { return true; }
    bool on_array_begin(Error&) { return true; }
    bool on_array_end(std::size_t n, Error&) { return stack.push_array(n), true; }
    bool on_object_begin(Error&) { return true; }
    bool on_object_end(std::size_t n, Error&)
    {
        refuse_duplicates(n);
        stack.push_object(n);
        return true;
    }
    bool on_string_part(Text text, std::size_t, Error&) { return stack.push_chars(text), true; }
    bool on_string(Text text, std::size_t, Error&) { return stack.push_string(text), true; }
    bool on_key_part(Text text, std::size_t, Error&)
    {
        part.append(text.data(), text.size());
        stack.push_chars(text);
        return true;
    }
    bool on_key(Text text, std::size_t, Error&)
    {
        part.append(text.data(), text.size());
        keys.push_back(std::move(part));
        part.clear();
        stack.push_key(text);
        return true;
    }
    bool on_number_part(Text, Error&) { return true; }
    bool on_int64(std::int64_t number, Text, Error&) { return stack.push_int64(number), true; }
    bool on_uint64(std::uint64_t number, Text, Error&) { return stack.push_uint64(number), true; }
    bool on_double(double number, Text, Error&) { return stack.push_double(number), true; }
    bool on_bool(bool value, Error&) { return stack.push_bool(value), true; }
    bool on_null(Error&) { return stack.push_null(), true; }
    bool on_comment_part(Text, Error&) { return true; }
    bool on_comment(Text, Error&) { return true; }

    void refuse_duplicates(std::size_t n)
    {
        const auto first = keys.end() - static_cast<std::ptrdiff_t>(n);
        std::sort(first, keys.end());
        const auto twin = std::adjacent_find(first, keys.end());
        if (twin != keys.end()) {
            throw Refusal{Refusal::Kind::malformed, "json.duplicate_key", fmt::format("“{}”在同一处出现了两次，请只保留一个", *twin)};
        }
        keys.erase(first, keys.end());
    }

    json::value_stack stack;
    std::vector<std::string> keys; // of all objects that are still open
    std::string part;
};

json::parse_options options()
{
    json::parse_options strict;
    strict.max_depth = max_depth;
    return strict;
}

}

json::value parse_json(std::string_view text, json::storage_ptr storage)
{
    json::basic_parser<Builder> parser(options(), std::move(storage));
    Error error;
    const std::size_t read = parser.write_some(false, text.data(), text.size(), error);
    if (error == json::error::too_deep) {
        throw Refusal{Refusal::Kind::malformed, "json.too_deep", fmt::format("内容嵌套太深，最多 {} 层", max_depth)};
    }
    if (error || read < text.size()) {
        throw Refusal{Refusal::Kind::malformed, "json.unreadable",
            text.empty() ? "请求没有内容，应当是 JSON" : fmt::format("内容不是有效的 JSON，请检查第 {} 个字节附近", read + 1)};
    }
    return parser.handler().stack.release();
}

std::string print_json(const json::value& value)
{
    return json::serialize(value);
}

}
