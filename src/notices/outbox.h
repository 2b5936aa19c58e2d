#pragma once

#include "notices/notices.h"

namespace gongyou::notices {

/// Queues a text to a number, both sealed until it is delivered.
void queue_secret_sms(Transaction& tx, IdMaker& ids, TenantId tenant, const Keys& keys, const std::string& phone, const std::string& text, Instant at);

}
