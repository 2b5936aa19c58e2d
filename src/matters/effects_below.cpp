#include "matters/effects.h"
#include "orgs/orgs.h"
#include "people/people.h"
#include "people/trades.h"

namespace gongyou::matters {

namespace {

people::Identity identity_in(const json::object& answers)
{
    const auto text = [&](const char* id) {
        const auto* answer = answers.if_contains(id);
        return answer && answer->is_string() ? std::string{answer->get_string()} : std::string{};
    };
    return {.name = text("name"), .id_number = text("id_number"), .phone = {}, .sex = {}, .birth_day = {}, .trade = text("trade"), .town = text("town")};
}

/// The record that stands for who applied: it may have been merged since.
PersonId applicant(facts::Deed& deed, const Matter& matter)
{
    return people::standing_record(deed.tx(), deed.tenant(), matter.person);
}

void say_who(facts::Deed& deed, const Keys& keys, const Matter& matter, const json::object&)
{
    people::say_who(deed, keys, matter.person, identity_in(matter.answers), matter.org);
    people::give_consent(deed, matter.person, matter.topic, flow_of(deed.tx(), matter).version);
}

void ask_transfer(facts::Deed& deed, const Keys&, const Matter& matter, const json::object&)
{
    people::require_other_union(deed.tx(), deed.tenant(), applicant(deed, matter), matter.org);
}

void identify(facts::Deed& deed, const Keys& keys, const Matter& matter, const json::object&)
{
    people::identify(deed, keys, applicant(deed, matter), identity_in(matter.answers));
}

void admit(facts::Deed& deed, const Keys&, const Matter& matter, const json::object&)
{
    people::admit(deed, applicant(deed, matter), matter.org);
}

bool admits_at_once(Transaction& tx, const Matter& matter)
{
    const auto org = orgs::find(tx, matter.tenant, matter.org);
    return org && org->admits_at_once;
}

}

void register_effects_below()
{
    const std::vector<NeededAnswer> identity{{"name", forms::FieldType::text}, {"id_number", forms::FieldType::id_number},
        {"trade", forms::FieldType::choice, false, people::trade_codes()}, {"town", forms::FieldType::text, false}};
    register_effect("people.say_who", {say_who, identity});
    register_effect("people.ask_transfer", {ask_transfer});
    register_effect("people.identify", {identify, identity});
    register_effect("people.admit", {admit});
    register_condition("orgs.admits_at_once", admits_at_once);
}

}
