#pragma once

#include "platform/db/connection.h"
#include "platform/db/database.h"

#include <exception>
#include <functional>

namespace gongyou {

/// Runs `work` in one transaction and commits it; rolls back and rethrows if it throws.
void run_transaction(Connection& connection, Access access, const Database::Work& work);

/// Calls `attempt` up to five times more, after a growing random pause, while it fails with class retry.
void with_retries(const std::function<void()>& attempt);

/// Rethrows what a caller outside this folder is to see: a full disk, a lost database and a hopeless
/// conflict as Refusal `unavailable`, everything else as it is.
[[noreturn]] void rethrow_for_caller(std::exception_ptr error);
std::exception_ptr for_caller(std::exception_ptr error);

[[noreturn]] void refuse_busy();

/// The class of a DatabaseError, if it is one.
std::optional<DatabaseError::Class> class_of(const std::exception_ptr& error);

}
