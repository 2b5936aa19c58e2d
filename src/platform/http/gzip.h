#pragma once

#include "platform/http/response.h"

#include <string>
#include <string_view>

namespace gongyou {

/// Whether an Accept-Encoding header takes gzip (`gzip;q=0` does not).
bool accepts_gzip(std::string_view accept_encoding);

/// Whether bytes of this type become smaller.
bool is_compressible(std::string_view content_type);

std::string gzipped(std::string_view bytes);

/// Compresses an answer of text above 1 KiB.
void compress(Response& response, std::string_view accept_encoding);

}
