#pragma once

#include "platform/http/exchange.h"

#include <boost/system/error_code.hpp>

#include <string>

namespace gongyou {

/// Appends the answer's status line and header, up to the blank line. The fixed security headers are on every answer.
void format_head(std::string& out, const Exchange& exchange, const std::string& date);

/// The answer to a request that the parser gave up on.
Response unparsable(const boost::system::error_code& error);

}
