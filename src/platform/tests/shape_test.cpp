#include "platform/json/shape.h"

#include <doctest/doctest.h>

#include <fmt/format.h>

#include <map>
#include <string>

namespace shape_story {

using namespace gongyou;

struct Hall;
using HallId = Id<Hall>;

enum class Price { free,
    paid };
inline std::span<const EnumWord<Price>> enum_words(Price*)
{
    static constexpr EnumWord<Price> words[]{{Price::free, "free"}, {Price::paid, "paid"}};
    return words;
}

struct Teacher {
    std::string name;
    std::optional<std::string> phone;
};
inline const auto& shape_of(Teacher*)
{
    static const Shape<Teacher> shape{"Teacher", field("name", &Teacher::name, "姓名", {.max_length = 4}),
        field("phone", &Teacher::phone, "电话")};
    return shape;
}

struct Lesson {
    HallId hall;
    std::string name;
    std::optional<std::string> note;
    Price price = Price::free;
    int seats = 0;
    std::int64_t audience = 0;
    double share = 0;
    bool open = false;
    Day day;
    Instant starts;
    Money fee;
    std::optional<Day> until;
    Teacher teacher;
    std::vector<Teacher> helpers;
    std::vector<std::string> tags;
    json::value extra;
};
inline const auto& shape_of(Lesson*)
{
    static const Shape<Lesson> shape{
        "Lesson",
        field("hall", &Lesson::hall, "场地"),
        field("name", &Lesson::name, "名称", {.max_length = 8}),
        field("note", &Lesson::note, "备注"),
        field("price", &Lesson::price, "收费"),
        field("seats", &Lesson::seats, "名额", {.min = 1, .max = 500}),
        field("audience", &Lesson::audience, "观众", {.min = 0}),
        field("share", &Lesson::share, "分成", {.min = 0, .max = 1}),
        field("open", &Lesson::open, "公开"),
        field("day", &Lesson::day, "日期"),
        field("starts", &Lesson::starts, "开始"),
        field("fee", &Lesson::fee, "费用", {.min = 0}),
        field("until", &Lesson::until, "截止"),
        field("teacher", &Lesson::teacher, "教师"),
        field("helpers", &Lesson::helpers, "助教", {.max_items = 2}),
        field("tags", &Lesson::tags, "标签", {.max_length = 3}),
        field("extra", &Lesson::extra, "其他"),
    };
    return shape;
}

struct Branch {
    std::string name;
    std::vector<Branch> below;
};
const Shape<Branch>& shape_of(Branch*);
const Shape<Branch>& shape_of(Branch*)
{
    static const Shape<Branch> shape{"Branch", field("name", &Branch::name, "名称"), field("below", &Branch::below, "下级")};
    return shape;
}

namespace other {
struct Impostor {
    int another = 0;
};
inline const auto& shape_of(Impostor*)
{
    static const Shape<Impostor> shape{"Teacher", field("another", &Impostor::another, "别的")};
    return shape;
}
}

json::object good()
{
    return parse_json(R"({"hall":"0000000000001","name":"  合唱　","note":null,"price":"paid","seats":30,"audience":0,"share":0.5,
        "open":true,)"
                      R"("day":"2024-03-08","starts":"2024-03-08T09:00:00+08:00","fee":"12.50","teacher":{"name":"王老师"},
        "helpers":[{"name":"甲","phone":"1"}],"tags":["a"],"extra":{"any":[1]}})")
        .as_object();
}

std::optional<Refusal> refusal_of(const json::value& body)
{
    try {
        read_shaped<Lesson>(body);
    } catch (const Refusal& refusal) {
        return refusal;
    }
    return std::nullopt;
}

TEST_CASE("a body is read into its struct and written back the same")
{
    const Lesson lesson = read_shaped<Lesson>(good());
    CHECK(lesson.hall.value == 1);
    CHECK(lesson.name == "合唱"); // trimmed, the full-width blank too
    CHECK_FALSE(lesson.note);
    CHECK(lesson.price == Price::paid);
    CHECK(lesson.day == *parse_day("2024-03-08"));
    CHECK(lesson.fee == Money{1250});
    CHECK(lesson.helpers.at(0).phone == "1");
    CHECK(read_shaped<Lesson>(to_json(lesson)).extra == lesson.extra);
    CHECK(print_json(to_json(lesson)) ==
        R"({"hall":"0000000000001","name":"合唱","note":null,"price":"paid","seats":30,"audience":0,"share":5E-1,"open":true,)"
        R"("day":"2024-03-08","starts":"2024-03-08T09:00:00.000+08:00","fee":"12.50","until":null,)"
        R"("teacher":{"name":"王老师","phone":null},"helpers":[{"name":"甲","phone":"1"}],"tags":["a"],"extra":{"any":[1]}})");
}

