#include "platform/crypto/derive.h"

#include "platform/crypto/secrets.h"

namespace gongyou {

namespace {

Hash derived(std::span<const std::byte> seed, std::string_view purpose, std::span<const std::byte> message)
{
    return hmac_sha256(hmac_sha256(seed, bytes_of(std::string{"gongyou secret "}.append(purpose))), message);
}

}

Hash derive(const Keys& keys, std::string_view purpose, std::span<const std::byte> message)
{
    return derived(KeysFile::secrets_of(keys).current_generation().signing_seed, purpose, message);
}

std::vector<Hash> derive_by_all(const Keys& keys, std::string_view purpose, std::span<const std::byte> message)
{
    const auto& secrets = KeysFile::secrets_of(keys);
    std::vector<Hash> all{derive(keys, purpose, message)};
    for (auto older = secrets.generations.rbegin(); older != secrets.generations.rend(); ++older) {
        if (older->id != secrets.current) all.push_back(derived(older->signing_seed, purpose, message));
    }
    return all;
}

}
