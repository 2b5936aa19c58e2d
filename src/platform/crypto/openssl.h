#pragma once

// OpenSSL's objects as owned things, for the files of this folder.

#include <openssl/evp.h>

#include <memory>
#include <stdexcept>
#include <string>

namespace gongyou::crypto {

template <class T, void (*release)(T*)>
struct Released {
    void operator()(T* object) const { release(object); }
};

using Digest = std::unique_ptr<EVP_MD, Released<EVP_MD, EVP_MD_free>>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, Released<EVP_MD_CTX, EVP_MD_CTX_free>>;
using Cipher = std::unique_ptr<EVP_CIPHER, Released<EVP_CIPHER, EVP_CIPHER_free>>;
using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, Released<EVP_CIPHER_CTX, EVP_CIPHER_CTX_free>>;
using Mac = std::unique_ptr<EVP_MAC, Released<EVP_MAC, EVP_MAC_free>>;
using MacContext = std::unique_ptr<EVP_MAC_CTX, Released<EVP_MAC_CTX, EVP_MAC_CTX_free>>;

/// Every call here fails only when memory is out or the library is broken; nobody can go on then.
inline void demand(bool succeeded, const char* what)
{
    if (!succeeded) throw std::runtime_error(std::string{"openssl: "} + what);
}

/// libsodium wants to be started once before anything else.
void start_sodium();

}
