#include "platform/http/parser.h"

#include <boost/beast/core/string.hpp>

#include <algorithm>
#include <limits>

namespace gongyou {

namespace http = boost::beast::http;

namespace {

constexpr std::size_t longest_target = 8 * 1024;
constexpr std::size_t reserved_at_most = 64 * 1024; // a declared length is only a promise

Refusal malformed(const char* code, const char* sentence)
{
    return Refusal{Refusal::Kind::malformed, code, sentence};
}

}

RequestParser::RequestParser(Request& into, std::size_t header_limit_bytes) : into_(into),
                                                                              header_limit_(header_limit_bytes)
{
    header_limit(static_cast<std::uint32_t>(header_limit_bytes));
    body_limit(boost::optional<std::uint64_t>{std::numeric_limits<std::uint64_t>::max()}); // allow_body says it later
    eager(false);
}

std::size_t RequestParser::take(const char* data, std::size_t size, Error& error)
{
    std::size_t taken = 0;
    error = {};
    while (taken < size && !error && !is_done()) {
        if (is_header_done() && !in_body_) break;
        const bool in_header = !is_header_done();
        const std::size_t n = put(boost::asio::const_buffer{data + taken, size - taken}, error);
        taken += n;
        // Beast bounds the part that is not yet parsed; a header that trickles in line by line has no end for it.
        if (in_header && (header_bytes_ += n) > header_limit_) error = http::error::header_limit;
        if (n == 0) break;
    }
    if (!error && !is_done() && (!is_header_done() || in_body_)) error = http::error::need_more;
    return taken;
}

std::optional<Refusal> RequestParser::fault() const
{
    if (lengths_ > 1 || (lengths_ > 0 && codings_ > 0)) return malformed("http.conflicting_lengths", "请求的长度自相矛盾，已拒绝");
    if (codings_ > 1 || odd_coding_ || (codings_ > 0 && version_ < 11)) return malformed("http.transfer_coding", "请求的传输编码不受支持");
    if (hosts_ > 1 || (hosts_ == 0 && version_ >= 11)) return malformed("http.no_host", "请求缺少主机名，或写了不止一个");
    if (target_.size() > longest_target) return malformed("http.target_too_long", "网址太长");
    return std::nullopt;
}

void RequestParser::allow_body(std::size_t bytes)
{
    body_limit(boost::optional<std::uint64_t>{bytes});
    eager(true);
    in_body_ = true;
}

void RequestParser::on_request_impl(http::verb, Text method, Text target, int version, Error&)
{
    into_.method.assign(method.data(), method.size());
    target_.assign(target.data(), target.size());
    version_ = version;
}

void RequestParser::on_field_impl(http::field name, Text name_text, Text value, Error&)
{
    switch (name) {
    case http::field::host: ++hosts_; break;
    case http::field::content_length: lengths_ += 1 + static_cast<int>(std::count(value.begin(), value.end(), ',')); break;
    case http::field::transfer_encoding:
        ++codings_;
        odd_coding_ = !boost::beast::iequals(value, "chunked");
        break;
    case http::field::expect: wants_continue_ = boost::beast::iequals(value, "100-continue"); break;
    default: break;
    }
    into_.add_header({name_text.data(), name_text.size()}, {value.data(), value.size()});
}

void RequestParser::on_body_init_impl(const boost::optional<std::uint64_t>& length, Error&)
{
    if (length) into_.body.reserve(std::min<std::size_t>(*length, reserved_at_most));
}

std::size_t RequestParser::on_body_impl(Text body, Error&)
{
    into_.body.append(body.data(), body.size());
    return body.size();
}

std::size_t RequestParser::on_chunk_body_impl(std::uint64_t, Text body, Error&)
{
    into_.body.append(body.data(), body.size());
    return body.size();
}

}