TEST_CASE("each mistake has its field, its code and a sentence that names the label")
{
    struct Case {
        const char* field;
        const char* value; // as JSON; null pointer: left out
        const char* at;
        const char* code;
        const char* message;
    };
    const Case cases[]{
        {"name", nullptr, "name", "required", "“名称”不能为空"},
        {"name", "null", "name", "required", "“名称”不能为空"},
        {"name", "\" \\u3000\"", "name", "required", "“名称”不能为空"},
        {"name", "7", "name", "not_a_text", "“名称”应当是文字"},
        {"name", "\"一二三四五六七八九\"", "name", "too_long", "“名称”最多 8 个字，现在有 9 个"},
        {"name", "\"a\\nb\"", "name", "unprintable", "“名称”含有换行或看不见的控制字符，请去掉"},
        {"note", "\"a\\u0007\"", "note", "unprintable", "“备注”含有看不见的控制字符，请重新输入"},
        {"hall", "\"1\"", "hall", "not_an_id", "“场地”的编号不对，请重新选择"},
        {"hall", "1", "hall", "not_an_id", "“场地”的编号不对，请重新选择"},
        {"price", "\"cheap\"", "price", "unknown_word", "“收费”只能是这些之一：free、paid"},
        {"seats", "0", "seats", "out_of_range", "“名额”应当在 1 到 500 之间"},
        {"seats", "\"3\"", "seats", "not_a_number", "“名额”应当是整数"},
        {"seats", "1.5", "seats", "not_a_number", "“名额”应当是整数"},
        {"seats", "99999999999999999999", "seats", "not_a_number", "“名额”应当是整数"},
        {"audience", "-1", "audience", "out_of_range", "“观众”不能小于 0"},
        {"share", "1.01", "share", "out_of_range", "“分成”应当在 0 到 1 之间"},
        {"open", "1", "open", "not_a_bool", "“公开”应当是“是”或“否”（true 或 false）"},
        {"day", "\"2024-02-30\"", "day", "not_a_day", "“日期”应当是日期，例如 2024-03-08"},
        {"starts", "\"morgen\"", "starts", "not_an_instant", "“开始”应当是时间，例如 2024-03-08T09:00:00+08:00"},
        {"fee", "\"1.234\"", "fee", "not_money", "“费用”应当是以元为单位的金额，最多两位小数，例如 12.50"},
        {"teacher", "[]", "teacher", "not_an_object", "“教师”应当是一组内容（JSON 对象）"},
        {"teacher", "{}", "teacher.name", "required", "“姓名”不能为空"},
        {"helpers", "{}", "helpers", "not_a_list", "“助教”应当是一个列表"},
        {"helpers", "[1,2,3]", "helpers", "too_many", "“助教”最多 2 项，现在有 3 项"},
        {"helpers", "[{\"name\":\"甲\"},{\"name\":\"甲乙丙丁戊\"}]", "helpers.1.name", "too_long", "“姓名”最多 4 个字，现在有 5 个"},
        {"tags", "[\"a\",\"长长长长\"]", "tags.1", "too_long", "“标签”第2项最多 3 个字，现在有 4 个"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.field);
        CAPTURE(c.value);
        json::object body = good();
        if (c.value) body[c.field] = parse_json(fmt::format("[{}]", c.value)).at(0);
        else body.erase(c.field);
        const auto refusal = refusal_of(body);
        REQUIRE(refusal);
        CHECK(refusal->kind == Refusal::Kind::invalid);
        CHECK(refusal->code == "forms.invalid");
        REQUIRE(refusal->fields.size() == 1);
        CHECK(refusal->fields[0].field == c.at);
        CHECK(refusal->fields[0].code == c.code);
        CHECK(refusal->fields[0].message == c.message);
    }
}

TEST_CASE("all mistakes come at once")
{
    json::object body = good();
    body["seats"] = 0;
    body["day"] = "x";
    body.erase("name");
    const auto refusal = refusal_of(body);
    REQUIRE(refusal);
    CHECK(refusal->fields.size() == 3);
    CHECK(refusal->sentence == "有内容需要修改：“名称”不能为空；另有 2 处");
}

TEST_CASE("an unknown field is refused as malformed, with the word that was probably meant")
{
    json::object body = good();
    body["naem"] = "x";
    auto refusal = refusal_of(body);
    REQUIRE(refusal);
    CHECK(refusal->kind == Refusal::Kind::malformed);
    CHECK(refusal->code == "forms.unknown_field");
    CHECK(refusal->fields.at(0).field == "naem");
    CHECK(refusal->fields.at(0).message == "没有“naem”这一项，是不是“name”？");

    body = good();
    body["teacher"].as_object()["is_admin"] = true;
    refusal = refusal_of(body);
    REQUIRE(refusal);
    CHECK(refusal->fields.at(0).field == "teacher.is_admin");
    CHECK(refusal->fields.at(0).message == "没有“is_admin”这一项，请去掉");
}

TEST_CASE("an optional member may be left out, be null or be blank")
{
    for (const std::string value : {"null", "\"\"", "\"  \""}) {
        json::object body = good();
        body["note"] = parse_json(fmt::format("[{}]", value)).at(0);
        CHECK_FALSE(read_shaped<Lesson>(body).note);
    }
    json::object body = good();
    body.erase("note");
    CHECK_FALSE(read_shaped<Lesson>(body).note);
    body["note"] = " 两行\r\n文字 ";
    CHECK(read_shaped<Lesson>(body).note == "两行\n文字");
}

