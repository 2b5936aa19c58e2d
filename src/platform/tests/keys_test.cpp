#include "platform/crypto/derive.h"
#include "platform/crypto/envelope.h"
#include "platform/crypto/keys.h"
#include "platform/read_file.h"
#include "platform/refusal.h"

#include <doctest/doctest.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <sys/stat.h>
#include <thread>

using namespace gongyou;

namespace {

// A folder that goes away with the test.
struct Folder {
    std::string path;
    Folder() : path("/tmp/gongyou-keys-" + hex(random_bytes(8))) { std::filesystem::create_directory(path); }
    ~Folder() { std::filesystem::remove_all(path); }
    std::string keys() const { return path + "/keys.toml"; }
};

std::string content(const std::string& file)
{
    return read_file(file).value();
}

void overwrite(const std::string& file, const std::string& text)
{
    std::ofstream{file} << text; // keeps the mode
}

std::string replaced(std::string text, const std::string& from, const std::string& to)
{
    REQUIRE(text.find(from) != std::string::npos);
    return text.replace(text.find(from), from.size(), to);
}

std::string refused(const std::string& file)
{
    try {
        Keys::load_or_create(file);
    } catch (const Refusal& refusal) {
        return refusal.code;
    }
    return "accepted";
}

constexpr const char* row = "people_persons.id_number/0123456789ABC";

}

TEST_CASE("the keys file is made once, for its owner alone, and read again")
{
    const Folder folder;
    const Keys first = Keys::load_or_create(folder.keys());
    struct stat about {};
    REQUIRE(::stat(folder.keys().c_str(), &about) == 0);
    CHECK((about.st_mode & 0777) == 0600);
    CHECK(std::distance(std::filesystem::directory_iterator{folder.path}, std::filesystem::directory_iterator{}) == 1);

    const Keys again = Keys::load_or_create(folder.keys());
    CHECK(again.open(first.seal("370402199001011239", row), row) == "370402199001011239");
    CHECK(again.public_key("seal-head") == first.public_key("seal-head"));
    CHECK(again.blind_index("phone", "13812341234") == first.blind_index("phone", "13812341234"));
}

TEST_CASE("two servers that start at once agree on one file")
{
    for (int round = 0; round < 20; ++round) {
        const Folder folder;
        std::vector<std::thread> servers;
        std::vector<Bytes> keys(4);
        for (Bytes& key : keys) servers.emplace_back([&] { key = Keys::load_or_create(folder.keys()).public_key("seal-head"); });
        for (std::thread& server : servers) server.join();
        for (const Bytes& key : keys) CHECK(key == keys[0]);
    }
}

TEST_CASE("a keys file that others may read is refused")
{
    const Folder folder;
    Keys::load_or_create(folder.keys());
    for (const mode_t mode : {0640u, 0604u, 0660u, 0610u}) {
        ::chmod(folder.keys().c_str(), mode);
        CHECK(refused(folder.keys()) == "keys.readable_by_others");
    }
    ::chmod(folder.keys().c_str(), 0600);
    CHECK(refused(folder.keys()) == "accepted");
}

TEST_CASE("a damaged keys file is refused and left as it is")
{
    const Folder folder;
    Keys::load_or_create(folder.keys());
    const std::string good = content(folder.keys());
    for (const auto& [from, to] : std::vector<std::pair<std::string, std::string>>{
             {"current = 1", "current = 2"}, {"master = \"", "master = \"x"}, {"blind_index", "blind_indx"}, {"aes-256-gcm\"", "aes\""},
             {"[[key]]", "[[keys]]"}}) {
        const std::string bad = replaced(good, from, to);
        overwrite(folder.keys(), bad);
        CHECK(refused(folder.keys()) == "toml.mistakes");
        CHECK(content(folder.keys()) == bad);
    }
    overwrite(folder.keys(), "");
    CHECK(refused(folder.keys()) == "toml.mistakes");
}

TEST_CASE("a folder that cannot be written is said so")
{
    CHECK(refused("/proc/keys.toml") == "keys.not_writable");
}

TEST_CASE("both algorithms seal and open, and refuse every altered bit and every other row")
{
    for (const auto algorithm : {crypto::Algorithm::aes_256_gcm, crypto::Algorithm::sm4_ctr_hmac_sm3}) {
        const crypto::MasterKey master{std::byte{7}};
        for (const std::string plain : {"", "1", "身份证号 370402199001011239", "sixteen bytes ok"}) {
            Bytes envelope = crypto::seal(algorithm, 513, master, plain, row);
            CHECK(crypto::key_id_of(envelope) == 513);
            CHECK(crypto::open(master, envelope, row) == plain);
            CHECK(crypto::seal(algorithm, 513, master, plain, row) != envelope); // a fresh nonce
            CHECK_FALSE(crypto::open(master, envelope, "people_persons.id_number/0123456789ABD"));
            CHECK_FALSE(crypto::open(master, envelope, ""));
            CHECK_FALSE(crypto::open({std::byte{8}}, envelope, row));
            for (std::size_t bit = 0; bit < envelope.size() * 8; ++bit) {
                const std::byte mask{static_cast<unsigned char>(1u << (bit % 8))};
                envelope[bit / 8] ^= mask;
                CHECK_FALSE(crypto::open(master, envelope, row));
                envelope[bit / 8] ^= mask;
            }
            for (std::size_t size = 0; size < envelope.size(); ++size) CHECK_FALSE(crypto::open(master, std::span{envelope}.first(size), row));
            CHECK(crypto::open(master, envelope, row) == plain);
        }
    }
}

