#include "people/change_profile.h"

#include "people/phone.h"
#include "people/stored_person.h"
#include "platform/text.h"

namespace gongyou::people {

const Shape<ProfileChange>& shape_of(ProfileChange*)
{
    static const Shape<ProfileChange> shape{"ProfileChange", field("town", &ProfileChange::town, "镇街", {.max_length = 40}),
        field("trade", &ProfileChange::trade, "从事的工作", {.max_length = 40}), field("elder_mode", &ProfileChange::elder_mode, "长辈模式")};
    return shape;
}

void change_profile(facts::Deed& deed, PersonId person, const ProfileChange& change)
{
    if (change.trade && !is_code(*change.trade)) refuse_field("trade", "unknown_word", "没有这个行业代码，请从列表中选择");
    const auto changed = deed.tx().change(R"sql(
        UPDATE people_persons SET town = COALESCE($3, town), trade = COALESCE($4, trade), elder_mode = COALESCE($5, elder_mode)
         WHERE tenant_id = $1 AND id = $2
        )sql",
        deed.tenant(), person, change.town, change.trade, change.elder_mode);
    if (changed == 0) refuse_no_such_person();
    deed.record(
        {.kind = "people.profile_changed", .topic = "", .org = home_org(deed.tx(), deed.tenant(), person), .subject = person, .record = record_of(person)});
}

void change_phone(facts::Deed& deed, const Keys& keys, PersonId person, const std::string& said)
{
    write_phone(deed, keys, person, read_phone(said));
    deed.record(
        {.kind = "people.phone_changed", .topic = "", .org = home_org(deed.tx(), deed.tenant(), person), .subject = person, .record = record_of(person)});
}

}
