#include "platform/http/system_routes.h"

#include "platform/calendar.h"
#include "platform/http/address.h"
#include "platform/json/json.h"
#include "platform/metrics.h"

#include <algorithm>

namespace gongyou {

namespace {

Guard anyone()
{
    return {"anyone", {}};
}

void check_reader(const Request& request, const std::vector<std::string>& readers)
{
    if (is_loopback(request.client) || std::find(readers.begin(), readers.end(), request.client) != readers.end()) return;
    refuse_not_found("http.no_such_page", "没有这个页面，请检查网址");
}

Response ready(Request& request)
{
    try {
        request.database().ping();
    } catch (const std::exception&) {
        throw Refusal{Refusal::Kind::unavailable, "platform.database_gone", "数据库暂时连不上，请稍后再试"};
    }
    json::object answer{{"status", "ready"}};
    const auto missing = request.calendar().missing_years(request.today());
    if (!missing.empty()) answer["missing_calendars"] = json::array(missing.begin(), missing.end()); // days are counted by weekends alone
    return json_response(answer);
}

}

void add_system_routes(Router& router, const ServerSettings& settings, std::function<std::string()> print)
{
    const auto described = std::make_shared<const std::string>(print_json(openapi(router, settings.version)));
    router.get("/openapi.json", anyone(), "This description", [described](Request&) {
              Response answer;
              answer.content_type = "application/json";
              answer.body = *described;
              return answer;
          })
        .for_programs();
    router.get_deferred("/health", anyone(), "The process lives", [](Request&, Reply reply) { reply(json_response(json::object{{"status", "alive"}})); })
        .for_programs();
    router.get("/ready", anyone(), "The database answers; years whose holidays are needed and not known", ready).for_programs();
    router.get("/metrics", anyone(), "Numbers for Prometheus", [readers = settings.metrics_readers, print = std::move(print)](Request& request) {
              check_reader(request, readers);
              Response answer;
              answer.content_type = "text/plain; version=0.0.4; charset=utf-8";
              answer.body = print() + print_metrics();
              return answer;
          })
        .for_programs();
}

}
