#include "people/id_number.h"
#include "platform/refusal.h"

#include <doctest/doctest.h>

using namespace gongyou;
using namespace gongyou::people;

namespace {

const Day today = *make_day(2025, 1, 6);

// Seventeen digits with the check digit that belongs to them.
std::string number(std::string first_17) { return first_17 + id_check_digit(first_17); }

std::string refused(std::string_view written)
{
    try {
        read_id_number(written, today, "applicant.id_number");
    } catch (const Refusal& refusal) {
        CHECK(refusal.fields.at(0).field == "applicant.id_number");
        CHECK(refusal.fields.at(0).code == refusal.code);
        return refusal.code;
    }
    return "accepted";
}

}

TEST_CASE("the standard's own example has its check digits")
{
    CHECK(id_check_digit("11010519491231002") == 'X');
    CHECK(id_check_digit("44052418800101001") == '4');
}

TEST_CASE("a right number says when its owner was born and of which sex")
{
    const IdNumber read = read_id_number("11010519491231002X", today);
    CHECK(read.born == *make_day(1949, 12, 31));
    CHECK(read.sex == Sex::woman);
    CHECK(read.area == "110105");
    CHECK(read_id_number(number("37040219900101123"), today).sex == Sex::man);
    CHECK(read_id_number(number("37040220250106001"), today).born == today);
}

TEST_CASE("blanks, full-width digits and a small x are forgiven")
{
    CHECK(read_id_number(" 110105 19491231 002x ", today).text == "11010519491231002X");
    CHECK(read_id_number("\uFF11\uFF11010519491231002\uFF38", today).text == "11010519491231002X");
}

TEST_CASE("what spreadsheets and people put around a number is forgiven")
{
    for (const char* written :
        {"'11010519491231002X", "‘11010519491231002x", "110105-19491231-002X", "11010519491231002×", "11010519491231002Х",
            "110105\u00A019491231\u3000002X", "\u200B11010519491231002X"}) {
        CAPTURE(written);
        CHECK(read_id_number(written, today).text == "11010519491231002X");
    }
}

TEST_CASE("a foreigner's residence card of 2023 and later is a number like any other")
{
    const IdNumber card = read_id_number(number("93784019850312004"), today); // 9, Shandong, the United States
    CHECK(card.born == *make_day(1985, 3, 12));
    CHECK(card.sex == Sex::woman);
    CHECK(refused(number("93184019850312004")) == "accepted");
    CHECK(refused(number("91084019850312004")) == "people.id_unknown_area");
    CHECK(refused(number("98184019850312004")) == "people.id_unknown_area"); // 81 is a place, but issues none
    CHECK(refused("937840198503120040") == "people.id_wrong_check_digit");
}

TEST_CASE("each way of being wrong has its own refusal")
{
    CHECK(refused("110105194912310021") == "people.id_wrong_check_digit");
    CHECK(refused("110105194912310020") == "people.id_wrong_check_digit");
    CHECK(refused(number("37040220250107001")) == "people.id_birth_in_future");
    CHECK(refused(number("37040220990101001")) == "people.id_birth_in_future");
    CHECK(refused(number("37040219900230001")) == "people.id_no_such_birth_date");
    CHECK(refused(number("37040219901301001")) == "people.id_no_such_birth_date");
    CHECK(refused(number("37040219000229001")) == "people.id_no_such_birth_date");
    CHECK(refused(number("37040218991231001")) == "people.id_birth_too_early");
    CHECK(refused(number("99040219900101123")) == "people.id_unknown_area");
    CHECK(refused(number("00040219900101123")) == "people.id_unknown_area");
    CHECK(refused("3704021990010112") == "people.id_wrong_length");
    CHECK(refused("") == "people.id_wrong_length");
    CHECK(refused("身份证号") == "people.id_wrong_length");
    CHECK(refused("3704021990010112345") == "people.id_wrong_length");
    CHECK(refused("370402900101123") == "people.id_old_form");
    CHECK(refused("37040219900101A239") == "people.id_wrong_character");
    CHECK(refused("1101051949123100XX") == "people.id_wrong_character");
    CHECK(refused("11010519491231002Y") == "people.id_wrong_character");
    CHECK(refused("工会工会工会工会工会工会工会工会工会") == "people.id_wrong_character");
}

TEST_CASE("one wrong digit and two swapped neighbours are always noticed")
{
    const std::string right = number("37040219900101123");
    for (std::size_t i = 0; i < 17; ++i) {
        for (char c = '0'; c <= '9'; ++c) {
            std::string wrong = right;
            wrong[i] = c;
            if (wrong != right) CHECK(refused(wrong) != "accepted");
        }
        std::string swapped = right;
        std::swap(swapped[i], swapped[i + 1]);
        if (swapped != right) CHECK(refused(swapped) != "accepted");
    }
}

TEST_CASE("age counts full years")
{
    const Day born = *make_day(2011, 1, 7);
    CHECK(age_on(born, today) == 13);
    CHECK(age_on(born, today + 1) == 14);
    CHECK(age_on(*make_day(2008, 2, 29), *make_day(2022, 2, 28)) == 13);
    CHECK(age_on(*make_day(2008, 2, 29), *make_day(2022, 3, 1)) == 14);
}
