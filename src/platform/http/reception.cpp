#include "platform/http/reception.h"

#include "platform/http/gzip.h"
#include "platform/http/loop.h"
#include "platform/http/replay.h"
#include "platform/http/url.h"
#include "platform/log.h"

#include <algorithm>

namespace gongyou {

namespace {

constexpr std::size_t body_without_route = 64 * 1024;

bool changes(const Request& request)
{
    return request.method != "GET" && request.method != "HEAD";
}

[[noreturn]] void refuse_busy()
{
    throw Refusal{Refusal::Kind::unavailable, "platform.busy", "现在办理的人太多，请稍等几秒再试"};
}

bool is_same_origin(std::string_view origin, const Request& request, const std::string& public_origin)
{
    if (!public_origin.empty()) return origin == public_origin;
    const std::size_t scheme = origin.find("://");
    return scheme != origin.npos && origin.substr(scheme + 3) == request.header("host");
}

/// A browser that was led here by a foreign page can send cookies, but neither our header nor our origin.
void keep_out_forgeries(const Request& request, const std::string& public_origin)
{
    if (!changes(request) || !request.header("authorization").empty()) return;
    const std::string_view origin = request.header("origin");
    if (!origin.empty() && !is_same_origin(origin, request, public_origin)) {
        throw Refusal{Refusal::Kind::forbidden, "platform.foreign_origin", "这个操作不是从本平台的页面发出的，已拒绝"};
    }
    if (request.path.starts_with("/api/") && request.header("x-gongyou") != "1") {
        throw Refusal{Refusal::Kind::forbidden, "platform.header_missing", "请从本平台的页面操作（缺少请求头 X-Gongyou: 1）"};
    }
}

Response not_modified(const Response& full)
{
    Response answer;
    answer.status = 304;
    for (const auto& line : full.headers) {
        if (line.first == "ETag" || line.first == "Cache-Control" || line.first == "Vary") answer.headers.push_back(line);
    }
    return answer;
}

/// What a handler's answer still needs, done where there is time for it: on the worker.
Response finished(Response answer, const Request& request)
{
    const std::string_view known = request.header("if-none-match");
    if (!known.empty() && !changes(request) && answer.status == 200) {
        const bool same = std::any_of(answer.headers.begin(), answer.headers.end(),
            [&](const auto& line) { return line.first == "ETag" && line.second == known; });
        if (same) return not_modified(answer);
    }
    compress(answer, request.header("accept-encoding"));
    return answer;
}

std::vector<std::string> names_of(const Router& router)
{
    std::vector<std::string> names;
    for (const Route& route : router.routes()) names.push_back(route.method + " " + route.pattern);
    return names;
}

}

Reception::Reception(Router router, House house, ServerSettings its_settings)
    : router_(std::move(router)),
      house_(house),
      settings_(std::move(its_settings)),
      connection_counts_(settings_.connections_per_address),
      numbers_(names_of(router_)),
      files_(router_.file_mounts()),
      workers_(settings_.workers, settings_.worker_queue)
{
}

void Reception::meet(Exchange& exchange, RequestParser& parser)
{
    Request& request = exchange.request;
    request.id = exchange.loop().next_request_id();
    request.house = &house_;
    request.set_now(house_.clock.now());
    exchange.started = std::chrono::steady_clock::now();
    exchange.http_1_0 = parser.is_http_1_0();
    exchange.keep_alive = parser.keep_alive();
    if (const auto fault = parser.fault()) throw *fault;

    const std::string_view target = parser.target();
    const std::size_t question = std::min(target.find('?'), target.size());
    auto path = clean_path(target.substr(0, question));
    if (!path) throw Refusal{Refusal::Kind::malformed, "http.bad_path", "网址无法读取"};
    request.path = std::move(*path);
    if (question < target.size()) request.set_query(std::string{target.substr(question + 1)});
    if (!settings_.trusted_proxies.empty()) request.client = client_address(request.client, request.header("x-forwarded-for"), settings_.trusted_proxies);
    const std::string_view host = request.header("host");
    if (settings_.tenant_of_host) request.tenant = settings_.tenant_of_host(host.substr(0, host.rfind(':')));
    if (!request.tenant) request.tenant = settings_.default_tenant;

    auto match = router_.match(request.method, request.path);
    exchange.route = match.route;
    request.path_arguments = std::move(match.arguments);
    const std::size_t longest = match.route ? match.route->max_body : body_without_route;
    if (const auto length = parser.content_length(); length && *length > longest) {
        throw Refusal{Refusal::Kind::too_large, "http.body_too_large", "提交的内容太大，请减少后再试"};
    }
    parser.allow_body(longest);
}

void Reception::handle(const std::shared_ptr<Exchange>& exchange)
{
    try {
        keep_out_strangers(*exchange);
        if (exchange->route) handle_route(exchange);
        else handle_file(exchange);
    } catch (...) {
        exchange->take(problem_of(std::current_exception(), exchange->request.id));
    }
}

void Reception::keep_out_strangers(Exchange& exchange) const
{
    const Request& request = exchange.request;
    const Pace pace = exchange.route ? exchange.route->pace : Pace::browsing;
    if (settings_.paces.loopback_too || !is_loopback(request.client)) {
        const double now = std::chrono::duration<double>(exchange.started.time_since_epoch()).count();
        if (!exchange.loop().rates().admit(request.client, pace, now)) {
            throw Refusal{Refusal::Kind::too_many, "platform.too_many", "操作太频繁，请稍等一会儿再试"};
        }
    }
    keep_out_forgeries(request, settings_.public_origin);
}

void Reception::handle_route(const std::shared_ptr<Exchange>& exchange)
{
    Request& request = exchange->request;
    const bool has_credentials = !request.header("cookie").empty() || !request.header("authorization").empty();
    bool recognised = !has_credentials || !router_.recognise_fully();
    if (!recognised && router_.recognise_quickly()) {
        if (auto caller = router_.recognise_quickly()(request)) {
            request.caller = std::move(*caller);
            recognised = true;
        }
    }
    if (recognised && exchange->route->deferred) return run_deferred(*exchange);
    on_worker(exchange, [this, recognised](Exchange& work) {
        if (!recognised) work.request.caller = router_.recognise_fully()(work.request);
        if (work.route->deferred) run_deferred(work);
        else run_plain(work);
    });
}

void Reception::handle_file(const std::shared_ptr<Exchange>& exchange)
{
    const Request& request = exchange->request;
    if (changes(request) || !files_.covers(request.path)) {
        const auto match = router_.match(request.method, request.path);
        if (!match.path_known) refuse_not_found("http.no_such_page", "没有这个页面，请检查网址");
        Response refused = problem(Refusal{Refusal::Kind::malformed, "http.method_not_allowed", "这个网址不支持这种操作"});
        refused.status = 405;
        refused.headers.emplace_back("Allow", match.allowed);
        return exchange->take(std::move(refused));
    }
    if (auto known = files_.recall(request)) return exchange->take(std::move(*known));
    on_worker(exchange, [this](Exchange& work) { work.take(files_.fetch(work.request)); });
}

void Reception::on_worker(const std::shared_ptr<Exchange>& exchange, std::function<void(Exchange&)> task)
{
    const bool taken = workers_.offer([exchange, task = std::move(task)] {
        try {
            task(*exchange);
        } catch (...) {
            exchange->take(problem_of(std::current_exception(), exchange->request.id));
        }
    });
    if (!taken) refuse_busy();
}

void Reception::run_plain(Exchange& exchange)
{
    Request& request = exchange.request;
    const Route& route = *exchange.route;
    if (route.guard.check) route.guard.check(request);
    Response answer = route.plain(request);
    if (route.idempotent && answer.status < 300 && !request.went_through_change() && !request.header("idempotency-key").empty()) {
        log(Level::warning, "http.no_replay", {{"route", route.method + " " + route.pattern}, {"request", request.id}});
    }
    exchange.take(finished(std::move(answer), request));
}

void Reception::run_deferred(Exchange& exchange)
{
    if (exchange.route->guard.check) exchange.route->guard.check(exchange.request);
    const Reply reply{std::static_pointer_cast<Reply::Receiver>(exchange.shared_from_this())};
    try {
        exchange.route->deferred(exchange.request, reply);
    } catch (...) {
        reply.failed(std::current_exception());
    }
}

void Reception::look_at_clock(std::uint32_t now_seconds)
{
    std::uint32_t due = forget_at_.load();
    const bool first = due == 0;
    if (now_seconds < due || !forget_at_.compare_exchange_strong(due, now_seconds + (first ? 60 : 3600)) || first) return;
    workers_.offer([this] {
        try {
            forget_old_answers(house_.database, house_.clock.now());
        } catch (const std::exception& error) {
            log(Level::warning, "http.old_answers_stay", {{"what", error.what()}});
        }
    });
}

void Reception::show_refusal(Exchange& exchange) const
{
    Response& answer = exchange.response;
    const std::string& path = exchange.request.path; // empty: the request could not be read so far
    const bool to_a_program = path.empty() || path.starts_with("/api/") || (exchange.route && !exchange.route->shows_pages);
    if (to_a_program || !router_.refusal_page() || answer.content_type != problem_type) return;
    const json::value told = parse_json(answer.body);
    answer.content_type = "text/html; charset=utf-8";
    answer.body = router_.refusal_page()(told.at("title").as_string(), told.at("detail").as_string());
}

void Reception::record(const Exchange& exchange)
{
    const int status = exchange.response.status;
    const auto took = exchange.started == std::chrono::steady_clock::time_point{} ? std::chrono::nanoseconds{0}
                                                                                  : std::chrono::steady_clock::now() - exchange.started;
    const std::size_t route = exchange.route ? static_cast<std::size_t>(exchange.route - router_.routes().data()) : numbers_.unmatched();
    numbers_.count(route, status, took);
    if (status < 400 && !settings_.log_every_request) return;
    const auto us = std::chrono::duration_cast<std::chrono::microseconds>(took).count();
    log(status >= 500 ? Level::warning : Level::info, "http.request",
        {{"request", exchange.request.id}, {"route", exchange.route ? exchange.route->method + " " + exchange.route->pattern : "other"},
            {"status", std::to_string(status)}, {"us", std::to_string(us)}});
}

}
