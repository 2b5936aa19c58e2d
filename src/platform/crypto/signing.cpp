// Every purpose signs with a key of its own, made from the generation's one seed: a signature for one purpose
// says nothing for another, and a new purpose needs no change of the keys file.

#include "platform/crypto/secrets.h"

#include "platform/crypto/openssl.h"
#include "platform/crypto/raw.h"

#include <algorithm>
#include <sodium.h>
#include <string>

namespace gongyou {

KeyPairs::~KeyPairs()
{
    for (auto& [generation, pairs] : made_) {
        for (auto& [purpose, pair] : pairs) sodium_memzero(pair.secret.data(), pair.secret.size());
    }
}

const KeyPair& KeyPairs::of(std::uint16_t generation, std::span<const std::byte> seed, std::string_view purpose)
{
    const std::lock_guard lock{guard_};
    auto& made = made_[generation];
    if (const auto found = made.find(purpose); found != made.end()) return found->second;

    const Hash own_seed = hmac_sha256(seed, bytes_of(std::string{"gongyou ed25519 "}.append(purpose)));
    static_assert(sizeof own_seed == crypto_sign_SEEDBYTES);
    static_assert(sizeof(KeyPair::open) == crypto_sign_PUBLICKEYBYTES && sizeof(KeyPair::secret) == crypto_sign_SECRETKEYBYTES);
    KeyPair& pair = made[std::string{purpose}];
    const std::span<std::byte> open{pair.open}, secret{pair.secret};
    crypto_sign_seed_keypair(crypto::raw(open), crypto::raw(secret), crypto::raw(std::span<const std::byte>{own_seed}));
    return pair;
}

Bytes Keys::sign(std::string_view purpose, std::span<const std::byte> message) const
{
    const auto& generation = secrets_->current_generation();
    const KeyPair& pair = secrets_->pairs.of(generation.id, generation.signing_seed, purpose);
    Bytes signature(crypto_sign_BYTES);
    const std::span<const std::byte> secret{pair.secret};
    crypto_sign_detached(crypto::raw(std::span<std::byte>{signature}), nullptr, crypto::raw(message), message.size(), crypto::raw(secret));
    return signature;
}

bool Keys::verify(std::string_view purpose, std::span<const std::byte> message, std::span<const std::byte> signature) const
{
    return std::any_of(secrets_->generations.rbegin(), secrets_->generations.rend(), [&](const Secrets::Generation& generation) {
        return verify_signature(secrets_->pairs.of(generation.id, generation.signing_seed, purpose).open, message, signature);
    });
}

Bytes Keys::public_key(std::string_view purpose) const
{
    const auto& generation = secrets_->current_generation();
    const auto& open = secrets_->pairs.of(generation.id, generation.signing_seed, purpose).open;
    return {open.begin(), open.end()};
}

bool verify_signature(std::span<const std::byte> public_key, std::span<const std::byte> message, std::span<const std::byte> signature)
{
    crypto::start_sodium();
    if (public_key.size() != crypto_sign_PUBLICKEYBYTES || signature.size() != crypto_sign_BYTES) return false;
    return crypto_sign_verify_detached(crypto::raw(signature), crypto::raw(message), message.size(), crypto::raw(public_key)) == 0;
}

}
