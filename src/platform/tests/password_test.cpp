#include "platform/crypto/common_passwords.h"
#include "platform/crypto/password.h"
#include "platform/crypto/turnstile.h"
#include "platform/refusal.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <latch>
#include <thread>
#include <vector>

using namespace gongyou;

TEST_CASE("a password matches its own hash and no other")
{
    const std::string hash = hash_password("正确的马 电池 订书钉");
    CHECK(hash.starts_with("$argon2id$v=19$m=47104,t=2,p=1$"));
    CHECK(password_matches(hash, "正确的马 电池 订书钉"));
    CHECK_FALSE(password_matches(hash, "正确的马 电池 订书针"));
    CHECK_FALSE(password_matches(hash, ""));
    CHECK(hash_password("正确的马 电池 订书钉") != hash); // a fresh salt
}

TEST_CASE("a hash with a changed salt, and what is no hash, match nothing")
{
    std::string hash = hash_password("correct horse");
    const std::size_t salt = hash.find("p=1$") + 4;
    hash[salt] = hash[salt] == 'A' ? 'B' : 'A';
    CHECK_FALSE(password_matches(hash, "correct horse"));
    CHECK_FALSE(password_matches("", "correct horse"));
    CHECK_FALSE(password_matches("correct horse", "correct horse"));
    CHECK_FALSE(password_matches(std::string(1000, '$'), "correct horse"));
}

TEST_CASE("an endless password costs nothing")
{
    CHECK_FALSE(password_matches(hash_password("correct horse"), std::string(10'000'000, 'a')));
}

TEST_CASE("whoever does not exist takes the same time")
{
    const std::string hash = hash_password("correct horse");
    const auto time = [](auto work) { // the best of several: the machine may be busy with other things
        double best = 1e9;
        for (int i = 0; i < 5; ++i) {
            const auto from = std::chrono::steady_clock::now();
            work();
            best = std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - from).count());
        }
        return best;
    };
    const double known = time([&] { (void)password_matches(hash, "wrong horse"); });
    const double unknown = time([&] { waste_a_password_check("wrong horse"); });
    CHECK(unknown > known / 3);
    CHECK(unknown < known * 3);
}

TEST_CASE("two pass the turnstile, two wait, the fifth is asked to return")
{
    Turnstile turnstile{2, 2};
    std::latch inside{2};
    std::atomic<bool> open{false};
    std::atomic<int> passed{0}, at_once{0}, most{0};
    const auto visit = [&] {
        const Turnstile::Pass pass = turnstile.enter();
        const int now = ++at_once;
        for (int seen = most; seen < now && !most.compare_exchange_weak(seen, now);) {
        }
        if (!open) inside.count_down();
        while (!open) std::this_thread::yield();
        ++passed;
        --at_once;
    };
    std::vector<std::thread> visitors;
    for (int i = 0; i < 2; ++i) visitors.emplace_back(visit);
    inside.wait();
    for (int i = 0; i < 2; ++i) visitors.emplace_back(visit);

    // the two come to wait in their own time; until then another would wait with them
    std::string code;
    while (turnstile.waiting() < 2) std::this_thread::yield();
    try {
        turnstile.enter();
    } catch (const Refusal& refusal) {
        code = refusal.code;
    }
    CHECK(code == "platform.busy");
    open = true;
    for (std::thread& visitor : visitors) visitor.join();
    CHECK(passed == 4);
    CHECK(most == 2);
    CHECK_NOTHROW(turnstile.enter());
}

TEST_CASE("the plain profile asks for length and for something not everybody tries")
{
    const auto problem = [](std::string_view password) { return password_problem(password, PasswordProfile::plain).value_or(""); };
    CHECK(problem("gao-shan1") == "");
    CHECK(problem("好好学习天天向上") == "");
    CHECK(problem(std::string(63, 'a') + "bcdef") == "");
    CHECK(problem("short1!") == "密码至少 8 个字符");
    CHECK(problem("工会") == "密码至少 8 个字符");
    CHECK(problem(std::string(64, 'a') + std::string(65, 'b')) == "密码最多 128 个字符");
    CHECK(problem("with\tbell\a") == "密码里有不能用的字符，请换一个");
    CHECK(problem("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF") == "密码里有不能用的字符，请换一个");
    for (const char* common : {"12345678", "Password", "PASSW0RD", "a1234567", "woaini1314", "qwertyuiop", "88888888", "5201314a", "1qaz2wsx", "Password2024!",
             "iloveyou!", "aaaaaaaaaaaa", "abababab", "xyzxyzxyzxyz", "23456789", "hgfedcba", "gonghui123", "password@1"}) {
        CAPTURE(common);
        CHECK(problem(common) == "这个密码太常见，容易被猜到，请换一个");
    }
}

TEST_CASE("a password does not contain the name it is used with")
{
    CHECK(password_problem("my13812341234", PasswordProfile::plain, "13812341234") == "密码里不要含有登录名或手机号");
    CHECK(password_problem("Officer-li-99", PasswordProfile::plain, "officer") == "密码里不要含有登录名或手机号");
    CHECK_FALSE(password_problem("gao-shan-liu", PasswordProfile::plain, "liu"));
    CHECK_FALSE(password_problem("gao-shan-liu", PasswordProfile::plain, ""));
}

TEST_CASE("the 等保 profile asks for three of four kinds and for renewal")
{
    const auto problem = [](std::string_view password) { return password_problem(password, PasswordProfile::dengbao).value_or(""); };
    CHECK(problem("gaoshanliushui") == "密码要含有大写字母、小写字母、数字、符号中的至少三种");
    CHECK(problem("gaoshan1962") == "密码要含有大写字母、小写字母、数字、符号中的至少三种");
    CHECK(problem("Gaoshan1962") == "");
    CHECK(problem("gaoshan-62") == "");
    CHECK(problem("Passw0rd!") != "");
    CHECK(password_valid_days(PasswordProfile::dengbao) == 90);
    CHECK_FALSE(password_valid_days(PasswordProfile::plain));
}

TEST_CASE("the list holds hundreds, each long enough to matter and written as it is looked up")
{
    CHECK(crypto::common_passwords.size() > 300);
    for (const std::string_view word : crypto::common_passwords) {
        CHECK(word.size() >= 8);
        CHECK(password_problem(word, PasswordProfile::plain));
    }
}
