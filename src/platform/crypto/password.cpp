// One comparison takes 46 MiB and some 40 ms of a core, on purpose. So that a storm of sign-ins cannot take
// the machine, two run at once, 64 wait (a second and a half), and whoever comes after is asked to return.

#include "platform/crypto/password.h"

#include "platform/crypto/openssl.h"
#include "platform/crypto/turnstile.h"

#include <array>
#include <sodium.h>

namespace gongyou {

namespace {

constexpr std::size_t memory_bytes = 46 * 1024 * 1024;
constexpr unsigned long long passes = 2;
constexpr std::size_t longest_compared = 1024; // longer ones were never set

Turnstile& turnstile()
{
    static Turnstile only{2, 64};
    return only;
}

}

std::string hash_password(std::string_view password)
{
    crypto::start_sodium();
    const Turnstile::Pass inside = turnstile().enter();
    std::string hash(crypto_pwhash_STRBYTES, '\0');
    const int made = crypto_pwhash_str_alg(hash.data(), password.data(), password.size(), passes, memory_bytes, crypto_pwhash_ALG_ARGON2ID13);
    if (made != 0) throw std::bad_alloc{};
    hash.resize(hash.find('\0'));
    return hash;
}

bool password_matches(const std::string& hash, std::string_view password)
{
    crypto::start_sodium();
    if (password.size() > longest_compared || hash.size() >= crypto_pwhash_STRBYTES) return false;
    const Turnstile::Pass inside = turnstile().enter();
    return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

void waste_a_password_check(std::string_view password)
{
    crypto::start_sodium();
    if (password.size() > longest_compared) return; // as password_matches
    const Turnstile::Pass inside = turnstile().enter();
    std::array<unsigned char, 32> out{};
    const std::array<unsigned char, crypto_pwhash_SALTBYTES> salt{};
    const int made = crypto_pwhash(out.data(), out.size(), password.data(), password.size(), salt.data(), passes, memory_bytes, crypto_pwhash_ALG_ARGON2ID13);
    if (made != 0) throw std::bad_alloc{};
}

}
