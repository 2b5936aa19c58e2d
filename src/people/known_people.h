#pragma once

#include "people/people.h"
#include "platform/refusal.h"

#include <unordered_map>

namespace gongyou::people {

/// Somebody as an import has to know him: what is empty can be filled.
struct Known {
    PersonId id;
    std::string name;
    bool has_id_number = false, has_phone = false, has_trade = false, has_town = false;
    bool waits = false; // for a phone that a shell holds
    std::optional<Day> born;
    bool died = false;

    /// Proved a phone, and nobody has said yet who it is.
    bool is_shell() const { return name.empty() && !has_id_number; }
};

/// People by the blind index of a number, for many rows at once.
class KnownBy {
public:
    static KnownBy id_number(Transaction& tx, TenantId tenant, const TextList& indexes);
    static KnownBy phone(Transaction& tx, TenantId tenant, const TextList& indexes);

    const Known* find(const std::optional<std::string>& index) const;

private:
    static KnownBy read(Transaction& tx, TenantId tenant, const TextList& indexes, const char* sql);

    std::unordered_map<std::string, Known> known_;
};

/// A row of a list as far as it tells who somebody is.
struct Told {
    std::string name;
    std::optional<std::string> id_number_index, phone_index;
    bool trade = false, town = false; // said
    bool joins = true;                // a union
};

/// Who a row is. `person`: known already, else new. `holder`: a shell has the row's phone; the person waits for it until its owner confirms
/// the identity number (confirm_identity.cpp). `wrong`: the row is nobody, and why.
struct Recognised {
    const Known* person = nullptr;
    const Known* holder = nullptr;
    bool fills = false; // something that is empty in `person`
    std::optional<FieldError> wrong;
};

/// By identity number; without one, or where the record has none yet, by phone and name. Who has died, or is too young to join, is nobody.
Recognised recognise(const Told& told, const KnownBy& by_number, const KnownBy& by_phone, Day today);

}
