#include "platform/http/response.h"

#include "platform/json/json.h"

#include <algorithm>

namespace gongyou {

namespace {

Response of(int status, const char* content_type, std::string body)
{
    return {status, content_type, std::move(body), {}, {}};
}

/// `filename*=UTF-8''…`: what RFC 6266 asks for names beyond ASCII.
std::string percent_encoded(std::string_view text)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string encoded;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '.' || c == '_';
        if (plain) encoded += c;
        else (encoded += '%').append({digits[byte >> 4], digits[byte & 15]});
    }
    return encoded;
}

}

bool Response::has_header(std::string_view name) const
{
    return std::any_of(headers.begin(), headers.end(), [&](const auto& line) { return line.first == name; });
}

Response json_response(const json::value& body, int status)
{
    return of(status, "application/json", print_json(body));
}

Response no_content()
{
    return of(204, "", "");
}

Response html(std::string page, int status)
{
    return of(status, "text/html; charset=utf-8", std::move(page));
}

Response svg(std::string picture)
{
    return of(200, "image/svg+xml", std::move(picture));
}

Response attachment(std::string file_name, std::string content_type, std::string bytes)
{
    Response response = of(200, content_type.c_str(), std::move(bytes));
    response.headers.emplace_back("Content-Disposition", "attachment; filename*=UTF-8''" + percent_encoded(file_name));
    return response;
}

Response redirect(std::string location)
{
    Response response = of(303, "", "");
    response.headers.emplace_back("Location", std::move(location));
    return response;
}

}
