#pragma once

#include "people/list_people.h"

namespace gongyou::people {

/// What a merge would do: who is kept, who goes into him, what he takes over, and what has to be settled first.
struct MergePreview {
    PersonRecord kept, merged;
    std::vector<std::string> takes, obstacles;
    bool numbers_differ = false; // whoever merges says whose identity number is right
};

struct Merge {
    PersonId merged;
    std::string reason;
    std::optional<PersonId> right_number; // whose identity number is right, where both have one
};
const Shape<Merge>& shape_of(Merge*);

/// Both within the actor's reach. Refusal people.no_such_person.
MergePreview preview_merge(Transaction& tx, const Actor& actor, const Keys& keys, PersonId kept, PersonId merged, Day today);

/// merge_people of people.h, within the actor's reach and rank, with the reason, which is kept for the audit.
void merge_people(facts::Deed& deed, const Actor& actor, const Keys& keys, PersonId kept, const Merge& wish);

/// Takes a merge back: what went over goes back where it still stands as it came. Reverses people.merged.
/// Refusals: people.no_such_person, people.not_merged.
void part_people(facts::Deed& deed, const Actor& actor, const Keys& keys, PersonId merged, const std::string& reason);

}
