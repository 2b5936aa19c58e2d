#include "people/phone.h"
#include "people/stored_person.h"

namespace gongyou::people {

namespace {

struct Registered {
    PersonId id;
    std::string name;
};

std::optional<Registered> known_by(Transaction& tx, TenantId tenant, const char* sql, const std::string& index)
{
    return tx.maybe([](Row row) { return Registered{row.get<PersonId>(0), row.get<std::string>(1)}; }, sql, tenant, index);
}

std::optional<Registered> known(facts::Deed& deed, const Keys& keys, const Identity& identity)
{
    if (identity.id_number) {
        return known_by(deed.tx(), deed.tenant(), "SELECT id, name FROM people_persons WHERE tenant_id = $1 AND id_number_index = $2",
            id_number_index(keys, *identity.id_number));
    }
    if (!identity.phone) return std::nullopt;
    return known_by(deed.tx(), deed.tenant(), "SELECT id, name FROM people_persons WHERE tenant_id = $1 AND phone_index = $2",
        phone_index(keys, *identity.phone));
}

}

PersonId open_person(facts::Deed& deed, const Keys& keys, const std::string& phone)
{
    Identity unknown;
    unknown.phone = read_phone(phone);
    const PersonId id = insert_person(deed, keys, unknown);
    deed.record({.kind = "people.registered", .topic = "", .org = orgs::root_of(deed.tx(), deed.tenant()), .subject = id, .record = record_of(id)});
    return id;
}

PersonId find_or_create_person(facts::Deed& deed, const Keys& keys, const Identity& said)
{
    const Identity identity = checked_identity(said, deed.today());
    if (const auto person = known(deed, keys, identity)) {
        if (person->name == identity.name) return person->id;
        refuse_conflict("people.name_differs", "这个号码已用另一个姓名登记；请核对姓名和号码，确有变更请先更正登记");
    }
    const PersonId id = insert_person(deed, keys, identity);
    deed.record({.kind = "people.registered", .topic = "", .org = orgs::root_of(deed.tx(), deed.tenant()), .subject = id, .record = record_of(id), .detail = codes_of(identity.trade, identity.town)});
    return id;
}

}
