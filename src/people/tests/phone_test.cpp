#include "people/phone.h"
#include "platform/refusal.h"

#include <doctest/doctest.h>

using namespace gongyou;
using namespace gongyou::people;

TEST_CASE("a mobile number is read however it was typed")
{
    for (const char* written : {"13812341234", "138 1234 1234", "+86 138-1234-1234", "008613812341234", "8613812341234", "(+86)13812341234",
             "\uFF11\uFF1381234 1234", "\u300013812341234 ", "\u202d138 1234 1234\u202c", "138.1234.1234", "138—1234—1234", "138‑1234‑1234"}) {
        CAPTURE(written);
        CHECK(normalise_phone(written) == "13812341234");
    }
    CHECK(normalise_phone("19912341234") == "19912341234");
}

TEST_CASE("what is no mobile number is refused")
{
    for (const char* written :
        {"", "1381234123", "138123412345", "12812341234", "23812341234", "0632-3312345", "+85213812341234", "1381234123a", "手机", "+1 3812341234"}) {
        CAPTURE(written);
        CHECK_FALSE(normalise_phone(written));
    }
    CHECK_THROWS_AS(read_phone("12345"), Refusal);
    CHECK(read_phone("+86 138 1234 1234") == "13812341234");
}
