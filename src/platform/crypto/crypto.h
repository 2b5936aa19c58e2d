#pragma once

// Everything secret goes through here; libsodium and OpenSSL do the work.

#include "platform/crypto/hash.h"
#include "platform/crypto/keys.h"
#include "platform/crypto/password.h"
#include "platform/crypto/qr.h"
#include "platform/crypto/totp.h"
