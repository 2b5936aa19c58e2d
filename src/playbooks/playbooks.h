#pragma once

#include "platform/http/router.h"
#include "playbooks/installation.h"
#include "playbooks/library.h"

namespace gongyou::playbooks {

/// Names this domain's facts and resolves its records.
void introduce();

void add_routes(Router& http, const Library& library);

}
