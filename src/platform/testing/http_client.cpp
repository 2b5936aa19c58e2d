#include "platform/testing/http_client.h"

#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/string.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>

#include <sys/socket.h>
#include <sys/time.h>

#include <optional>
#include <stdexcept>

namespace gongyou::testing {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using asio::ip::tcp;

namespace {

std::string text(boost::beast::string_view view)
{
    return {view.data(), view.size()};
}

}

struct HttpClient::Inside {
    std::string address;
    std::uint16_t port;
    Headers always;
    asio::io_context io;
    std::optional<tcp::socket> socket;
    boost::beast::flat_buffer buffer;

    void connect()
    {
        socket.emplace(io);
        socket->connect({asio::ip::make_address(address), port});
        socket->set_option(tcp::no_delay{true});
        const timeval limit{30, 0};
        ::setsockopt(socket->native_handle(), SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
        buffer.clear();
    }

    http::response<http::string_body> exchange(const http::request<http::string_body>& request)
    {
        const bool fresh = !socket;
        if (fresh) connect();
        boost::system::error_code error;
        http::write(*socket, request, error);
        http::response_parser<http::string_body> parser;
        parser.body_limit(256u << 20);
        if (request.method() == http::verb::head) parser.skip(true);
        if (!error) http::read(*socket, buffer, parser, error);
        if (error && !fresh && !parser.got_some()) { // the server closed it meanwhile, as it may
            socket.reset();
            return exchange(request);
        }
        if (error) throw std::runtime_error("no answer: " + error.message());
        if (!parser.keep_alive()) socket.reset();
        return parser.release();
    }
};

std::string Answer::header(std::string_view name) const
{
    for (const auto& [key, value] : headers) {
        if (boost::beast::iequals(boost::beast::string_view{key.data(), key.size()}, boost::beast::string_view{name.data(), name.size()})) return value;
    }
    return {};
}

json::value Answer::json() const
{
    return parse_json(body);
}

std::string Answer::code() const
{
    if (header("content-type") != "application/problem+json") return {};
    const json::value problem = json();
    const json::string& code = problem.at("code").as_string();
    return {code.data(), code.size()};
}

HttpClient::HttpClient(std::uint16_t port, std::string address) : inside_(std::make_unique<Inside>())
{
    inside_->address = std::move(address);
    inside_->port = port;
}

HttpClient::~HttpClient() = default;
HttpClient::HttpClient(HttpClient&&) noexcept = default;
HttpClient& HttpClient::operator=(HttpClient&&) noexcept = default;

Answer HttpClient::send(const std::string& method, const std::string& target, const std::string& body, const Headers& headers)
{
    http::request<http::string_body> request;
    request.method_string(method);
    request.target(target);
    request.version(11);
    request.set(http::field::host, inside_->address + ":" + std::to_string(inside_->port));
    request.set("X-Gongyou", "1");
    if (!body.empty()) request.set(http::field::content_type, "application/json");
    std::string jar;
    for (const auto& [name, value] : cookies) jar += (jar.empty() ? "" : "; ") + name + "=" + value;
    if (!jar.empty()) request.set(http::field::cookie, jar);
    for (const auto& [name, value] : inside_->always) request.set(name, value);
    for (const auto& [name, value] : headers) request.set(name, value);
    request.body() = body;
    if (!body.empty() || method == "POST" || method == "PUT") request.content_length(body.size());

    const auto response = inside_->exchange(request);
    Answer answer{static_cast<int>(response.result_int()), response.body(), {}};
    for (const auto& field : response) {
        answer.headers.emplace_back(text(field.name_string()), text(field.value()));
        if (field.name() != http::field::set_cookie) continue;
        const std::string cookie = text(field.value());
        const std::string pair = cookie.substr(0, cookie.find(';'));
        const std::string name = pair.substr(0, pair.find('='));
        if (cookie.find("Max-Age=0") != cookie.npos) cookies.erase(name);
        else cookies[name] = pair.substr(name.size() + 1);
    }
    return answer;
}

void HttpClient::always(const std::string& name, const std::string& value)
{
    std::erase_if(inside_->always, [&](const auto& line) { return line.first == name; });
    if (!value.empty()) inside_->always.emplace_back(name, value);
}

void HttpClient::reconnect()
{
    inside_->socket.reset();
}

}
