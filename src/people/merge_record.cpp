#include "people/merge_record.h"

#include "people/stored_person.h"

#include <algorithm>

namespace gongyou::people {

std::string write_merge_record(const MergeRecord& record)
{
    return print_json(to_json(record));
}

MergeRecord read_merge_record(std::string_view stored)
{
    return read_stored<MergeRecord>(stored);
}

namespace {

std::vector<Belongings>& known_belongings()
{
    static std::vector<Belongings> known;
    return known;
}

}

void keep_belongings(Belongings belongings)
{
    const auto same = [&](const Belongings& known) { return known.domain == belongings.domain; };
    if (std::ranges::none_of(known_belongings(), same)) known_belongings().push_back(std::move(belongings));
}

const std::vector<Belongings>& belongings_elsewhere()
{
    return known_belongings();
}

Numbers numbers_of(Transaction& tx, TenantId tenant, PersonId person)
{
    const auto found = tx.maybe([](Row row) { return Numbers{std::string{row.is_null(0) ? "" : row.text(0)}, std::string{row.is_null(1) ? "" : row.text(1)}}; },
        "SELECT phone_index, id_number_index FROM people_persons WHERE tenant_id = $1 AND id = $2", tenant, person);
    return found.value_or(Numbers{});
}

namespace {

/// An identity with what a record holds, opened.
Identity identity_of(facts::Deed& deed, const Keys& keys, PersonId person)
{
    auto found = deed.tx().maybe([&](Row row) {
        Identity who;
        who.name = row.get<std::string>(0);
        who.sex = from_word<Sex>(row.text(1));
        who.birth_day = row.get<std::optional<Day>>(2);
        who.trade = row.get<std::string>(3);
        who.town = row.get<std::string>(4);
        if (!row.is_null(5)) who.phone = keys.open(row.bytes(5), phone_row(person));
        if (!row.is_null(6)) who.id_number = keys.open(row.bytes(6), id_number_row(person));
        return who;
    },
        "SELECT name, sex, birth_day, trade, town, phone_sealed, id_number_sealed FROM people_persons WHERE tenant_id = $1 AND id = $2", deed.tenant(), person);
    if (!found) refuse_no_such_person();
    return std::move(*found);
}

}

namespace {

void exchange_id_numbers(facts::Deed& deed, const Keys& keys, PersonId kept, const Identity& kepts, PersonId merged, const Identity& mergeds)
{
    clear_id_number(deed, kept);
    clear_id_number(deed, merged);
    write_id_number(deed, keys, kept, mergeds);
    write_id_number(deed, keys, merged, kepts);
}

}

MergeRecord take_identity(facts::Deed& deed, const Keys& keys, PersonId kept, PersonId merged, bool their_number_is_right)
{
    const Identity mine = identity_of(deed, keys, kept);
    Identity theirs = identity_of(deed, keys, merged);
    const Numbers numbers = numbers_of(deed.tx(), deed.tenant(), merged);
    MergeRecord took;
    took.name = mine.name.empty() && !theirs.name.empty();
    took.trade = mine.trade.empty() && !theirs.trade.empty();
    took.town = mine.town.empty() && !theirs.town.empty();
    if (!mine.phone && theirs.phone) {
        took.phone_index = numbers.phone;
        clear_phone(deed, merged);
    }
    if (!mine.id_number && theirs.id_number) {
        took.id_number_index = numbers.id_number;
        clear_id_number(deed, merged);
    } else if (theirs.id_number && their_number_is_right) {
        took.id_number_index = numbers.id_number;
        took.given_number = numbers_of(deed.tx(), deed.tenant(), kept).id_number;
        exchange_id_numbers(deed, keys, kept, mine, merged, theirs);
    }
    fill_person(deed, keys, kept, theirs);
    return took;
}

void give_identity_back(facts::Deed& deed, const Keys& keys, PersonId kept, PersonId merged, const MergeRecord& took)
{
    const Identity mine = identity_of(deed, keys, kept), theirs = identity_of(deed, keys, merged);
    const Numbers numbers = numbers_of(deed.tx(), deed.tenant(), kept);
    const bool number_stands = !took.id_number_index.empty() && took.id_number_index == numbers.id_number;
    if (!took.phone_index.empty() && took.phone_index == numbers.phone) {
        clear_phone(deed, kept);
        write_phone(deed, keys, merged, mine.phone.value());
    }
    if (number_stands && took.given_number && *took.given_number == numbers_of(deed.tx(), deed.tenant(), merged).id_number) {
        exchange_id_numbers(deed, keys, kept, mine, merged, theirs);
    } else if (number_stands && !took.given_number) {
        clear_id_number(deed, kept);
        write_id_number(deed, keys, merged, mine);
        deed.tx().change("UPDATE people_persons SET birth_day = NULL, sex = 'unstated' WHERE tenant_id = $1 AND id = $2", deed.tenant(), kept);
    }
    const auto goes_back = [&](bool taken, std::string Identity::*what) { return taken && mine.*what == theirs.*what ? 1 : 0; }; // not what was written since
    deed.tx().change(R"sql(
        UPDATE people_persons SET name = CASE WHEN $3 = 1 THEN '' ELSE name END, trade = CASE WHEN $4 = 1 THEN '' ELSE trade END,
               town = CASE WHEN $5 = 1 THEN '' ELSE town END
         WHERE tenant_id = $1 AND id = $2
        )sql",
        deed.tenant(), kept, goes_back(took.name, &Identity::name), goes_back(took.trade, &Identity::trade), goes_back(took.town, &Identity::town));
    if (goes_back(took.name, &Identity::name)) index_name(deed, kept, "");
}

}
