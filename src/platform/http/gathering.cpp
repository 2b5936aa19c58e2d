#include "platform/http/gathering.h"

namespace gongyou {

json::object Gathering::gather(Transaction& tx, const Request& request) const
{
    json::object answer;
    for (const Part& part : parts_) answer.emplace(part.member, part.read(tx, request));
    return answer;
}

json::value Gathering::schema(Schemas& schemas) const
{
    json::object properties;
    json::array required;
    for (const Part& part : parts_) {
        properties.emplace(part.member, part.schema(schemas));
        if (part.always) required.emplace_back(part.member);
    }
    schemas[name_] = {{"type", "object"}, {"properties", std::move(properties)}, {"required", std::move(required)}, {"additionalProperties", false}};
    return {{"$ref", "#/components/schemas/" + name_}};
}

}
