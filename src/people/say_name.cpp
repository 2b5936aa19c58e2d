// What an applicant says of himself is his word and no more: two may say the same, a typo is said anew, and whoever
// is declined or withdraws has bound nothing. The union's admission makes an identity of it (identify.cpp).

#include "people/identity.h"
#include "people/stored_person.h"

#include <algorithm>

namespace gongyou::people {

namespace {

struct Standing {
    std::string name, said_name;
    std::optional<std::string> id_number_index;
};

Standing standing_of(facts::Deed& deed, PersonId person)
{
    auto found = deed.tx().maybe(
        [](Row row) {
            return Standing{row.get<std::string>(0), row.get<std::string>(1), row.get<std::optional<std::string>>(2)};
        },
        "SELECT name, said_name, id_number_index FROM people_persons WHERE tenant_id = $1 AND id = $2", deed.tenant(), person);
    if (!found) refuse_no_such_person();
    return std::move(*found);
}

void keep_said_name(facts::Deed& deed, PersonId person, const Standing& standing, const std::string& name)
{
    if (standing.said_name == name) return deed.nothing_changed();
    deed.tx().change("UPDATE people_persons SET said_name = $3 WHERE tenant_id = $1 AND id = $2 AND name = ''", deed.tenant(), person, name);
    index_name(deed, person, name);
    deed.record({.kind = "people.named", .topic = "", .org = orgs::root_of(deed.tx(), deed.tenant()), .subject = person, .record = record_of(person)});
}

}

void say_name(facts::Deed& deed, PersonId person, const std::string& said)
{
    const std::string name =
        checked_identity({.name = said, .id_number = {}, .phone = {}, .sex = {}, .birth_day = {}, .trade = {}, .town = {}}, deed.today()).name;
    const Standing standing = standing_of(deed, person);
    if (standing.name == name) return deed.nothing_changed();
    if (!standing.name.empty()) refuse_already_identified();
    keep_said_name(deed, person, standing, name);
}

void say_who(facts::Deed& deed, const Keys& keys, PersonId person, const Identity& said, OrgId applied_to)
{
    const Identity identity = checked_identity(said, deed.today());
    const Standing standing = standing_of(deed, person);
    const auto memberships = memberships_of(deed.tx(), deed.tenant(), person);
    if (std::ranges::find(memberships, applied_to, &Membership::org) != memberships.end()) {
        refuse_conflict("people.already_member", "您已经是这个工会的会员，不用重复申请");
    }
    if (standing.id_number_index) {
        const bool same = standing.name == identity.name && identity.id_number && id_number_index(keys, *identity.id_number) == *standing.id_number_index;
        if (!same) refuse_already_identified();
    }
    if (!standing.name.empty()) return deed.nothing_changed();
    keep_said_name(deed, person, standing, identity.name);
}

void refuse_already_identified()
{
    refuse_conflict("people.already_identified", "您的姓名和身份证号已经由工会核实，与这次填写的不一致；登记有误的，可请所在工会在您的人员页更正");
}

}
