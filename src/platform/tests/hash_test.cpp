#include "platform/crypto/hash.h"

#include <doctest/doctest.h>

#include <thread>
#include <vector>

using namespace gongyou;

TEST_CASE("SHA-256 gives the answers of FIPS 180")
{
    CHECK(hex(sha256("abc")) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(hex(sha256("")) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(hex(sha256(std::string(1'000'000, 'a'))) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("hashing in pieces is hashing the whole, and starts afresh")
{
    Sha256 pieces;
    pieces.add("a");
    pieces.add("");
    pieces.add("bc");
    CHECK(pieces.finish() == sha256("abc"));
    CHECK(pieces.finish() == sha256(""));
}

TEST_CASE("threads hash side by side")
{
    std::vector<std::thread> threads;
    std::vector<Hash> hashes(8);
    for (std::size_t i = 0; i < hashes.size(); ++i) {
        threads.emplace_back([&, i] {
            for (int round = 0; round < 1000; ++round) hashes[i] = hmac_sha256(bytes_of("k"), sha256(std::to_string(round)));
        });
    }
    for (std::thread& thread : threads) thread.join();
    for (const Hash& hash : hashes) CHECK(hash == hmac_sha256(bytes_of("k"), sha256("999")));
}

TEST_CASE("HMAC-SHA-256 gives the answers of RFC 4231")
{
    const Bytes key(20, std::byte{0x0b});
    CHECK(hex(hmac_sha256(key, bytes_of("Hi There"))) == "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    CHECK(hex(hmac_sha256(bytes_of("Jefe"), bytes_of("what do ya want for nothing?"))) == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    const Bytes long_key(131, std::byte{0xaa});
    CHECK(hex(hmac_sha256(long_key, bytes_of("Test Using Larger Than Block-Size Key - Hash Key First"))) ==
        "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
}

TEST_CASE("hex and base64url come back as they went, and refuse what they are not")
{
    for (std::size_t size : {0, 1, 2, 3, 31, 32, 33}) {
        const Bytes data = random_bytes(size);
        CHECK(from_hex(hex(data)) == data);
        CHECK(from_base64url(base64url(data)) == data);
    }
    CHECK(base64url(bytes_of("\xFB\xFF\xFE")) == "-__-");
    CHECK(from_hex("0aFF") == Bytes{std::byte{0x0a}, std::byte{0xff}});
    for (const char* wrong : {"0", "0g", "zz", "0a "}) CHECK_FALSE(from_hex(wrong));
    for (const char* wrong : {"a", "a+b/", "ab==", "a b"}) CHECK_FALSE(from_base64url(wrong));
}

TEST_CASE("random bytes do not repeat")
{
    CHECK(random_bytes(16) != random_bytes(16));
    CHECK(random_bytes(16).size() == 16);
}

TEST_CASE("comparison in constant time compares")
{
    CHECK(equal_in_constant_time(bytes_of("abc"), bytes_of("abc")));
    CHECK_FALSE(equal_in_constant_time(bytes_of("abc"), bytes_of("abd")));
    CHECK_FALSE(equal_in_constant_time(bytes_of("abc"), bytes_of("ab")));
    CHECK(equal_in_constant_time({}, {}));
}
