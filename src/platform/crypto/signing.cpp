// Every purpose signs with a key of its own, made from the generation's one seed: a signature for one purpose
// says nothing for another, and a new purpose needs no change of the keys file.

#include "platform/crypto/secrets.h"

#include "platform/crypto/openssl.h"
#include "platform/crypto/raw.h"

#include <algorithm>
#include <sodium.h>
#include <string>

namespace gongyou {

namespace {

struct KeyPair {
    std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> open{};
    std::array<unsigned char, crypto_sign_SECRETKEYBYTES> secret{};
};

KeyPair key_pair(std::span<const std::byte> generation_seed, std::string_view purpose)
{
    const Hash seed = hmac_sha256(generation_seed, bytes_of(std::string{"gongyou ed25519 "}.append(purpose)));
    static_assert(sizeof seed == crypto_sign_SEEDBYTES);
    KeyPair pair;
    crypto_sign_seed_keypair(pair.open.data(), pair.secret.data(), reinterpret_cast<const unsigned char*>(seed.data()));
    return pair;
}

}

Bytes Keys::sign(std::string_view purpose, std::span<const std::byte> message) const
{
    KeyPair pair = key_pair(secrets_->current_generation().signing_seed, purpose);
    Bytes signature(crypto_sign_BYTES);
    crypto_sign_detached(reinterpret_cast<unsigned char*>(signature.data()), nullptr, crypto::raw(message), message.size(), pair.secret.data());
    sodium_memzero(pair.secret.data(), pair.secret.size());
    return signature;
}

bool Keys::verify(std::string_view purpose, std::span<const std::byte> message, std::span<const std::byte> signature) const
{
    return std::any_of(secrets_->generations.rbegin(), secrets_->generations.rend(), [&](const Secrets::Generation& generation) {
        const KeyPair pair = key_pair(generation.signing_seed, purpose);
        return verify_signature(std::as_bytes(std::span{pair.open}), message, signature);
    });
}

Bytes Keys::public_key(std::string_view purpose) const
{
    const KeyPair pair = key_pair(secrets_->current_generation().signing_seed, purpose);
    const auto bytes = std::as_bytes(std::span{pair.open});
    return {bytes.begin(), bytes.end()};
}

bool verify_signature(std::span<const std::byte> public_key, std::span<const std::byte> message, std::span<const std::byte> signature)
{
    crypto::start_sodium();
    if (public_key.size() != crypto_sign_PUBLICKEYBYTES || signature.size() != crypto_sign_BYTES) return false;
    return crypto_sign_verify_detached(crypto::raw(signature), crypto::raw(message), message.size(), crypto::raw(public_key)) == 0;
}

}
