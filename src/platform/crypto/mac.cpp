#include "platform/crypto/mac.h"

#include <openssl/core_names.h>

namespace gongyou::crypto {

Hmac::Hmac(const char* digest) : mac_(EVP_MAC_fetch(nullptr, "HMAC", nullptr))
{
    demand(mac_ != nullptr, "no HMAC");
    prepared_.reset(EVP_MAC_CTX_new(mac_.get()));
    std::string name{digest};
    const OSSL_PARAM parameters[] = {OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, name.data(), 0), OSSL_PARAM_construct_end()};
    demand(prepared_ != nullptr && EVP_MAC_CTX_set_params(prepared_.get(), parameters) == 1, "no digest for HMAC");
}

void Hmac::make(std::span<const std::byte> key, std::initializer_list<std::span<const std::byte>> parts, std::span<std::byte> code) const
{
    const MacContext context{EVP_MAC_CTX_dup(prepared_.get())};
    demand(context && EVP_MAC_init(context.get(), reinterpret_cast<const unsigned char*>(key.data()), key.size(), nullptr) == 1, "HMAC");
    for (const auto part : parts) {
        demand(EVP_MAC_update(context.get(), reinterpret_cast<const unsigned char*>(part.data()), part.size()) == 1, "HMAC");
    }
    std::size_t written = 0;
    const int made = EVP_MAC_final(context.get(), reinterpret_cast<unsigned char*>(code.data()), &written, code.size());
    demand(made == 1 && written == code.size(), "HMAC");
}

}
