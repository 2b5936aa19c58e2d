#include "people/stored_person.h"

namespace gongyou::people {

namespace {

struct Empty {
    bool name, id_number, phone;
};

Empty what_is_empty(facts::Deed& deed, PersonId person)
{
    auto found = deed.tx().maybe([](Row row) { return Empty{row.text(0).empty(), row.is_null(1), row.is_null(2)}; },
        "SELECT name, id_number_index, phone_index FROM people_persons WHERE tenant_id = $1 AND id = $2", deed.tenant(), person);
    if (!found) refuse_no_such_person();
    return *found;
}

}

void fill_person(facts::Deed& deed, const Keys& keys, PersonId person, const Identity& said)
{
    const Empty empty = what_is_empty(deed, person);
    if (empty.name && !said.name.empty()) {
        deed.tx().change("UPDATE people_persons SET name = $3, said_name = '' WHERE tenant_id = $1 AND id = $2", deed.tenant(), person, said.name);
        index_name(deed, person, said.name);
    }
    if (empty.id_number && said.id_number) write_id_number(deed, keys, person, said);
    if (empty.phone && said.phone) write_phone(deed, keys, person, *said.phone);
    deed.tx().change(R"sql(
        UPDATE people_persons SET trade = CASE WHEN trade = '' THEN $3 ELSE trade END, town = CASE WHEN town = '' THEN $4 ELSE town END,
               birth_day = COALESCE(birth_day, $5), sex = CASE WHEN sex = 'unstated' THEN $6 ELSE sex END
         WHERE tenant_id = $1 AND id = $2
        )sql",
        deed.tenant(), person, said.trade, said.town, said.birth_day, word_of(said.sex.value_or(Sex::unstated)));
}

void write_phone(facts::Deed& deed, const Keys& keys, PersonId person, const std::string& phone)
{
    const std::string index = phone_index(keys, phone);
    clear_phone(deed, person);
    reserve_phone(deed, index, person);
    const auto changed = deed.tx().change("UPDATE people_persons SET phone_sealed = $3, phone_index = $4 WHERE tenant_id = $1 AND id = $2",
        deed.tenant(), person, keys.seal(phone, phone_row(person)), index);
    if (changed == 0) refuse_no_such_person();
}

void clear_phone(facts::Deed& deed, PersonId person)
{
    deed.tx().change("DELETE FROM people_directory_phone WHERE tenant_id = $1 AND person_id = $2", deed.tenant(), person);
    deed.tx().change("UPDATE people_persons SET phone_sealed = NULL, phone_index = NULL WHERE tenant_id = $1 AND id = $2", deed.tenant(), person);
}

void write_id_number(facts::Deed& deed, const Keys& keys, PersonId person, const Identity& said)
{
    const std::string index = id_number_index(keys, said.id_number.value());
    clear_id_number(deed, person);
    reserve_id_number(deed, index, person);
    const auto changed = deed.tx().change(R"sql(
        UPDATE people_persons SET id_number_sealed = $3, id_number_index = $4, birth_day = $5, sex = $6 WHERE tenant_id = $1 AND id = $2
        )sql",
        deed.tenant(), person, keys.seal(*said.id_number, id_number_row(person)), index, said.birth_day, word_of(said.sex.value_or(Sex::unstated)));
    if (changed == 0) refuse_no_such_person();
}

void clear_id_number(facts::Deed& deed, PersonId person)
{
    deed.tx().change("DELETE FROM people_directory_id_number WHERE tenant_id = $1 AND person_id = $2", deed.tenant(), person);
    deed.tx().change("UPDATE people_persons SET id_number_sealed = NULL, id_number_index = NULL WHERE tenant_id = $1 AND id = $2", deed.tenant(), person);
}

}
