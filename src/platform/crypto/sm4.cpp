// SM4-CTR under HMAC-SM3: OpenSSL 3.0 knows no SM4-GCM. Encrypt, then authenticate; a text is opened only
// after its tag has been found right.

#include "platform/crypto/aead.h"
#include "platform/crypto/hash.h"
#include "platform/crypto/mac.h"
#include "platform/crypto/raw.h"

namespace gongyou::crypto {

namespace {

constexpr std::size_t key_bytes = 16, nonce_bytes = 16, mac_bytes = 32;

// Counter mode is its own reverse.
void turn(const MasterKey& master, std::span<const std::byte> nonce, std::span<const std::byte> from, std::span<std::byte> to)
{
    static const Cipher cipher{EVP_CIPHER_fetch(nullptr, "SM4-CTR", nullptr)};
    const Hash key = hmac_sha256(master, bytes_of("gongyou sm4-ctr"));
    static_assert(sizeof key >= key_bytes); // the first half of it
    const CipherContext context{EVP_CIPHER_CTX_new()};
    int length = 0;
    const bool done = cipher && context &&
        EVP_EncryptInit_ex2(context.get(), cipher.get(), reinterpret_cast<const unsigned char*>(key.data()),
            reinterpret_cast<const unsigned char*>(nonce.data()), nullptr) == 1 &&
        (from.empty() || EVP_EncryptUpdate(context.get(), raw(std::span<std::byte>{to}), &length, raw(from), static_cast<int>(from.size())) == 1);
    demand(done, "SM4-CTR");
}

void authenticate(const MasterKey& master, const Bound& bound, std::span<const std::byte> sealed, std::span<std::byte> tag)
{
    static const Hmac hmac{"SM3"};
    const Hash key = hmac_sha256(master, bytes_of("gongyou hmac-sm3"));
    std::array<std::byte, 8> row_length{}; // so that no byte can wander between row and text
    for (std::size_t i = 0; i < row_length.size(); ++i) row_length[i] = std::byte((bound.row.size() >> (8 * (7 - i))) & 0xFF);
    hmac.make(key, {bound.header, bound.nonce, row_length, bound.row, sealed}, tag);
}

void seal_sm4(const MasterKey& master, const Bound& bound, std::span<const std::byte> plain, std::span<std::byte> sealed, std::span<std::byte> tag)
{
    turn(master, bound.nonce, plain, sealed);
    authenticate(master, bound, sealed, tag);
}

bool open_sm4(const MasterKey& master, const Bound& bound, std::span<const std::byte> sealed, std::span<const std::byte> tag, std::span<std::byte> plain)
{
    std::array<std::byte, mac_bytes> expected;
    authenticate(master, bound, sealed, expected);
    if (!equal_in_constant_time(expected, tag)) return false;
    turn(master, bound.nonce, sealed, plain);
    return true;
}

}

const Aead& sm4_ctr_hmac_sm3()
{
    static constexpr Aead aead{nonce_bytes, mac_bytes, seal_sm4, open_sm4};
    return aead;
}

}
