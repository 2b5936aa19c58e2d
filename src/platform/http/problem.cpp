#include "platform/db/error.h"
#include "platform/http/response.h"
#include "platform/json/json.h"
#include "platform/log.h"

#include <cxxabi.h>

#include <cstdlib>

namespace gongyou {

namespace {

struct Status {
    int code;
    const char* title;
};

Status status_of(Refusal::Kind kind)
{
    switch (kind) {
    case Refusal::Kind::malformed: return {400, "请求无法读取"};
    case Refusal::Kind::unauthorized: return {401, "需要登录"};
    case Refusal::Kind::forbidden: return {403, "没有权限"};
    case Refusal::Kind::not_found: return {404, "没有找到"};
    case Refusal::Kind::conflict: return {409, "现在不能办理"};
    case Refusal::Kind::invalid: return {422, "内容需要修改"};
    case Refusal::Kind::too_large: return {413, "内容太大"};
    case Refusal::Kind::too_many: return {429, "请求太频繁"};
    case Refusal::Kind::unavailable: return {503, "暂时不能服务"};
    }
    return {500, "服务出错"};
}

Response problem_json(const Status& status, const std::string& code, const std::string& detail, const std::vector<FieldError>& fields)
{
    json::object body{{"type", "about:blank"}, {"title", status.title}, {"status", status.code}, {"code", code}, {"detail", detail}};
    if (!fields.empty()) {
        json::array list;
        for (const FieldError& f : fields) list.push_back(json::object{{"field", f.field}, {"code", f.code}, {"message", f.message}});
        body["fields"] = std::move(list);
    }
    return {status.code, std::string{problem_type}, print_json(body), {}, {}};
}

std::string type_name(const std::exception& error)
{
    int failed = 0;
    char* name = abi::__cxa_demangle(typeid(error).name(), nullptr, nullptr, &failed);
    const std::string plain = failed == 0 ? name : typeid(error).name();
    std::free(name);
    return plain;
}

Response internal_error()
{
    return problem_json({500, "服务出错"}, "platform.internal", "服务出了问题，已经记录下来，请稍后再试", {});
}

}

Response problem(const Refusal& refusal)
{
    Response response = problem_json(status_of(refusal.kind), refusal.code, refusal.sentence, refusal.fields);
    if (response.status == 503 || response.status == 429) response.headers.emplace_back("Retry-After", "1");
    return response;
}

Response problem_of(std::exception_ptr error, std::string_view request_id)
{
    const std::string id{request_id};
    try {
        std::rethrow_exception(error);
    } catch (const Refusal& refusal) {
        return problem(refusal);
    } catch (const DatabaseError& failure) {
        log(Level::error, "http.failed", {{"request", id}, {"type", "DatabaseError"}, {"state", failure.state}, {"what", failure.what()}});
        if (failure.kind == DatabaseError::Class::connection) {
            return problem(Refusal{Refusal::Kind::unavailable, "platform.database_gone", "数据库暂时连不上，请稍后再试"});
        }
        return internal_error();
    } catch (const std::exception& failure) {
        log(Level::error, "http.failed", {{"request", id}, {"type", type_name(failure)}, {"what", failure.what()}});
        return internal_error();
    } catch (...) {
        log(Level::error, "http.failed", {{"request", id}, {"type", "unknown"}});
        return internal_error();
    }
}

}
