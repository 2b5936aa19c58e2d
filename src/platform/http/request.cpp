#include "platform/http/request.h"

#include "platform/http/url.h"
#include "platform/text.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace gongyou {

namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool same_name(std::string_view written, std::string_view lower_case)
{
    if (written.size() != lower_case.size()) return false;
    for (std::size_t i = 0; i < written.size(); ++i) {
        if (lower(written[i]) != lower_case[i]) return false;
    }
    return true;
}

[[noreturn]] void refuse_query(std::string_view name, const char* code, const std::string& message)
{
    const std::string sentence = "查询条件“" + std::string{name} + "”" + message;
    throw Refusal{Refusal::Kind::invalid, code, sentence, {{std::string{name}, code, sentence}}};
}

template <class Number>
std::optional<Number> parse_number(const std::string& text)
{
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

}

void Request::add_header(std::string_view name, std::string_view value)
{
    const auto at = static_cast<std::uint32_t>(head_.size());
    const auto name_length = static_cast<std::uint32_t>(name.size());
    lines_.push_back({at, name_length, at + name_length, static_cast<std::uint32_t>(value.size())});
    head_ += name;
    head_ += value;
}

std::string_view Request::header(std::string_view name) const
{
    const std::string_view head = head_;
    for (const Line& line : lines_) {
        if (same_name(head.substr(line.name, line.name_length), name)) return head.substr(line.value, line.value_length);
    }
    return {};
}

std::optional<std::string> Request::cookie(std::string_view name) const
{
    std::string_view rest = header("cookie");
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(';'), rest.size());
        const std::string_view pair = trimmed(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (pair.size() > name.size() && pair.starts_with(name) && pair[name.size()] == '=') return std::string{pair.substr(name.size() + 1)};
    }
    return std::nullopt;
}

std::optional<std::string> Request::query(std::string_view name) const
{
    for (const auto& [key, value] : query_) {
        if (key != name) continue;
        const std::string_view text = trimmed(value);
        return text.empty() ? std::nullopt : std::optional<std::string>{text};
    }
    return std::nullopt;
}

std::int64_t Request::query_whole(std::string_view name, std::int64_t otherwise, std::int64_t min, std::int64_t max) const
{
    const auto text = query(name);
    if (!text) return otherwise;
    const auto number = parse_number<std::int64_t>(*text);
    if (!number) refuse_query(name, "query.not_a_number", "应当是整数");
    if (*number < min || *number > max) {
        refuse_query(name, "query.out_of_range", "应当在 " + std::to_string(min) + " 到 " + std::to_string(max) + " 之间");
    }
    return *number;
}

std::optional<Day> Request::query_day(std::string_view name) const
{
    const auto text = query(name);
    if (!text) return std::nullopt;
    const auto day = parse_day(*text);
    if (!day) refuse_query(name, "query.not_a_day", "应当是日期，例如 2024-03-08");
    return day;
}

std::optional<double> Request::query_real(std::string_view name) const
{
    const auto text = query(name);
    if (!text) return std::nullopt;
    const auto number = parse_number<double>(*text);
    if (!number || !std::isfinite(*number)) refuse_query(name, "query.not_a_number", "应当是数字");
    return number;
}

const Actor& Request::actor() const
{
    if (!caller) throw Refusal{Refusal::Kind::unauthorized, "accounts.sign_in_first", "请先登录"};
    return *caller;
}

std::int64_t Request::id_in_path(std::size_t n) const
{
    const auto parsed = parse_id(path_arguments.at(n));
    if (!parsed) refuse_not_found("http.no_such_thing", "没有找到您要的内容，它可能已被移走");
    return *parsed;
}

std::int64_t Request::id_in_query(std::string_view name, const std::string& text) const
{
    const auto parsed = parse_id(text);
    if (!parsed) refuse_query(name, "query.not_an_id", "的编号不对，请重新选择");
    return *parsed;
}

void Request::set_query(std::string text)
{
    query_text_ = std::move(text);
    query_ = parse_query(query_text_);
}

}
