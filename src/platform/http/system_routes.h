#pragma once

#include "platform/http/server.h"

namespace gongyou {

/// Adds what a keeper of the machine asks for: /health (the process lives), /ready (the database answers),
/// /metrics (numbers; `print` makes them) and /openapi.json (of the routes that are there so far).
void add_system_routes(Router& router, const ServerSettings& settings, std::function<std::string()> print);

}
