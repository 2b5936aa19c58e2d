#include "platform/crypto/aead.h"
#include "platform/crypto/hash.h"
#include "platform/crypto/openssl.h"
#include "platform/crypto/raw.h"

namespace gongyou::crypto {

namespace {

constexpr int tag_bytes = 16;

enum class Direction : int { open = 0,
    seal = 1 };

// A context that has the key, the nonce and everything bound in.
CipherContext prepared(const MasterKey& master, const Bound& bound, Direction direction)
{
    static const Cipher cipher{EVP_CIPHER_fetch(nullptr, "AES-256-GCM", nullptr)};
    const Hash key = hmac_sha256(master, bytes_of("gongyou aes-256-gcm"));
    CipherContext context{EVP_CIPHER_CTX_new()};
    demand(cipher && context &&
            EVP_CipherInit_ex2(context.get(), cipher.get(), raw(std::span{key}), raw(bound.nonce), static_cast<int>(direction), nullptr) == 1,
        "AES-256-GCM");
    int length = 0;
    for (const auto part : {bound.header, bound.row}) {
        demand(part.empty() || EVP_CipherUpdate(context.get(), nullptr, &length, raw(part), static_cast<int>(part.size())) == 1, "AES-256-GCM");
    }
    return context;
}

void seal_aes(const MasterKey& master, const Bound& bound, std::span<const std::byte> plain, std::span<std::byte> sealed, std::span<std::byte> tag)
{
    const CipherContext context = prepared(master, bound, Direction::seal);
    int length = 0;
    unsigned char end[16];
    const bool done = (plain.empty() || EVP_CipherUpdate(context.get(), raw(sealed), &length, raw(plain), static_cast<int>(plain.size())) == 1) &&
        EVP_CipherFinal_ex(context.get(), end, &length) == 1 &&
        EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_GET_TAG, tag_bytes, raw(tag)) == 1;
    demand(done, "AES-256-GCM");
}

bool open_aes(const MasterKey& master, const Bound& bound, std::span<const std::byte> sealed, std::span<const std::byte> tag, std::span<std::byte> plain)
{
    const CipherContext context = prepared(master, bound, Direction::open);
    Bytes expected{tag.begin(), tag.end()}; // OpenSSL takes it as writable
    int length = 0;
    unsigned char end[16];
    return (sealed.empty() || EVP_CipherUpdate(context.get(), raw(plain), &length, raw(sealed), static_cast<int>(sealed.size())) == 1) &&
        EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_SET_TAG, tag_bytes, expected.data()) == 1 &&
        EVP_CipherFinal_ex(context.get(), end, &length) == 1;
}

}

const Aead& aes_256_gcm()
{
    static constexpr Aead aead{12, tag_bytes, seal_aes, open_aes};
    return aead;
}

}
