// What the house stores as JSON is read by every later program (docs/decisions/0024). tests/golden/ holds of each kind `<kind>.json` as
// this program writes it, every member set; `<kind>.older.json`, members missing; `<kind>.newer.json`, members that nobody knows yet.
//
// A kind changed? Then its `<kind>.json` is no longer what is written: keep what stands there as the older file and lay the new one,
// which the failing check prints. Never mend the code by dropping what an older file holds.
//
// A figure's definition has its own in src/figures/tests/stored/.

#include "activities/audience.h"
#include "matters/flow.h"
#include "people/import.h"
#include "people/merge_record.h"
#include "platform/read_file.h"
#include "playbooks/settings.h"
#include "wiring.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <set>

using namespace gongyou;

namespace {

namespace fs = std::filesystem;

const fs::path golden = fs::path{GONGYOU_SOURCE} / "tests/golden";

/// A stored kind: what stands in today's file and what the older one means, and how a text is read and written again.
struct Kind {
    std::string name; // of its files
    std::string type;
    json::value today, older;
    json::value (*again)(const json::value& stored);
};

template <class T>
Kind kind(const std::string& name, const T& today, const T& older)
{
    return {name, shapes::StoredName<T>::text(), to_json(today), to_json(older),
        [](const json::value& stored) { return to_json(read_stored<T>(print_json(stored))); }};
}

json::value file_of(const std::string& name)
{
    CAPTURE(name);
    const auto text = read_file(golden / (name + ".json"));
    REQUIRE(text);
    return parse_json(*text);
}

forms::Field full_field()
{
    return {.id = "towns",
        .label = "镇街",
        .type = forms::FieldType::choices,
        .required = true,
        .hint = "可以选几个",
        .text = "同意书",
        .choices = {{"qicun", "齐村"}, {"xiwang", "西王庄"}},
        .max_length = 30,
        .min = 1,
        .max = 2,
        .otherwise = "qicun"};
}

forms::Field bare_field()
{
    forms::Field field;
    field.id = "name";
    field.label = "姓名";
    return field;
}

matters::Flow full_flow()
{
    return {"remarks", 3, "意见", {{"您的意见", {full_field()}}}, {"people.identify"},
        {{"received", "待办", false, matters::Party::platform}, {"answered", "已答复", true, matters::Party::applicant}},
        {{"answer", "答复", {"received"}, "answered", matters::Party::platform, "orgs.admits_at_once", {full_field()}, {"people.admit"}, "primary", true}},
        {{"answer", "答复期限", "received", 5, true, matters::LastDay::working, 2, "本单位承诺"}}};
}

matters::Flow bare_flow()
{
    matters::State state;
    state.id = "received";
    matters::Step step;
    step.id = "answer";
    step.from = {"received"};
    matters::FlowClock clock;
    clock.starts = "received";
    clock.days = 5;
    matters::Flow flow;
    flow.topic = "remarks";
    flow.pages = {{"", {bare_field()}}};
    flow.states = {state};
    flow.steps = {step};
    flow.clocks = {clock};
    return flow;
}

activities::Audience full_audience()
{
    return {.orgs = std::vector{OrgId{7001}}, .age_from = 18, .age_to = 45, .sex = people::Sex::woman, .credentials = std::vector<std::string>{"craftsman"}};
}

activities::FreeSeat bare_free_seat()
{
    activities::FreeSeat seat;
    seat.reason = "member";
    return seat;
}

people::SheetPart full_part()
{
    return {{"姓名", "手机号"}, {{2, "单一", "370404199001011234", "15900000001", "快递", "qicun", Day{20000}, {"单一", "15900000001"}}}};
}

people::SheetPart bare_part()
{
    people::SheetRow row;
    row.line = 2;
    row.name = "单一";
    return {{}, {row}};
}

people::MergeRecord full_merge()
{
    return {true, true, true, "a phone's index", "a number's index", {people::MembershipId{1}}, {{people::MembershipId{2}, facts::FactId{3}}},
        {people::CredentialId{4}}, {Id<people::Consent>{5}}, {PersonId{6}}, {{"activities", {7, 8}}}, "another number's index"};
}

people::MergeRecord bare_merge()
{
    people::MergeRecord record;
    record.phone_index = "a phone's index";
    record.ended = {{people::MembershipId{2}, {}}};
    return record;
}

std::vector<Kind> kinds()
{
    return {
        kind("flow", full_flow(), bare_flow()),
        kind("form", std::vector{full_field()}, std::vector{bare_field()}),
        kind("audience", full_audience(), activities::Audience{.age_from = 18}),
        kind("free-seat", activities::FreeSeat{"member", "工会会员免费", full_audience()}, bare_free_seat()),
        kind("import-input", people::ImportInput{OrgId{7001}}, people::ImportInput{}),
        kind("import-answer", people::ImportAnswer{1, 2, 3, 4}, people::ImportAnswer{.created = 1}),
        kind("import-part", full_part(), bare_part()),
        kind("merge", full_merge(), bare_merge()),
    };
}

/// Whether a member, at whatever depth, holds nothing: such a one would be read back unread and nobody would see it.
bool holds_nothing(const json::value& value)
{
    if (const auto* list = value.if_array()) return list->empty() || std::ranges::any_of(*list, holds_nothing);
    if (const auto* object = value.if_object()) {
        return object->empty() || std::ranges::any_of(*object, [](const auto& member) { return holds_nothing(member.value()); });
    }
    return value.is_null() || (value.is_string() && value.get_string().empty());
}

/// A playbook with a setting of each sort that is stored differently, read with what an org answered.
playbooks::Playbook answered(const std::string& file)
{
    introduce_domains();
    const auto setting = [](const std::string& id, const std::string& rest) { return "[[setting]]\nid = \"" + id + "\"\nlabel = \"项\"\n" + rest + "\n"; };
    const std::string text = "[playbook]\nid = \"evening-classes\"\nversion = 1\ntitle = \"{title}\"\ncategory = \"工会服务职工\"\nadopters = [\"town_union\"]\n" +
        setting("title", "type = \"text\"\ndefault = \"晚间课堂\"") + setting("goal", "type = \"whole\"\ndefault = 10") +
        setting("open", "type = \"yes_no\"\ndefault = false") +
        setting("per",
            "type = \"choice\"\ndefault = \"session\"\nchoices = [{ value = \"session\", label = \"场\" }, { value = \"activity\", label = \"活动\" }]") +
        "[[activity]]\nid = \"classes\"\nlabel = \"晚课\"\none_per = \"{per}\"\n"
        "[[figure]]\nid = \"learners\"\nlabel = \"学员\"\ncount = \"activities.checked_in\"\ntopics = [\"classes\"]\nunit = \"名\"\ntarget = \"{goal}\"\n";
    return playbooks::read_kept_playbook(text, file_of(file).as_object());
}

/// What holds of each setting, as a person would type it.
std::string settings_of(const playbooks::Playbook& playbook)
{
    std::string all;
    for (const forms::Field& field : playbooks::beginning_with(playbook.settings_used, playbook.settings)) {
        all += field.id + "=" + field.otherwise.value() + " ";
    }
    return all;
}

}

