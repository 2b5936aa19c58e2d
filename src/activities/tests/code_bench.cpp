// What checking a code costs, printed and never judged: a code as it is, and the Ed25519 signature that it carried before,
// with its key pair kept and with the pair made anew for each.

#include "activities/code.h"
#include "activities/tests/hall.h"

#include <doctest/doctest.h>

#include <chrono>
#include <fmt/format.h>
#include <sodium.h>

namespace gongyou::activities {

namespace {

template <class F>
double microseconds(F what)
{
    constexpr int times = 5'000;
    for (int i = 0; i < 100; ++i) what();
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < times; ++i) what();
    return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count() / times;
}

}

TEST_CASE("checking a code")
{
    Hall hall{Engine::sqlite};
    const auto code = write_code(hall.keys, {hall.tenant, BookingId{77}, hall.now + code_lifetime, 1});
    const Bytes message(32);
    const auto signature = hall.keys.sign("check-in", message);
    bool right = true;
    const auto now = microseconds([&] { right = right && read_code(hall.keys, hall.tenant, code, hall.now).booking.value == 77; });
    const auto kept = microseconds([&] { right = right && hall.keys.verify("check-in", message, signature); });
    const auto pair = microseconds([&] {
        unsigned char open[crypto_sign_PUBLICKEYBYTES], secret[crypto_sign_SECRETKEYBYTES], seed[crypto_sign_SEEDBYTES]{};
        crypto_sign_seed_keypair(open, secret, seed);
        right = right && secret[0] == 0;
    });
    CHECK(right);
    fmt::print("a code {:.2f} us; a signature with its key kept {:.1f} us, with the key made anew {:.1f} us\n", now, kept, kept + pair);
}

}
