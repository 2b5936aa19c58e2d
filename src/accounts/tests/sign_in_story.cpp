#include "accounts/attempts.h"
#include "accounts/tests/bureau.h"

#include <doctest/doctest.h>

namespace gongyou::accounts {

using orgs::refusal_of;
using orgs::wrong_field;
using namespace std::chrono_literals;

TEST_CASE("a member signs in by phone and password and stays signed in for thirty days")
{
    testing::on_each_engine([](Engine engine) {
        Bureau bureau{engine};
        const auto step = sign_in_by_password(bureau.desk(), "138 0000 0001", Bureau::password(), bureau.from());
        REQUIRE(step.signed_in);
        CHECK(step.signed_in->kind == "member");
        const std::string cookie = session_cookie(*step.signed_in);
        CHECK(cookie.starts_with("__Host-gongyou="));
        for (const char* part : {"; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax", "; Max-Age=2592000"}) CHECK(cookie.find(part) != std::string::npos);
        const auto actor = bureau.actor_of(*step.signed_in);
        REQUIRE(actor);
        CHECK(actor->person == bureau.member);
        CHECK(actor->name == "王小华");
        CHECK(actor->member_of == std::vector{bureau.factory});
        CHECK(actor->grants.empty());
        bureau.wait(24h * 29);
        CHECK(bureau.actor_of(*step.signed_in));
        bureau.wait(24h * 2);
        CHECK_FALSE(bureau.actor_of(*step.signed_in));
    });
}

TEST_CASE("wrong guesses slow the guesser down, grow, and never lock the owner out")
{
    testing::on_each_engine([](Engine engine) {
        Bureau bureau{engine};
        const auto attempt = [&](const std::string& password, const std::string& address) {
            return refusal_of([&] { sign_in_by_password(bureau.desk(), "quzong", password, bureau.from(address)); });
        };
        bureau.sign_in_officer(); // the owner's address is known from now on
        for (int n = 0; n < 5; ++n) CHECK(attempt("falsch-" + std::to_string(n), "10.6.6.6") == "accounts.wrong_login");
        CHECK(attempt(Bureau::password(), "10.6.6.6") == "accounts.wait_and_try");
        CHECK(attempt(Bureau::password(), "10.7.7.7") == "accounts.wait_and_try"); // from wherever, but for the owner's
        CHECK(attempt(Bureau::password(), "10.0.0.1") == "");
        bureau.wait(31s);
        CHECK(attempt("falsch", "10.6.6.6") == "accounts.wrong_login");
        bureau.wait(31s);
        CHECK(attempt("falsch", "10.6.6.6") == "accounts.wait_and_try"); // a minute by now
        bureau.wait(30s);
        CHECK(attempt(Bureau::password(), "10.6.6.6") == "");
        CHECK(refusal_of([&] { sign_in_by_password(bureau.desk(), "nobody", "x", bureau.from()); }) == "accounts.wrong_login");
        CHECK(wait_after(4, 5) == 0ms);
        CHECK(wait_after(5, 5) == 30s);
        CHECK(wait_after(6, 5) == 60s);
        CHECK(wait_after(1000, 5) == 15min);
    });
}

TEST_CASE("staff answer a second factor; a code counts once, and without it their roles sleep")
{
    testing::on_each_engine([](Engine engine) {
        Bureau bureau{engine};
        const auto step = sign_in_by_password(bureau.desk(), "QuZong", Bureau::password(), bureau.from());
        REQUIRE(step.challenge);
        CHECK(refusal_of([&] { answer_challenge(bureau.desk(), *step.challenge, "000000", bureau.from()); }) == "accounts.wrong_code");
        const std::string code = bureau.code();
        const auto signed_in = answer_challenge(bureau.desk(), *step.challenge, code, bureau.from());
        CHECK(signed_in.kind == "staff");
        CHECK(bureau.actor_of(signed_in)->can(orgs::Capability::plan_activities));
        CHECK(session_cookie(signed_in).find("Max-Age") == std::string::npos);

        CHECK(refusal_of([&] { answer_challenge(bureau.desk(), *step.challenge, code, bureau.from()); }) == "accounts.challenge_gone");
        const auto again = sign_in_by_password(bureau.desk(), "quzong", Bureau::password(), bureau.from());
        CHECK(refusal_of([&] { answer_challenge(bureau.desk(), *again.challenge, code, bureau.from()); }) == "accounts.wrong_code"); // seen before
        bureau.wait(30s);
        CHECK(answer_challenge(bureau.desk(), *again.challenge, bureau.code(), bureau.from()).kind == "staff");

        bureau.wait(29min);
        CHECK_FALSE(bureau.actor_of(signed_in) == nullptr);
        bureau.wait(2min);
        CHECK(bureau.actor_of(signed_in) == nullptr); // idle for half an hour

        const auto minted =
            bureau.database->write([&](Transaction& tx) { return mint_sign_in(tx, bureau.ids, bureau.tenant, bureau.officer, false, bureau.now); });
        CHECK(bureau.actor_of(minted)->grants.empty());
    });
}

TEST_CASE("guessing at the second factor is slowed down across challenges")
{
    testing::on_each_engine([](Engine engine) {
        Bureau bureau{engine};
        std::string last;
        for (int n = 0; n < 6; ++n) {
            const auto step = sign_in_by_password(bureau.desk(), "quzong", Bureau::password(), bureau.from());
            last = refusal_of([&] { answer_challenge(bureau.desk(), *step.challenge, "00000" + std::to_string(n), bureau.from()); });
        }
        CHECK(last == "accounts.wait_and_try");
    });
}

TEST_CASE("a code sent to a phone signs in, opens what is not there yet, and is good once")
{
    testing::on_each_engine([](Engine engine) {
        Bureau bureau{engine};
        const auto send = [&](const std::string& phone) {
            return bureau.database->write([&](Transaction& tx) { return notices::send_code(tx, bureau.ids, bureau.tenant, bureau.keys, phone, bureau.now); });
        };
        const std::string code = send("13900000009");
        CHECK(refusal_of([&] { send("13900000009"); }) == "notices.code_too_soon");
        const std::string wrong = code == "123456" ? "654321" : "123456";
        CHECK(refusal_of([&] { sign_in_by_code(bureau.desk(), "13900000009", wrong, bureau.from()); }) == "accounts.wrong_code");
        const auto step = sign_in_by_code(bureau.desk(), "13900000009", code, bureau.from());
        REQUIRE(step.signed_in);
        CHECK(bureau.actor_of(*step.signed_in)->name == "");
        CHECK(refusal_of([&] { sign_in_by_code(bureau.desk(), "13900000009", code, bureau.from()); }) == "accounts.wrong_code");
        CHECK(bureau.facts_of("people.registered") == 4);

        bureau.wait(2min);
        const std::string late = send("13900000009");
        bureau.wait(6min);
        CHECK(refusal_of([&] { sign_in_by_code(bureau.desk(), "13900000009", late, bureau.from()); }) == "accounts.wrong_code");
        const std::string guessed = send("13900000009");
        const std::string other = guessed == "111111" ? "222222" : "111111";
        for (int n = 0; n < 5; ++n) CHECK(refusal_of([&] { sign_in_by_code(bureau.desk(), "13900000009", other, bureau.from()); }) == "accounts.wrong_code");
        CHECK(refusal_of([&] { sign_in_by_code(bureau.desk(), "13900000009", guessed, bureau.from()); }) == "accounts.wrong_code"); // five tries are gone
        CHECK(bureau.facts_of("notices.code_sent") == 0);
    });
}

TEST_CASE("a new password ends the other sign-ins; a weak or repeated one is refused")
{
    testing::on_each_engine([](Engine engine) {
        Bureau bureau{engine};
        const auto here = sign_in_by_password(bureau.desk(), "13800000001", Bureau::password(), bureau.from());
        const auto there = sign_in_by_password(bureau.desk(), "13800000001", Bureau::password(), bureau.from());
        const auto actor = bureau.actor_of(*here.signed_in);
        const auto change = [&](const std::string& old, const std::string& wished) {
            return wrong_field([&] { change_password(bureau.desk(), *actor, old, wished, PasswordProfile::plain); });
        };
        CHECK(change("wrong", "a new long password") == "old: accounts.wrong_password");
        CHECK(change(Bureau::password(), "kurz") == "new: accounts.weak_password");
        CHECK(change(Bureau::password(), Bureau::password()) == "new: accounts.same_password");
        CHECK(change(Bureau::password(), "shuiguo-xin-mima-77") == "");
        CHECK(bureau.actor_of(*here.signed_in));
        CHECK_FALSE(bureau.actor_of(*there.signed_in));
        CHECK(refusal_of([&] { sign_in_by_password(bureau.desk(), "13800000001", Bureau::password(), bureau.from()); }) == "accounts.wrong_login");
        CHECK(bureau.facts_of("accounts.password_changed") == 1);
    });
}

}
