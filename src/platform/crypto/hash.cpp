// Looking an algorithm up by name costs more than hashing a short text with OpenSSL 3, so each is
// fetched once and each thread keeps a context.

#include "platform/crypto/hash.h"

#include "platform/crypto/mac.h"
#include "platform/crypto/openssl.h"

#include <sodium.h>

namespace gongyou {

namespace {

const EVP_MD* sha256_digest()
{
    static const crypto::Digest digest{EVP_MD_fetch(nullptr, "SHA256", nullptr)};
    crypto::demand(digest != nullptr, "no SHA-256");
    return digest.get();
}

}

void crypto::start_sodium()
{
    static const bool started = sodium_init() >= 0;
    if (!started) throw std::runtime_error("libsodium does not start");
}

Hash sha256(std::span<const std::byte> data)
{
    thread_local const crypto::DigestContext context{EVP_MD_CTX_new()};
    Hash hash;
    const bool done = EVP_DigestInit_ex2(context.get(), sha256_digest(), nullptr) == 1 &&
        EVP_DigestUpdate(context.get(), data.data(), data.size()) == 1 &&
        EVP_DigestFinal_ex(context.get(), reinterpret_cast<unsigned char*>(hash.data()), nullptr) == 1;
    crypto::demand(done, "SHA-256");
    return hash;
}

Hash sha256(std::string_view data)
{
    return sha256(bytes_of(data));
}

struct Sha256::Inside {
    crypto::DigestContext context{EVP_MD_CTX_new()};

    void start() { crypto::demand(EVP_DigestInit_ex2(context.get(), sha256_digest(), nullptr) == 1, "SHA-256"); }
};

Sha256::Sha256() : inside_(std::make_unique<Inside>())
{
    inside_->start();
}

Sha256::~Sha256() = default;

void Sha256::add(std::span<const std::byte> data)
{
    crypto::demand(EVP_DigestUpdate(inside_->context.get(), data.data(), data.size()) == 1, "SHA-256");
}

void Sha256::add(std::string_view data)
{
    add(bytes_of(data));
}

Hash Sha256::finish()
{
    Hash hash;
    crypto::demand(EVP_DigestFinal_ex(inside_->context.get(), reinterpret_cast<unsigned char*>(hash.data()), nullptr) == 1, "SHA-256");
    inside_->start();
    return hash;
}

Hash hmac_sha256(std::span<const std::byte> key, std::span<const std::byte> data)
{
    static const crypto::Hmac hmac{"SHA256"};
    Hash hash;
    hmac.make(key, {data}, hash);
    return hash;
}

Bytes random_bytes(std::size_t count)
{
    crypto::start_sodium();
    Bytes bytes(count);
    if (count > 0) randombytes_buf(bytes.data(), bytes.size());
    return bytes;
}

std::span<const std::byte> bytes_of(std::string_view text)
{
    return std::as_bytes(std::span{text});
}

bool equal_in_constant_time(std::span<const std::byte> a, std::span<const std::byte> b)
{
    return a.size() == b.size() && (a.empty() || sodium_memcmp(a.data(), b.data(), a.size()) == 0);
}

}
