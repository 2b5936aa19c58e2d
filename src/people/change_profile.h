#pragma once

#include "people/list_people.h"

namespace gongyou::people {

/// What a person may change of himself; what is absent stays. The phone changes by proving the new one with a
/// code, which is accounts' affair, and then calling change_phone.
struct ProfileChange {
    std::optional<std::string> town, trade;
    std::optional<bool> elder_mode;
};

/// Records people.profile_changed. Refusals: forms.invalid, people.no_such_person.
void change_profile(facts::Deed& deed, PersonId person, const ProfileChange& change);

const Shape<ProfileChange>& shape_of(ProfileChange*);

}
