#include "people/held_identity.h"
#include "people/known_people.h"
#include "people/phone.h"
#include "people/stored_person.h"

namespace gongyou::people {

namespace {

TextList list_of(const std::optional<std::string>& index) { return index ? TextList{{*index}} : TextList{}; }

/// A new person; without the phone where a shell has it: he waits for its owner.
PersonId create(facts::Deed& deed, const Keys& keys, Identity identity, const Known* holder)
{
    if (holder) identity.phone.reset();
    const PersonId id = insert_person(deed, keys, identity);
    deed.record({.kind = "people.registered",
        .topic = "",
        .org = orgs::root_of(deed.tx(), deed.tenant()),
        .subject = id,
        .record = record_of(id),
        .detail = codes_of(identity.trade, identity.town)});
    return id;
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
    Told told{identity.name, std::nullopt, std::nullopt, !identity.trade.empty(), !identity.town.empty()};
    if (identity.id_number) told.id_number_index = id_number_index(keys, *identity.id_number);
    if (identity.phone) told.phone_index = phone_index(keys, *identity.phone);
    const KnownBy numbers = KnownBy::id_number(deed.tx(), deed.tenant(), list_of(told.id_number_index));
    const KnownBy phones = KnownBy::phone(deed.tx(), deed.tenant(), list_of(told.phone_index));

    const Recognised who = recognise(told, numbers, phones, deed.today());
    if (who.wrong) throw Refusal{Refusal::Kind::conflict, "people." + who.wrong->code, who.wrong->message, {*who.wrong}};
    const PersonId id = who.person ? who.person->id : create(deed, keys, identity, who.holder);
    if (who.holder) hold_identity(deed, who.holder->id, id);
    if (who.fills) {
        fill_person(deed, keys, id, identity);
        deed.record({.kind = "people.completed", .topic = "", .org = home_org(deed.tx(), deed.tenant(), id), .subject = id, .record = record_of(id)});
    }
    return id;
}

}
