#include "platform/http/head.h"

#include "platform/log.h"

#include <boost/beast/http/error.hpp>

#include <charconv>

namespace gongyou {

namespace {

// web.md's policy for pages; nothing at all for what is not one.
constexpr std::string_view page_policy =
    "Content-Security-Policy: default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; "
    "font-src 'self' data:; connect-src 'self'; media-src 'self' blob:; object-src 'none'; base-uri 'self'; form-action 'self'; "
    "frame-ancestors 'none'\r\n";
constexpr std::string_view data_policy = "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\n";
constexpr std::string_view always =
    "X-Content-Type-Options: nosniff\r\nX-Frame-Options: DENY\r\nReferrer-Policy: same-origin\r\n"
    "Cross-Origin-Opener-Policy: same-origin\r\nCross-Origin-Resource-Policy: same-origin\r\n";
constexpr std::string_view over_tls = "Strict-Transport-Security: max-age=31536000\r\n";

std::string_view reason(int status)
{
    switch (status) {
    case 200: return "OK";
    case 201: return "Created";
    case 202: return "Accepted";
    case 204: return "No Content";
    case 303: return "See Other";
    case 304: return "Not Modified";
    case 308: return "Permanent Redirect";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 409: return "Conflict";
    case 413: return "Content Too Large";
    case 422: return "Unprocessable Content";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 500: return "Internal Server Error";
    case 503: return "Service Unavailable";
    default: return "";
    }
}

void append_number(std::string& out, std::size_t number)
{
    char digits[20];
    const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    out.append(digits, end);
}

void append_line(std::string& out, std::string_view name, std::string_view value)
{
    if (value.find_first_of(std::string_view{"\r\n\0", 3}) != value.npos) {
        log(Level::error, "http.header_split", {{"name", std::string{name}}});
        return;
    }
    out.append(name).append(": ").append(value).append("\r\n");
}

}

void format_head(std::string& out, const Exchange& exchange, const std::string& date)
{
    const Response& response = exchange.response;
    out += "HTTP/1.1 ";
    append_number(out, static_cast<std::size_t>(response.status));
    out.append(" ").append(reason(response.status)).append("\r\nDate: ").append(date);
    out.append("\r\nX-Request-Id: ").append(exchange.request.id).append("\r\n");
    // A face counts down by the city's clock, which in a demo is not the machine's.
    if (exchange.request.path.starts_with("/api/")) {
        append_line(out, "X-Gongyou-Now", print(exchange.request.now()));
    }
    if (response.status != 204 && response.status != 304) {
        out += "Content-Length: ";
        append_number(out, response.bytes().size());
        out += "\r\n";
    }
    if (!response.content_type.empty()) append_line(out, "Content-Type", response.content_type);
    const bool page = response.content_type.starts_with("text/html");
    // A browser puts the headers of "not modified" over those it has kept: what is not known here is left to stand there.
    const bool kept = response.status == 304;
    if (!kept && !response.has_header("Cache-Control")) out += page ? "Cache-Control: no-cache\r\n" : "Cache-Control: no-store\r\n";
    for (const auto& [name, value] : response.headers) append_line(out, name, value);
    if (!kept) out.append(page ? page_policy : data_policy);
    out.append(always);
    if (exchange.secure) out += over_tls;
    if (!exchange.keep_alive) out += "Connection: close\r\n";
    else if (exchange.http_1_0) out += "Connection: keep-alive\r\n";
    out += "\r\n";
}

Response unparsable(const boost::system::error_code& error)
{
    using What = boost::beast::http::error;
    if (error == What::header_limit) {
        Response response = problem(Refusal{Refusal::Kind::too_large, "http.header_too_large", "请求头太大"});
        response.status = 431;
        return response;
    }
    if (error == What::body_limit) return problem(Refusal{Refusal::Kind::too_large, "http.body_too_large", "提交的内容太大，请减少后再试"});
    if (error == What::bad_content_length || error == What::multiple_content_length || error == What::bad_transfer_encoding) {
        return problem(Refusal{Refusal::Kind::malformed, "http.conflicting_lengths", "请求的长度自相矛盾，已拒绝"});
    }
    return problem(Refusal{Refusal::Kind::malformed, "http.unreadable", "请求无法读取"});
}

}