TEST_CASE("what an earlier version sealed still opens")
{
    const crypto::MasterKey master{std::byte{7}};
    const char* const sealed_before[] = {"01010201a09c4086573e0c5d714edc1767a5a66a440e2ce2e6f5307224a81f61595aab0797a32e71e4fc39b6a59c6beda1fb",
        "01020201fb29789e10d1facbef589b38697205653cb8390b1b3c9b4cfac99fdf5582e1c0577e9f824b976ef3d5f48ff394938ee2714ff82db93fd2eb53d33c9cf2f2f394bed4"};
    for (const char* text : sealed_before) CHECK(crypto::open(master, *from_hex(text), row) == "370402199001011239");
}

TEST_CASE("no byte wanders between row and text")
{
    const crypto::MasterKey master{};
    const Bytes envelope = crypto::seal(crypto::Algorithm::sm4_ctr_hmac_sm3, 1, master, "text", "row");
    CHECK_FALSE(crypto::open(master, envelope, "ro"));
    CHECK_FALSE(crypto::open(master, envelope, std::string{"row"} + static_cast<char>(envelope[20])));
}

TEST_CASE("the file chooses SM4 for what is written from then on; what was sealed before still opens")
{
    const Folder folder;
    const Bytes old = Keys::load_or_create(folder.keys()).seal("旧", row);
    overwrite(folder.keys(), replaced(content(folder.keys()), "algorithm = \"aes-256-gcm\"", "algorithm = \"sm4\""));
    const Keys keys = Keys::load_or_create(folder.keys());
    const Bytes sealed = keys.seal("新", row);
    CHECK(std::to_integer<int>(old[1]) == 1);
    CHECK(std::to_integer<int>(sealed[1]) == 2);
    CHECK(keys.open(sealed, row) == "新");
    CHECK(keys.open(old, row) == "旧");
}

TEST_CASE("after a rotation new values use the new key; old ones open, old signatures hold, look-ups still find")
{
    const Folder folder;
    const Keys before = Keys::load_or_create(folder.keys());
    const Bytes old = before.seal("旧", row), signature = before.sign("seal-head", bytes_of("head"));

    const Keys after = Keys::rotate(folder.keys());
    const Keys restarted = Keys::load_or_create(folder.keys());
    for (const Keys& keys : {after, restarted}) {
        CHECK(crypto::key_id_of(keys.seal("新", row)) == 2);
        CHECK(keys.open(old, row) == "旧");
        CHECK(keys.verify("seal-head", bytes_of("head"), signature));
        CHECK(keys.public_key("seal-head") != before.public_key("seal-head"));
        CHECK(keys.blind_index("phone", "1") == before.blind_index("phone", "1"));
        const auto secrets = derive_by_all(keys, "check-in", bytes_of("7"));
        REQUIRE(secrets.size() == 2);
        CHECK(secrets.front() == derive(keys, "check-in", bytes_of("7")));
        CHECK(secrets.back() == derive(before, "check-in", bytes_of("7")));
        CHECK(secrets.front() != secrets.back());
        CHECK(derive(keys, "check-in", bytes_of("8")) != secrets.front());
        CHECK(derive(keys, "gate", bytes_of("7")) != secrets.front());
    }
    CHECK_FALSE(before.open(after.seal("新", row), row));
    struct stat about {};
    REQUIRE(::stat(folder.keys().c_str(), &about) == 0);
    CHECK((about.st_mode & 0777) == 0600);
}

TEST_CASE("another installation's keys open nothing and find nothing")
{
    const Folder ours, theirs;
    const Keys mine = Keys::load_or_create(ours.keys()), other = Keys::load_or_create(theirs.keys());
    CHECK_FALSE(other.open(mine.seal("a", row), row));
    CHECK(other.blind_index("phone", "1") != mine.blind_index("phone", "1"));
    CHECK_FALSE(other.verify("check-in", bytes_of("a"), mine.sign("check-in", bytes_of("a"))));
}

TEST_CASE("blind indexes are the same for the same value and keep purposes apart")
{
    const Folder folder;
    const Keys keys = Keys::load_or_create(folder.keys());
    CHECK(keys.blind_index("phone", "13812341234") == keys.blind_index("phone", "13812341234"));
    CHECK(keys.blind_index("phone", "13812341234") != keys.blind_index("id_number", "13812341234"));
    CHECK(keys.blind_index("phone", "13812341234") != keys.blind_index("phone", "13812341235"));
    CHECK(keys.blind_index("phone", "1").size() == 32);
}

TEST_CASE("a signature holds for its purpose, its message and its key alone")
{
    const Folder folder;
    const Keys keys = Keys::load_or_create(folder.keys());
    const auto message = bytes_of("tenant|booking|expiry");
    Bytes signature = keys.sign("check-in", message);
    CHECK(keys.verify("check-in", message, signature));
    CHECK(verify_signature(keys.public_key("check-in"), message, signature));
    CHECK_FALSE(keys.verify("seal-head", message, signature));
    CHECK_FALSE(keys.verify("check-in", bytes_of("tenant|booking|expirz"), signature));
    CHECK_FALSE(verify_signature(keys.public_key("seal-head"), message, signature));
    CHECK_FALSE(verify_signature(std::span{signature}.first(31), message, signature));
    CHECK_FALSE(keys.verify("check-in", message, std::span{signature}.first(63)));
    for (std::size_t i = 0; i < signature.size(); ++i) {
        signature[i] ^= std::byte{1};
        CHECK_FALSE(keys.verify("check-in", message, signature));
        signature[i] ^= std::byte{1};
    }
}

TEST_CASE("Ed25519 gives the answer of RFC 8032, test 2")
{
    const auto key = from_hex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    const auto signature = from_hex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                                    "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
    CHECK(verify_signature(*key, *from_hex("72"), *signature));
    CHECK_FALSE(verify_signature(*key, *from_hex("73"), *signature));
}
