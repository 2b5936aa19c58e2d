#pragma once

#include "people/people.h"

namespace gongyou::people {

/// What a person does for himself: profile, consents, children.
void add_my_routes(Router& http, const Keys& keys);

/// Importing members from a sheet.
void add_import_routes(Router& http);

}
