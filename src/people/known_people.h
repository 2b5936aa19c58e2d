#pragma once

#include "people/people.h"

#include <unordered_map>

namespace gongyou::people {

struct Known {
    PersonId id;
    std::string name;
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

}
