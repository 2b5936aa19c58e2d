#pragma once

#include "platform/http/loop.h"

namespace gongyou {

/// Serves a new connection on its loop until it ends: over TLS where `tls` is given.
void serve_connection(Loop& loop, Socket socket, std::string client, boost::asio::ssl::context* tls);

}
