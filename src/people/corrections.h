#pragma once

#include "people/list_people.h"

namespace gongyou::people {

/// What a union puts right in who somebody is; what is absent stays, an empty phone goes.
struct Correction {
    std::optional<std::string> name, phone, id_number;
    std::string reason;
};
const Shape<Correction>& shape_of(Correction*);

/// Within the actor's reach. A phone that a shell holds is given once its owner confirms (held_identity.cpp). Records people.corrected; what
/// stood before and after is kept masked, with the reason, for the audit.
/// Refusals: people.no_such_person, forms.invalid, people.phone_taken, people.id_number_taken, people.registered_elsewhere,
/// people.merged_already.
void correct_person(facts::Deed& deed, const Actor& actor, const Keys& keys, PersonId person, const Correction& correction);

/// Throws people.no_such_person unless somebody whom the actor may change: a member within reach; the city's, whoever it is.
void require_in_hand(Transaction& tx, const Actor& actor, PersonId person);
bool is_in_hand(Transaction& tx, const Actor& actor, PersonId person);

/// Keeps nothing and refuses nothing until accounts says otherwise.
const AccountBook& account_book();

void require_reason(const std::string& reason);

struct NotedCorrection {
    std::string field, before, after, reason;
};
void note_correction(facts::Deed& deed, PersonId person, const NotedCorrection& noted);

}
