#pragma once

namespace gongyou::activities {

/// Keeps orgs and places from being closed while a session of theirs is still planned. Once, while wiring.
void guard_closings();

}
