#include "platform/text.h"

#include <doctest/doctest.h>

using namespace gongyou;
using Words = std::vector<std::string>;

TEST_CASE("well-formed UTF-8 is accepted, every malformed kind is not")
{
    CHECK(valid_utf8(""));
    CHECK(valid_utf8("工友 gongyou 𠮷 é"));
    CHECK_FALSE(valid_utf8("\xC0\xAF"));         // overlong slash
    CHECK_FALSE(valid_utf8("\xE0\x80\xAF"));     // overlong in three
    CHECK_FALSE(valid_utf8("\xF0\x80\x80\xAF")); // overlong in four
    CHECK_FALSE(valid_utf8("\xED\xA0\x80"));     // surrogate
    CHECK_FALSE(valid_utf8("\xF4\x90\x80\x80")); // above U+10FFFF
    CHECK_FALSE(valid_utf8("\xE5\xB7"));         // cut short
    CHECK_FALSE(valid_utf8("a\x80"));            // stray continuation
}

TEST_CASE("characters are counted as a person counts them, and survive a round trip")
{
    CHECK(count_characters("工友a𠮷") == 4);
    CHECK(count_characters("") == 0);
    CHECK(encode_utf8(decode_utf8("工友 é a𠮷")) == "工友 é a𠮷");
    CHECK(decode_utf8("a\xFF"
                      "b") == U"a\uFFFDb");
}

TEST_CASE("what is written into a page stays text, in quoted attributes, too")
{
    CHECK(escaped("工友 <b a=\"1\" c='2'>&amp;") == "工友 &lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;amp;");
    CHECK(escaped("").empty());
}

TEST_CASE("trimming takes Chinese blanks too and leaves the inside alone")
{
    CHECK(trimmed(" \t 工 会 \n") == "工 会");
    CHECK(trimmed("\u3000工会\u3000") == "工会");
    CHECK(trimmed("\uFEFFa\u200B") == "a");
    CHECK(trimmed("   ") == "");
    CHECK(trimmed("\uFFFD ") == "\uFFFD");
    CHECK(trimmed("\xFF ") == "\xFF");
}

TEST_CASE("control and direction-turning characters are found, line feeds allowed")
{
    CHECK_FALSE(has_control_characters("一行\n两行\t"));
    CHECK(has_control_characters(std::string_view{"a\0b", 3}));
    CHECK(has_control_characters("a\u202Eb"));
    CHECK(has_control_characters("\x7F"));
}

TEST_CASE("folding makes one spelling of full-width, upper-case and blanks")
{
    CHECK(fold_for_search("\uFF21\uFF22\uFF43\uFF11\uFF12\uFF08一\uFF09") == "abc12(一)");
    CHECK(fold_for_search("\u3000工会 \t Love\u00A0") == "工会 love");
}

TEST_CASE("bigrams find two-character words and never reach across punctuation")
{
    CHECK(bigrams("欠薪维权") == Words{"欠薪", "薪维", "维权"});
    CHECK(bigrams("工会\uFF0C职工\u3002工会") == Words{"工会", "职工"});
    CHECK(bigrams("瑜伽 A班") == Words{"瑜伽", "a班"});
    CHECK(bigrams("班") == Words{"班"});
    CHECK(bigrams("哈哈哈") == Words{"哈哈"});
    CHECK(bigrams("\uFF0C\u3002 \u300A") == Words{});
    CHECK(bigrams("第1·课") == Words{"第1", "课"});
}

TEST_CASE("distance counts a swap of neighbours once")
{
    CHECK(edit_distance("port", "prot") == 1);
    CHECK(edit_distance("root", "port") == 2);
    CHECK(edit_distance("", "工会") == 2);
    CHECK(edit_distance("工会", "工友") == 1);
}

TEST_CASE("the nearest word is offered when it is near, and silence when none is")
{
    const Words keys{"sessions", "seats", "label", "标题"};
    CHECK(nearest_word("sesions", keys) == "sessions");
    CHECK(nearest_word("Seats", keys) == "seats");
    CHECK(nearest_word("lable", keys) == "label");
    CHECK(nearest_word("标提", keys) == "标题");
    CHECK_FALSE(nearest_word("quarterly", keys));
    CHECK_FALSE(nearest_word("x", keys));
    CHECK_FALSE(nearest_word("", keys));
    CHECK_FALSE(nearest_word(std::string(1 << 20, 'a'), keys));
}

TEST_CASE("masks keep what recognises and hide the rest")
{
    CHECK(mask_phone("13812341234") == "138****1234");
    CHECK(mask_phone("0632-12345") == "********45");
    CHECK(mask_id_number("370402199001011239") == "370402********1239");
    CHECK(mask_id_number("37040219900101123X") == "370402********123X");
    CHECK(mask_id_number("护照E12") == "***12");
    CHECK(mask_name("王") == "*");
    CHECK(mask_name("王华") == "王*");
    CHECK(mask_name("王小华") == "王*华");
    CHECK(mask_name("欧阳小明") == "欧**明");
    CHECK(mask_name("") == "");
}
