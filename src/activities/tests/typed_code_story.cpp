// Six digits, said aloud and typed by the keeper.

#include "activities/code.h"
#include "activities/tests/hall.h"
#include "platform/text.h"

#include <doctest/doctest.h>

namespace gongyou::activities {

namespace {

struct Door : Hall {
    explicit Door(Engine engine, int how_many = 1) : Hall(engine),
                                                     session(Hall::session(20)),
                                                     people(members(how_many))
    {
        for (const auto person : people) bookings.push_back(book(person, session));
        doors_open();
        keeper.sign_in = 7;
    }
    /// What stands on the phone at this moment.
    std::string digits(std::size_t person) const { return digits_of(secret_of(keys, tenant, bookings[person]), minute_of(now)); }
    std::string type(const std::string& code, const std::string& tail = "")
    {
        return refusal_of([&] { grab.check_in_and_wait(keeper, session, {code, tail}, now); });
    }
    /// Six digits that are nobody's.
    std::string nobodys() const
    {
        for (int i = 0;; ++i) {
            const auto code = fmt::format("{:06}", i);
            bool free = true;
            for (const auto booking : bookings) {
                for (const auto minute : {minute_of(now) - 1, minute_of(now)}) free = free && digits_of(secret_of(keys, tenant, booking), minute) != code;
            }
            if (free) return code;
        }
    }

    SessionId session;
    std::vector<PersonId> people;
    std::vector<BookingId> bookings;
};

}

TEST_CASE("the six digits of a phone are those that its secret and the minute give anywhere")
{
    // HMAC-SHA-256 over the minute as eight bytes, cut as RFC 4226 does; web/tests/unit/six_digits_test.ts has the same line
    Hash secret{};
    for (std::size_t i = 0; i < secret.size(); ++i) secret[i] = static_cast<std::byte>(i);
    CHECK(base64url(secret) == "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8");
    CHECK(digits_of(secret, 28'500'000) == "087608");
    CHECK(digits_of(secret, 28'500'001) == "060553");
}

TEST_CASE("six digits let in whoever shows them, in this session, this minute and the next, once")
{
    testing::on_each_engine([](Engine engine) {
        Door door{engine, 3};
        const auto code = door.digits(0);
        const auto in = door.grab.check_in_and_wait(door.keeper, door.session, code.substr(0, 3) + " " + code.substr(3), door.now);
        CHECK(in.booking.id == door.bookings[0]);
        CHECK(in.person_name == "职工0");
        CHECK(door.type(code) == "activities.already_checked_in");
        CHECK(door.facts_of("activities.checked_in") == 1);
        door.run([&](facts::Deed& deed) { reverse_check_in(deed, door.keeper, door.bookings[0], "扫错了人"); });
        CHECK(door.type(code) == "activities.code_seen");

        const auto other = door.planned(door.activity(), door.evening(5));
        CHECK(refusal_of([&] { door.grab.check_in_and_wait(door.keeper, other, door.digits(1), door.now); }) == "activities.code_unknown");
        const auto stranger = door.with(orgs::Role::officer, door.tengzhou, PersonId{77});
        CHECK(refusal_of([&] { door.grab.check_in_and_wait(stranger, door.session, door.digits(1), door.now); }) == "activities.no_such_session");

        std::string wide;
        for (const char c : door.digits(1)) wide += encode_utf8(std::u32string{char32_t(U'０' + (c - '0'))});
        const auto late = door.digits(2);
        door.now = door.now + std::chrono::minutes{1};
        CHECK(door.type(wide) == "");
        door.now = door.now + std::chrono::minutes{1};
        CHECK(door.type(late) == "activities.code_unknown"); // two minutes old
        CHECK(door.type(door.digits(2)) == "");
        CHECK(door.count("activities_check_ins") == 2);
    });
}

TEST_CASE("bookings of one second have ids beside each other, and still each its own codes")
{
    testing::on_each_engine([](Engine engine) {
        Door door{engine, 20};
        door.at(1, 18 * 60 + 32);
        for (std::size_t person = 0; person < door.people.size(); ++person) {
            CHECK(door.type(door.digits(person)) == ""); // one a minute, each unlike everybody's of the other minutes
            door.now = door.now + std::chrono::minutes{1};
        }
        CHECK(door.count("activities_check_ins") == 20);
    });
}

TEST_CASE("a device guesses five times a minute; right ones do not count, and other devices go on")
{
    testing::on_each_engine([](Engine engine) {
        Door door{engine, 3};
        const auto wrong = door.nobodys();
        CHECK(door.type(door.digits(0)) == "");
        for (int i = 0; i < 5; ++i) CHECK(door.type(wrong) == "activities.code_unknown");
        CHECK(door.type(door.digits(1)) == "activities.too_many_guesses");
        CHECK(door.type(door.code(door.people[1], door.bookings[1])) == ""); // scanning goes on
        door.keeper.sign_in = 8;
        CHECK(door.type(door.digits(2)) == "");
        door.keeper.sign_in = 7;
        door.now = door.now + std::chrono::minutes{1};
        CHECK(door.type(door.digits(2)) == "activities.already_checked_in");
    });
}

TEST_CASE("where two have the same digits, the phone's last four tell them apart")
{
    testing::on_each_engine([](Engine engine) {
        // Among three thousand people two share their digits in most minutes; which two is looked for, not made up.
        Hall hall{engine};
        const auto session = hall.session(4'000);
        const auto people = hall.members(3'000);
        for (const auto person : people) hall.grab.book(hall.tenant, person, session, nullptr, hall.now, [](const Outcome<Booked>&) {});
        hall.grab.drain();
        hall.doors_open();
        const auto booked = hall.read([&](Transaction& tx) { return bookings_of(tx, hall.tenant, session, {BookingState::booked}); });
        std::map<std::string, std::vector<Booking>> by_digits;
        const auto twins = [&] { return std::ranges::find_if(by_digits, [](const auto& entry) { return entry.second.size() == 2; }); };
        for (int minutes = 0; minutes < 30 && twins() == by_digits.end(); ++minutes) {
            hall.now = hall.now + std::chrono::minutes{1};
            by_digits.clear();
            for (const auto& booking : booked) by_digits[digits_of(secret_of(hall.keys, hall.tenant, booking.id), minute_of(hall.now))].push_back(booking);
        }
        REQUIRE(twins() != by_digits.end());
        const auto& [digits, both] = *twins();
        hall.run([&](facts::Deed& deed) { people::change_phone(deed, hall.keys, both[0].person, "13800001111"); });
        hall.run([&](facts::Deed& deed) { people::change_phone(deed, hall.keys, both[1].person, "13800002222"); });

        const auto type = [&](const std::string& tail) {
            return refusal_of([&] { hall.grab.check_in_and_wait(hall.keeper, session, {digits, tail}, hall.now); });
        };
        CHECK(type("") == "activities.which_phone");
        CHECK(type("3333") == "activities.code_unknown");
        CHECK(type("2") == "activities.code_unknown");
        CHECK(hall.grab.check_in_and_wait(hall.keeper, session, {digits, "２２２２"}, hall.now).booking.id == both[1].id);
        CHECK(type("2222") == "activities.already_checked_in");
        CHECK(type("1111") == "");
    });
}

}
