#pragma once

#include "people/identity.h"

namespace gongyou::people {

/// The columns that read_person reads, of `people_persons AS p`.
inline constexpr const char* person_columns =
    "p.id, CASE WHEN p.name = '' THEN p.said_name ELSE p.name END, p.name <> '', p.sex, p.birth_day, p.trade, p.town, p.elder_mode, "
    "p.phone_sealed, p.id_number_sealed";

/// Opens the sealed numbers only to mask them.
Person read_person(const Row& row, const Keys& keys);

/// Writes a new person with all that finds it: directory first, then the row, then the name's grams.
/// Refusals: people.phone_taken, people.registered_elsewhere.
PersonId insert_person(facts::Deed& deed, const Keys& keys, const Identity& identity);

/// Reserves a number in the whole country for this person. Refusals: people.phone_taken; people.id_number_taken here,
/// people.registered_elsewhere in another city.
void reserve_phone(facts::Deed& deed, const std::string& index, PersonId person);
void reserve_id_number(facts::Deed& deed, const std::string& index, PersonId person);

/// Fills what is empty in a person with what is said; what stands, stays. Refusals: people.phone_taken, people.id_number_taken,
/// people.registered_elsewhere.
void fill_person(facts::Deed& deed, const Keys& keys, PersonId person, const Identity& said);

/// Another number in the place of the one that stands, reserved in the whole country; or none. An identity number brings birth day and sex.
/// Refusals: those of reserving, people.no_such_person.
void write_phone(facts::Deed& deed, const Keys& keys, PersonId person, const std::string& phone);
void clear_phone(facts::Deed& deed, PersonId person);
void write_id_number(facts::Deed& deed, const Keys& keys, PersonId person, const Identity& said);
void clear_id_number(facts::Deed& deed, PersonId person);

void index_name(facts::Deed& deed, PersonId person, const std::string& name);

/// The codes that a fact about this person carries, so that figures can be filtered by them later.
std::map<std::string, std::string> codes_of(const std::string& trade, const std::string& town);

std::string record_of(PersonId person);
std::string record_of(MembershipId membership);

[[noreturn]] void refuse_no_such_person();
[[noreturn]] void refuse_already_identified();

}
