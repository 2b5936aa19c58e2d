#pragma once

// In which sessions a person ever booked: a list beside the journal, so that the rush needs no index by person. It only ever
// grows and says nothing of what became of a booking, so it can lag but never be wrong: the booking itself is read by its
// own key. What the list has not seen yet, the reader takes from the journal's tail.

#include "activities/names.h"

namespace gongyou::activities {

/// Every session in which the person ever booked, up to this moment.
IdList sessions_of_person(Transaction& tx, TenantId tenant, PersonId person);

/// The same, and those in which he waits or has an open offer.
IdList sessions_stood_in(Transaction& tx, TenantId tenant, PersonId person);

}
