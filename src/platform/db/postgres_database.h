#pragma once

#include "platform/db/database.h"

#include <memory>

namespace gongyou {

std::unique_ptr<Database> open_postgres(const DatabaseSettings& settings);

}
