#pragma once

#include "people/people.h"

namespace gongyou::people {

/// Whether a union has noted that he died; asked of the record that stands.
bool has_died(Transaction& tx, TenantId tenant, PersonId person);

/// Writes it down and lets go of what is his elsewhere; whoever calls holds the record (lock_records). Refusal people.died: noted already.
void note_death(facts::Deed& deed, PersonId person);
void unnote_death(facts::Deed& deed, PersonId person);

}
