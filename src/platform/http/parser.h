#pragma once

// Beast's HTTP/1 parser, writing straight into a Request: no field table in between. It stops after
// the header, so that the route can say how large a body may be.

#include "platform/http/request.h"

#include <boost/beast/http/basic_parser.hpp>

#include <optional>

namespace gongyou {

class RequestParser : public boost::beast::http::basic_parser<true> {
public:
    RequestParser(Request& into, std::size_t header_limit_bytes);

    /// Reads on from `data`. Gives how many bytes it took; `error` is need_more when it wants the next.
    std::size_t take(const char* data, std::size_t size, boost::system::error_code& error);

    /// After the header: what is wrong with it beyond grammar. Lengths that could be read in two ways,
    /// no Host or two, a transfer coding other than chunked.
    std::optional<Refusal> fault() const;

    /// From here on the body is read, up to `bytes`.
    void allow_body(std::size_t bytes);

    const std::string& target() const { return target_; }
    bool wants_continue() const { return wants_continue_; }
    bool is_http_1_0() const { return version_ == 10; }

private:
    using Text = boost::beast::string_view;
    using Error = boost::system::error_code;

    void on_request_impl(boost::beast::http::verb, Text method, Text target, int version, Error& error) override;
    void on_response_impl(int, Text, int, Error&) override {}
    void on_field_impl(boost::beast::http::field name, Text name_text, Text value, Error& error) override;
    void on_header_impl(Error&) override {}
    void on_body_init_impl(const boost::optional<std::uint64_t>& length, Error&) override;
    std::size_t on_body_impl(Text body, Error&) override;
    void on_chunk_header_impl(std::uint64_t, Text, Error&) override {}
    std::size_t on_chunk_body_impl(std::uint64_t, Text body, Error&) override;
    void on_finish_impl(Error&) override {}

    Request& into_;
    std::size_t header_limit_;
    std::size_t header_bytes_ = 0;
    std::string target_;
    int version_ = 11;
    int hosts_ = 0, lengths_ = 0, codings_ = 0;
    bool odd_coding_ = false;
    bool wants_continue_ = false;
    bool in_body_ = false;
};

}
