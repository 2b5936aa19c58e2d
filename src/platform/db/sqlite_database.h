#pragma once

#include "platform/db/database.h"

#include <memory>

namespace gongyou {

std::unique_ptr<Database> open_sqlite(const DatabaseSettings& settings);

}
