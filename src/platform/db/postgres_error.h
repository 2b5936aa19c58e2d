#pragma once

#include "platform/db/error.h"

#include <libpq-fe.h>

namespace gongyou {

/// The error of a failed statement: SQLSTATE, the server's sentence and the constraint's name. Never
/// the DETAIL, which prints whole rows, nor the sentence of a data exception, which quotes the value.
DatabaseError error_of(const PGresult* failed);

}
