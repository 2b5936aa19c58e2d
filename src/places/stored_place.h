#pragma once

// Reading places and rooms from their tables.

#include "places/place.h"

namespace gongyou::places {

/// The places of these ids in their order, with uses, hours and the exceptions from `from` on.
std::vector<Place> read_places(Transaction& tx, TenantId tenant, const std::vector<PlaceId>& ids, Day from);

/// A place that the actor may change. Refusal not_found (places.no_such_place).
Place place_to_change(facts::Deed& deed, const Actor& actor, PlaceId id);

std::vector<FoundRoom> rooms_of(Transaction& tx, TenantId tenant, PlaceId place);

/// Kinds by id with their labels.
std::map<std::string, std::string> kind_labels(Transaction& tx, TenantId tenant);

/// Makes the place findable by `name` and `address`, and by nothing that it was called before.
void index_for_search(facts::Deed& deed, PlaceId id, const std::string& words);

/// Says which uses a place serves; its own kind is always among them. Refusal invalid (places.no_such_kind).
void write_uses(facts::Deed& deed, PlaceId id, const std::string& kind, std::vector<std::string> uses);

}
