#pragma once

#include "platform/http/router.h"

namespace gongyou {

/// What a route answers that hands out a file: `http.get(…).answers = file_answer("text/csv")`. OpenAPI names the type.
inline SchemaOf file_answer(std::string content_type)
{
    return [content_type = std::move(content_type)](Schemas&) {
        return json::value(json::object{{"type", "string"}, {"contentMediaType", content_type}});
    };
}

}
