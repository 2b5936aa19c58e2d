#include "platform/names.h"
#include "platform/text.h"

#include <doctest/doctest.h>

using namespace gongyou;

TEST_CASE("blanks between Han characters, whatever their width, are no part of a name")
{
    CHECK(normal_name("张 三") == "张三");
    CHECK(normal_name("李　四") == "李四");
    CHECK(normal_name(" 欧阳\u00A0明\t华 ") == "欧阳明华");
    CHECK(normal_name("John  Smith ") == "John Smith");
    CHECK(normal_name("税郭镇 机械厂工会") == "税郭镇机械厂工会");
    CHECK(normal_name("") == "");
}

TEST_CASE("nothing invisible stands in a name")
{
    CHECK(normal_name("张\u200B三") == "张三");
    CHECK(normal_name("\uFEFF张三\u200E") == "张三");
    CHECK(normal_name("张\u2028三") == "张三");
    CHECK(normal_name("张\u3164三\u202E") == "张三");
    CHECK(normal_name("张三\U000E0041\uFE0F") == "张三");
}

TEST_CASE("every middle dot is one, and stands without blanks")
{
    for (const char* written : {"阿布都·热西提", "阿布都•热西提", "阿布都・热西提", "阿布都 ‧ 热西提", "阿布都.热西提", "阿布都．热西提", "阿布都･热西提"}) {
        CHECK(normal_name(written) == "阿布都·热西提");
    }
    CHECK(normal_name("J. Smith") == "J. Smith");
}

TEST_CASE("what has two widths or two spellings takes one")
{
    CHECK(normal_name("(枣庄)纺织公司工会") == normal_name("（枣庄）纺织公司工会"));
    CHECK(normal_name("ＡＢＣ公司") == "ABC公司");
    CHECK(normal_name("Smith (John)") == "Smith (John)");
    CHECK(normal_name("Jose\u0301") == "José");
}

TEST_CASE("rare, single, long and Latin names are names; markup and formulas are not")
{
    for (const char* written : {"王", "𠀀𪚥", "张㛃", "阿不都克里木·阿不都热合曼·买买提吐尔逊", "Ayşe O'Brien-Smith", "张三（组长）", "职工7"}) {
        CHECK_FALSE(name_flaw(normal_name(written)));
    }
    for (const char* written : {"<b>张三</b>", "=1+1", "+8613800000001", "@SUM(A1)", "-", "＝HYPERLINK(1)", "123", "",
             "张\x01三"}) CHECK(name_flaw(normal_name(written)));
    CHECK(count_characters(normal_name("𠀀𪚥")) == 2);
}
