// Bodies made from a route's own schema: the members that it requires and no other, each by its name and type. What a
// schema cannot say (this number must be a real person's, that word one of a case's) stands in `special`.

#include "platform/crypto/crypto.h"
#include "world/stage.h"

#include <fmt/format.h>

#include <functional>

namespace gongyou::testing {

namespace {

json::value text_for(Stage& stage, const std::string& name)
{
    static const std::map<std::string, std::string> words{{"role", "keeper"}, {"kind", "station"}, {"topic", "after-hours-classes"}, {"from", "08:00"},
        {"to", "17:00"}, {"text", "photos"}, {"code", "123456"}, {"field", "phone"}, {"reason", "情况有变"}, {"source", "现场清点"}, {"town", "shizhong-wenhualu"},
        {"new", "bamboo-Lantern-4172"}, {"password", "bamboo-Lantern-4172"}};
    if (const auto word = words.find(name); word != words.end()) return json::value(word->second);
    if (name == "phone") return json::value(fmt::format("154{:08}", stage.fresh()));
    if (name == "login") return json::value(fmt::format("login{}", stage.fresh()));
    return json::value(fmt::format("样本{}", stage.fresh()));
}

json::value moment_for(Stage& stage, const std::string& name)
{
    const Instant now = stage.world.now();
    if (name == "starts_at") return json::value(print(now + std::chrono::hours{24}));
    if (name == "ends_at") return json::value(print(now + std::chrono::hours{26}));
    return json::value(print(now));
}

json::value sample(Stage& stage, const Schemas& schemas, const json::object& schema, const std::string& name)
{
    if (const auto* reference = schema.if_contains("$ref")) {
        const std::string full{reference->as_string()};
        return sample(stage, schemas, schemas.at(full.substr(full.rfind('/') + 1)), name);
    }
    if (const auto* words = schema.if_contains("enum")) return words->as_array().back();
    const auto* type = schema.if_contains("type");
    if (!type) return json::object{};
    const std::string_view word{type->as_string()};
    if (word == "array") return json::array{sample(stage, schemas, schema.at("items").as_object(), name)};
    if (word == "boolean") return true;
    if (word == "integer") return name == "weekday" ? 1 : 10;
    if (word == "number") return name == "lat" ? 34.8 : 117.5;
    if (word == "object") {
        json::object made;
        const auto* required = schema.if_contains("required");
        if (required == nullptr) return made;
        for (const auto& member : required->as_array()) {
            const std::string key{member.as_string()};
            made[key] = sample(stage, schemas, schema.at("properties").as_object().at(key).as_object(), key);
        }
        return made;
    }
    const auto* format = schema.if_contains("format");
    if (format && *format == "date") return json::value(print(day_of(stage.world.now())));
    if (format) return moment_for(stage, name);
    if (const auto* pattern = schema.if_contains("pattern"); pattern && pattern->as_string().ends_with("{13}$")) return json::value(stage.id_for(name));
    return text_for(stage, name);
}

json::object worker(Stage& stage)
{
    const int number = stage.fresh();
    return {{"name", fmt::format("样{}", number)}, {"id_number", identity_number(number)}, {"phone", fmt::format("154{:08}", number)}};
}

/// What a route takes that takes a file.
std::string sheet(Stage& stage)
{
    const int number = stage.fresh();
    return fmt::format("姓名,身份证号,手机号\n样{},{},154{:08}\n", number, identity_number(number), number);
}

void members_code(Stage& stage, json::object& body)
{
    World& world = stage.world;
    body["code"] = world.read([&](Transaction& tx) {
        return activities::code_of(tx, world.tenant, world.the("member").person, world.house().keys(), world.house().ids(), stage.now.booking, world.now())
            .code;
    });
}

using Special = std::function<void(Stage&, json::object&)>;

const std::map<std::string, Special>& special()
{
    static const std::map<std::string, Special> all{
        {"POST /api/matters", [](Stage&, json::object& body) {
             body["topic"] = "joining";
             body["answers"] = {{"name", "职晓禾"}, {"id_number", identity_number(1)}, {"trade", "manufacturing"}, {"town", "税郭镇"},
                 {"consent", true}}; // the member's own
         }},
        {"POST /api/matters/{matter}/steps/{step}", [](Stage&, json::object& body) { body["answers"] = {{"question", "请写明车间"}}; }},
        {"POST /api/playbooks/{playbook}/installation", [](Stage& stage, json::object& body) {
             if (const auto one = stage.world.read([&](Transaction& tx) { return playbooks::find_installation(tx, stage.world.tenant,
                                                                              stage.installation); }); one && !one->archived) {
                 stage.world.deed({}, [&](facts::Deed& deed) { playbooks::archive(deed, stage.officer(), stage.installation); });
             }
             body["org"] = print(stage.world.shizhong);
         }},
        {"POST /api/accounts", [](Stage& stage, json::object& body) {
             body["name"] = fmt::format("样{}", stage.fresh());
             body["phone"] = fmt::format("154{:08}", stage.fresh());
         }},
        {"POST /api/people", [](Stage& stage, json::object& body) {
             for (const auto& [name, value] : worker(stage)) body[name] = value;
         }},
        {"POST /api/people/import", [](Stage& stage, json::object& body) { body["rows"] = json::array{worker(stage)}; }},
        {"POST /api/exports", [](Stage&, json::object& body) {
             body["list"] = "people";
             body["query"] = "sort=-since";
         }},
        {"POST /api/people/{person}/credentials", [](Stage&, json::object& body) { body["kind"] = "craftsman"; }},
        {"POST /api/memberships/{membership}/ending", [](Stage&, json::object& body) { body["reason"] = "left"; }},
        {"POST /api/memberships/{membership}/resumption", [](Stage&, json::object& body) { body["reason"] = "登记错了人"; }},
        {"POST /api/memberships/{membership}/keeping", [](Stage&, json::object& body) { body["reason"] = "retired"; }},
        {"POST /api/my/children", [](Stage&, json::object& body) { body["birth_day"] = "2016-05-04"; }},
        {"PUT /api/my/profile", [](Stage& stage, json::object& body) { body["town"] = fmt::format("town-{}", stage.fresh()); }},
        {"PUT /api/orgs/{org}", [](Stage& stage, json::object& body) { body["name"] = fmt::format("机械厂{}车间分会", stage.fresh()); }},
        {"POST /api/orgs", [](Stage&, json::object& body) { body["kind"] = "enterprise_union"; }},
        {"POST /api/orgs/{org}/links", [](Stage&, json::object& body) { body["bond"] = "member"; }},
        {"PUT /api/places/{id}", [](Stage& stage, json::object& body) { body["name"] = fmt::format("驿站{}", stage.fresh()); }},
        {"POST /api/places/{id}/exceptions", [](Stage&, json::object& body) {
             body["from"] = "10:00";
             body["to"] = "12:00";
         }},
        {"POST /api/activities", [](Stage&, json::object& body) { body["title"] = "剪纸入门"; }},
        {"PUT /api/people/{person}/identity", [](Stage& stage, json::object& body) { body["name"] = fmt::format("样{}", stage.fresh()); }},
        {"PUT /api/city/box", [](Stage& stage, json::object& body) {
             body = {{"south", 34.4}, {"north", 35.3}, {"west", 116.8}, {"east", 117.8 + stage.fresh() / 1e6}};
         }},
        {"POST /api/my/phone", [](Stage& stage, json::object& body) {
             World& world = stage.world;
             const std::string phone{body.at("phone").as_string()};
             body["code"] = world.house().database().write(
                 [&](Transaction& tx) { return notices::send_code(tx, world.house().ids(), world.tenant, world.house().keys(), phone, world.now()); });
         }},
        {"POST /api/sessions/{id}/check-ins", members_code},
        {"POST /api/sessions/{id}/walk-in-by-code", members_code},
    };
    return all;
}

}

std::string sample_body(Stage& stage, const Route& route)
{
    Schemas schemas;
    const json::value schema = route.takes(schemas);
    if (schema.as_object().contains("contentMediaType")) return sheet(stage);
    json::value body = sample(stage, schemas, schema.as_object(), "");
    if (const auto found = special().find(route.method + " " + route.pattern); found != special().end()) found->second(stage, body.as_object());
    return print_json(body);
}

}
