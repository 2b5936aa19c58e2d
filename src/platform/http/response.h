#pragma once

#include "platform/json/shape.h"

#include <exception>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gongyou {

/// What goes back. Built by the functions below; the server adds the fixed security headers, the
/// request id, the date, compression and the length.
struct Response {
    int status = 200;
    std::string content_type;
    std::string body;
    std::vector<std::pair<std::string, std::string>> headers; // Set-Cookie, Location, ETag, Cache-Control …
    std::shared_ptr<const std::string> shared_body;           // instead of body: bytes that many answers share

    const std::string& bytes() const { return shared_body ? *shared_body : body; }
    bool has_header(std::string_view name) const; // by its exact spelling
};

Response json_response(const json::value& body, int status = 200);

template <class T>
Response ok(const T& value)
{
    return json_response(to_json(value));
}

template <class T>
Response created(std::string location, const T& value)
{
    Response response = json_response(to_json(value), 201);
    response.headers.emplace_back("Location", std::move(location));
    return response;
}

Response no_content();
Response html(std::string page, int status = 200);
Response svg(std::string picture);
Response attachment(std::string file_name, std::string content_type, std::string bytes);
Response redirect(std::string location); // 303

inline constexpr std::string_view problem_type = "application/problem+json";

/// problem+json: {type, title, status, code, detail, fields?}. The only place where a Refusal becomes HTTP.
Response problem(const Refusal& refusal);

/// What any exception becomes: a Refusal its problem, everything else a bare 500 (platform.internal), logged in full
/// under the request id.
Response problem_of(std::exception_ptr error, std::string_view request_id);

}
