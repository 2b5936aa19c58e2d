#pragma once

#include "people/stored_person.h"

namespace gongyou::people {

struct PreparedRow {
    OrgId org;
    bool member = true;
    std::optional<Day> since;
    PersonId id; // made ahead, for the seals are bound to it; used if the person turns out to be new
    Identity identity;
    std::optional<std::string> id_number_index, phone_index;
    std::optional<Bytes> id_number_sealed, phone_sealed;
};

class PreparedRows {
public:
    explicit PreparedRows(Keys its_keys) : keys(std::move(its_keys)) {}

    Keys keys; // what was sealed for a new person is sealed anew for one who is known
    std::vector<PreparedRow> rows;
};

}
