#include "people/stored_person.h"

#include "platform/db/as.h"
#include "platform/names.h"
#include "platform/search.h"
#include "platform/text.h"

namespace gongyou::people {

std::span<const EnumWord<Sex>> enum_words(Sex*)
{
    static constexpr EnumWord<Sex> words[] = {{Sex::woman, "woman"}, {Sex::man, "man"}, {Sex::unstated, "unstated"}};
    return words;
}

Person read_person(const Row& row, const Keys& keys)
{
    struct Stored {
        PersonId id;
        std::string name;
        bool identified = false;
        Sex sex = Sex::unstated;
        std::optional<Day> birth_day;
        std::string trade, town;
        bool elder_mode = false;
        std::optional<Bytes> phone_sealed, id_number_sealed;
    };
    const auto stored = as<Stored>(row);
    Person person;
    members::take_over(person, stored);
    if (stored.phone_sealed) person.phone_masked = mask_phone(keys.open(*stored.phone_sealed, phone_row(person.id)).value_or(""));
    if (stored.id_number_sealed) {
        person.id_number_masked = mask_id_number(keys.open(*stored.id_number_sealed, id_number_row(person.id)).value_or(""));
    }
    return person;
}

void reserve_phone(facts::Deed& deed, const std::string& index, PersonId person)
{
    const auto reserved = deed.tx().change(
        "INSERT INTO people_directory_phone (phone_index, tenant_id, person_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING", index,
        deed.tenant(), person);
    if (reserved == 0) refuse_conflict("people.phone_taken", "这个手机号已登记在另一人名下；对方已不用这个号的，可请对方所在工会在人员页更正");
}

void reserve_id_number(facts::Deed& deed, const std::string& index, PersonId person)
{
    const auto reserved = deed.tx().change(
        "INSERT INTO people_directory_id_number (id_number_index, tenant_id, person_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
        index, deed.tenant(), person);
    if (reserved != 0) return;
    const auto tenant = deed.tx().value<TenantId>("SELECT tenant_id FROM people_directory_id_number WHERE id_number_index = $1", index);
    if (tenant == deed.tenant()) {
        refuse_conflict("people.id_number_taken", "这个身份证号已登记；请本人用原来登记的手机号登录，号码停用的，请所在工会在人员页更正手机号，再登录确认");
    }
    refuse_conflict("people.registered_elsewhere", "这个身份证号已在其他地市登记；请先在原地办理会籍转出");
}

PersonId insert_person(facts::Deed& deed, const Keys& keys, const Identity& identity)
{
    const PersonId id = deed.new_id<PersonId>();
    std::optional<Bytes> number_sealed;
    std::optional<Bytes> phone_sealed;
    std::optional<std::string> number_index;
    std::optional<std::string> its_phone_index;
    if (identity.id_number) {
        number_index = id_number_index(keys, *identity.id_number);
        reserve_id_number(deed, *number_index, id);
        number_sealed = keys.seal(*identity.id_number, id_number_row(id));
    }
    if (identity.phone) {
        its_phone_index = phone_index(keys, *identity.phone);
        reserve_phone(deed, *its_phone_index, id);
        phone_sealed = keys.seal(*identity.phone, phone_row(id));
    }
    deed.tx().change(R"sql(
        INSERT INTO people_persons (tenant_id, id, name, sex, birth_day, id_number_sealed, id_number_index, phone_sealed, phone_index,
                                    trade, town, elder_mode, known_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
        )sql",
        deed.tenant(), id, identity.name, word_of(identity.sex.value_or(Sex::unstated)), identity.birth_day, number_sealed,
        number_index, phone_sealed, its_phone_index, identity.trade, identity.town, false, deed.now());
    index_name(deed, id, identity.name);
    return id;
}

void index_name(facts::Deed& deed, PersonId person, const std::string& name)
{
    deed.tx().change("DELETE FROM people_search WHERE tenant_id = $1 AND person_id = $2", deed.tenant(), person);
    Batch rows{"people_search", {{"tenant_id", Batch::Type::whole}, {"gram", Batch::Type::text}, {"person_id", Batch::Type::whole}}};
    for (const std::string& gram : grams_to_store(name_for_search(name))) rows.add(deed.tenant(), gram, person);
    if (!rows.empty()) deed.tx().insert(rows);
}

std::map<std::string, std::string> codes_of(const std::string& trade, const std::string& town)
{
    std::map<std::string, std::string> codes;
    if (is_code(trade)) codes.emplace("trade", trade);
    if (is_code(town)) codes.emplace("town", town);
    return codes;
}

std::string record_of(PersonId person)
{
    return "people/person/" + print(person);
}

std::string record_of(MembershipId membership)
{
    return "people/membership/" + print(membership);
}

OrgId home_org(Transaction& tx, TenantId tenant, PersonId person)
{
    const auto memberships = memberships_of(tx, tenant, person);
    return memberships.empty() ? orgs::root_of(tx, tenant) : memberships.front().org;
}

void refuse_no_such_person()
{
    refuse_not_found("people.no_such_person", "没有找到这个人，或不在您的管理范围内");
}

}