TEST_CASE("every stored kind is read as this program writes it, as an older one did and as a newer one may")
{
    for (const Kind& kind : kinds()) {
        CAPTURE(kind.name);
        const json::value today = file_of(kind.name);
        CHECK_MESSAGE(today == kind.today, "this program writes ", print_json(kind.today));
        CHECK_FALSE(holds_nothing(today));
        CHECK(kind.again(today) == today);

        const json::value older = file_of(kind.name + ".older");
        CHECK(older != kind.older); // it does lack members
        CHECK_MESSAGE(kind.again(older) == kind.older, "read as ", print_json(kind.again(older)));

        const json::value newer = file_of(kind.name + ".newer");
        CHECK(newer != today);
        CHECK_MESSAGE(kind.again(newer) == today, "read as ", print_json(kind.again(newer)));
    }
}

TEST_CASE("whatever the program reads as stored has its golden files, a column of a row as well")
{
    std::set<std::string> known{"KeptDefinition"}; // a figure's: src/figures/tests/stored/
    for (const Kind& kind : kinds()) known.insert(kind.type);
    CHECK(stored_types() == known);
}

TEST_CASE("the settings of an installation: what it was not asked takes the default, what it is asked no more is passed over")
{
    const auto today = answered("settings");
    CHECK(settings_of(today) == "title=周三课堂 goal=25 open=true per=activity ");
    CHECK(today.title == "周三课堂");
    CHECK(today.figures.at(0).target == 25);
    CHECK(forms::check_answers(today.settings, file_of("settings"), Day{}) == file_of("settings").as_object());

    const auto older = answered("settings.older");
    CHECK(settings_of(older) == "title=周三课堂 goal=10 open=false per=session ");
    CHECK(older.figures.at(0).target == 10);

    CHECK(settings_of(answered("settings.newer")) == settings_of(today));
}

TEST_CASE("a stored word that this program does not know is an error that says where it stands, not a refusal")
{
    std::string told;
    try {
        matters::read_flow(std::string_view{R"({"states":[{"id":"received","holder":"committee"}]})"});
    } catch (const Refusal&) {
        told = "a refusal, which would blame whoever asks";
    } catch (const std::exception& error) {
        told = error.what();
    }
    CHECK_MESSAGE(told.find("states.0.holder") != told.npos, told);
}
