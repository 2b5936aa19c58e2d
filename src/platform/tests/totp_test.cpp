#include "platform/crypto/hash.h"
#include "platform/crypto/totp.h"

#include <doctest/doctest.h>

using namespace gongyou;

TEST_CASE("codes are those of RFC 6238, their last six digits")
{
    const auto secret = bytes_of("12345678901234567890");
    CHECK(totp_code(secret, 59) == "287082");
    CHECK(totp_code(secret, 1111111109) == "081804");
    CHECK(totp_code(secret, 1111111111) == "050471");
    CHECK(totp_code(secret, 1234567890) == "005924");
    CHECK(totp_code(secret, 2000000000) == "279037");
    CHECK(totp_code(secret, 20000000000) == "353130");
}

TEST_CASE("a code is good for one step either side and names its step")
{
    const auto secret = bytes_of("12345678901234567890");
    const std::string code = totp_code(secret, 3000);
    CHECK(totp_step(secret, code, 3000) == 100);
    CHECK(totp_step(secret, code, 3059) == 100);
    CHECK(totp_step(secret, code, 2970) == 100);
    CHECK_FALSE(totp_step(secret, code, 3060));
    CHECK_FALSE(totp_step(secret, code, 2969));
    CHECK_FALSE(totp_step(secret, "", 3000));
    CHECK_FALSE(totp_step(secret, code + "0", 3000));
    CHECK_FALSE(totp_step(bytes_of("12345678901234567891"), code, 3000));
}

TEST_CASE("base32 gives the answers of RFC 4648")
{
    CHECK(base32(bytes_of("")) == "");
    CHECK(base32(bytes_of("f")) == "MY");
    CHECK(base32(bytes_of("fo")) == "MZXQ");
    CHECK(base32(bytes_of("foo")) == "MZXW6");
    CHECK(base32(bytes_of("foob")) == "MZXW6YQ");
    CHECK(base32(bytes_of("fooba")) == "MZXW6YTB");
    CHECK(base32(bytes_of("foobar")) == "MZXW6YTBOI");
}

TEST_CASE("the authenticator's address escapes what people are called")
{
    CHECK(totp_uri("工友", "a b", bytes_of("foobar")) == "otpauth://totp/%E5%B7%A5%E5%8F%8B:a%20b?secret=MZXW6YTBOI&issuer=%E5%B7%A5%E5%8F%8B");
}
