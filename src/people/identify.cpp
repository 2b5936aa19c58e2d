#include "people/stored_person.h"

namespace gongyou::people {

namespace {

struct Before {
    std::string name;
    std::optional<std::string> index;
};

Before state_of(facts::Deed& deed, PersonId person)
{
    auto before = deed.tx().maybe(
        [](Row row) {
            return Before{row.get<std::string>(0), row.get<std::optional<std::string>>(1)};
        },
        "SELECT name, id_number_index FROM people_persons WHERE tenant_id = $1 AND id = $2", deed.tenant(), person);
    if (!before) refuse_no_such_person();
    return std::move(*before);
}

}

void identify(facts::Deed& deed, const Keys& keys, PersonId person, const Identity& said)
{
    const Identity identity = checked_identity(said, deed.today());
    if (!identity.id_number) refuse_field("id_number", "required", "请填写身份证号");
    const std::string index = id_number_index(keys, *identity.id_number);
    const Before before = state_of(deed, person);
    if (before.index) {
        if (*before.index == index && before.name == identity.name) return deed.nothing_changed();
        refuse_already_identified();
    }
    reserve_id_number(deed, index, person);
    deed.tx().change(R"sql(
        UPDATE people_persons SET name = $3, said_name = '', sex = $4, birth_day = $5, id_number_sealed = $6, id_number_index = $7, trade = $8, town = $9
         WHERE tenant_id = $1 AND id = $2 AND id_number_index IS NULL
        )sql",
        deed.tenant(), person, identity.name, word_of(identity.sex.value_or(Sex::unstated)), identity.birth_day,
        keys.seal(*identity.id_number, id_number_row(person)), index, identity.trade, identity.town);
    index_name(deed, person, identity.name);
    deed.record({.kind = "people.identified",
        .topic = "",
        .org = orgs::root_of(deed.tx(), deed.tenant()),
        .subject = person,
        .record = record_of(person),
        .detail = codes_of(identity.trade, identity.town)});
}

}