TEST_CASE("the schema names its parts and refers to them")
{
    Schemas schemas;
    CHECK(print_json(JsonType<std::vector<Lesson>>::schema(schemas)) == R"({"type":"array","items":{"$ref":"#/components/schemas/Lesson"}})");
    REQUIRE(schemas.contains("Teacher"));
    const json::object& lesson = schemas.at("Lesson");
    CHECK(lesson.at("additionalProperties") == json::value(false));
    CHECK(lesson.at("required").as_array().size() == 14);
    const json::object& properties = lesson.at("properties").as_object();
    CHECK(print_json(properties.at("seats")) == R"({"type":"integer","format":"int32","minimum":1,"maximum":500,"description":"名额"})");
    CHECK(print_json(properties.at("until")) == R"({"type":["string","null"],"format":"date","description":"截止"})");
    CHECK(print_json(properties.at("name")) == R"({"type":"string","maxLength":8,"description":"名称"})");
    CHECK(print_json(properties.at("price")) == R"({"type":"string","enum":["free","paid"],"description":"收费"})");
    CHECK(print_json(properties.at("teacher")) == R"({"$ref":"#/components/schemas/Teacher","description":"教师"})");
    CHECK(properties.at("starts").at("format") == json::value("date-time"));
}

TEST_CASE("a shape may hold itself, and two shapes may not share a name")
{
    Schemas schemas;
    JsonType<Branch>::schema(schemas);
    CHECK(schemas.at("Branch").at("properties").at("below").at("items").at("$ref") == json::value("#/components/schemas/Branch"));
    const Branch read = read_shaped<Branch>(parse_json(R"({"name":"市","below":[{"name":"区","below":[]}]})"));
    CHECK(read.below.at(0).name == "区");

    JsonType<Teacher>::schema(schemas);
    CHECK_THROWS_AS(JsonType<other::Impostor>::schema(schemas), std::logic_error);
}

TEST_CASE("enum words go both ways")
{
    CHECK(std::string{word_of(Price::paid)} == "paid");
    CHECK(from_word<Price>("free") == Price::free);
    CHECK_FALSE(from_word<Price>("Free"));
}

struct Seal {
    static constexpr auto named = "SealItem";
    std::int64_t seal = 0;
    std::string root = "none";
    std::optional<Day> day;
    std::vector<Branch> below;
    bool default_ = true;
};

TEST_CASE("an answer is read off its struct, and called by it")
{
    const Seal seal{7, "ab", std::nullopt, {{"市", {}}}, false};
    CHECK(print_json(to_json(seal)) == R"({"seal":7,"root":"ab","day":null,"below":[{"name":"市","below":[]}],"default":false})");

    Schemas schemas;
    CHECK(print_json(JsonType<Seal>::schema(schemas)) == R"({"$ref":"#/components/schemas/SealItem"})");
    CHECK(schemas.at("SealItem").at("required") == parse_json(R"(["seal","root","below","default"])"));
    CHECK(schemas.at("SealItem").at("properties").at("root") == parse_json(R"({"type":"string"})"));
}

TEST_CASE("what is stored is read by later programs and by earlier ones")
{
    const Seal older = read_stored<Seal>(R"({"seal":7})");
    CHECK(older.root == "none");
    CHECK(older.default_);

    const Seal newer = read_stored<Seal>(R"({"seal":7,"root":" as it was ","colour":"red","below":[{"name":"市","below":null,"kind":3}]})");
    CHECK(newer.root == " as it was ");
    CHECK(newer.below.at(0).name == "市");
    CHECK(newer.below.at(0).below.empty());

    CHECK_THROWS_AS(read_stored<Seal>(R"({"seal":"seven"})"), std::runtime_error);
    CHECK_THROWS_AS(read_stored<Seal>("[]"), std::runtime_error);
}

TEST_CASE("no limit of a request holds for what is stored")
{
    json::object body = good();
    json::array tags;
    for (int i = 0; i < 150; ++i) tags.emplace_back("longer than three");
    body["tags"] = tags;
    body["seats"] = 501;
    body.erase("name");
    const Lesson lesson = read_stored<Lesson>(body);
    CHECK(lesson.tags.size() == 150);
    CHECK(lesson.seats == 501);
    CHECK(lesson.name.empty());
}

struct CardOfSeal {
    Seal seal;
    int number = 0;
};
struct RecordOfSeal {
    members::Beside<CardOfSeal> card;
    std::string about;
};

TEST_CASE("what a record shares with its card stands beside its own")
{
    RecordOfSeal record;
    record.card.its.number = 3;
    record.about = "第三次封存";
    const auto written = to_json(record).as_object();
    CHECK(written.size() == 3);
    CHECK(written.at("number") == 3);
    CHECK(written.at("about") == "第三次封存");
    CHECK(written.contains("seal"));

    Schemas schemas;
    JsonType<RecordOfSeal>::schema(schemas);
    CHECK(schemas.at("RecordOfSeal").at("properties").as_object().size() == 3);
    CHECK(read_stored<RecordOfSeal>(written).card.its.number == 3);
}

}
