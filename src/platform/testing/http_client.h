#pragma once

// A small HTTP client for tests and for the load tool: one connection, kept alive, one request at a time.

#include "platform/json/json.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gongyou::testing {

using Headers = std::vector<std::pair<std::string, std::string>>;

struct Answer {
    int status = 0;
    std::string body;
    Headers headers;

    /// By name, whatever its case; empty if absent.
    std::string header(std::string_view name) const;
    /// The body as JSON; throws if it is none.
    json::value json() const;
    /// A problem's code; empty for what is no problem.
    std::string code() const;
};

/// Keeps the cookies it is given and sends `X-Gongyou: 1`, as the platform's own pages do.
/// Throws std::runtime_error when the server does not answer within 30 s.
class HttpClient {
public:
    explicit HttpClient(std::uint16_t port, std::string address = "127.0.0.1");
    ~HttpClient();
    HttpClient(HttpClient&&) noexcept;
    HttpClient& operator=(HttpClient&&) noexcept;

    Answer get(const std::string& target, const Headers& headers = {}) { return send("GET", target, {}, headers); }
    Answer post(const std::string& target, const json::value& body, const Headers& headers = {}) { return send("POST", target, print_json(body), headers); }
    Answer post(const std::string& target) { return send("POST", target, {}, {}); }
    Answer put(const std::string& target, const json::value& body, const Headers& headers = {}) { return send("PUT", target, print_json(body), headers); }
    Answer remove(const std::string& target, const Headers& headers = {}) { return send("DELETE", target, {}, headers); }

    /// Any method. A body without a Content-Type among the headers goes as JSON.
    Answer send(const std::string& method, const std::string& target, const std::string& body, const Headers& headers);

    /// Sent with every request from here on; an empty value takes it away.
    void always(const std::string& name, const std::string& value);

    /// Sends the next request on a new connection.
    void reconnect();

    std::map<std::string, std::string> cookies;

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}
