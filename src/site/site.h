#pragma once

// The public pages: published cases as plain HTML that reads with scripts off, each number a link to its
// proof. Readers see counts and proofs, never persons.

#include "platform/http/router.h"

#include <string>

namespace gongyou::site {

/// `web_folder` is where the built faces lie: member/, console/, site/. Without one the pages come unstyled.
void add_routes(Router& http, const std::string& web_folder);

}
