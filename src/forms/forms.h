#pragma once

// Typed fields, described as data once and checked once: by the server here, by both faces from the
// same description. A matter's step, a booking's sign-up and a playbook's settings are all forms.

#include "platform/http/request.h"
#include "platform/json/shape.h"
#include "platform/refusal.h"
#include "platform/time.h"
#include "platform/toml/table.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace gongyou::forms {

enum class FieldType { text,
    long_text,
    whole,
    money,
    date,
    yes_no,
    choice,
    choices,
    phone,
    id_number,
    person,
    org,
    place,
    consent };

struct Choice {
    std::string value;
    std::string label;
};

/// One field of a form.
struct Field {
    std::string id;
    std::string label;
    FieldType type = FieldType::text;
    bool required = false;
    std::string hint{};
    std::string text{};                       // of a consent: what is agreed to, in full
    std::vector<Choice> choices{};            // of choice and choices
    std::optional<std::int64_t> max_length{}; // characters; texts only, default 200, long texts 2,000
    std::optional<std::int64_t> min{}, max{}; // whole: the number; money: yuan; choices: how many
    std::optional<std::string> otherwise{};   // what is taken when nothing is answered, as a person would type it
};

std::span<const EnumWord<FieldType>> enum_words(FieldType*);
const Shape<Choice>& shape_of(Choice*);
const Shape<Field>& shape_of(Field*);

/// Checks `answers` (an object by field id) against the fields and gives them normalised: texts trimmed,
/// phone and identity numbers in their one written form, empty answers left out.
/// Refusal invalid (forms.invalid) naming every wrong field at once as `answers.<id>`; unknown ids are wrong.
json::object check_answers(const std::vector<Field>& fields, const json::value& answers, Day today);

/// The same, and each org, person or place that is named must be one of the tenant's.
json::object check_answers(Transaction& tx, TenantId tenant, const std::vector<Field>& fields, const json::value& answers, Day today);

/// Gives the names, as a form shows them, of those of these ids that exist.
using LookUp = std::function<std::map<std::int64_t, std::string>(Transaction& tx, TenantId tenant, const IdList& ids)>;
/// Told by the owner of what a field of this type names, while the program is wired.
void register_look_up(FieldType type, LookUp look_up);

/// Registers what the domains below own: orgs, and persons by their masked names.
void introduce();

/// An answer as a person reads it: the choice's label, `是`, `2025年1月6日`; phone and identity numbers masked.
std::string print_answer(const Field& field, const json::value& answer);
/// The same, and the name of an org, a person or a place.
std::string print_answer(Transaction& tx, TenantId tenant, const Field& field, const json::value& answer);

/// Whether the type carries personal data that lists and logs must mask.
bool is_sensitive(FieldType type);

/// One field. What is wrong goes to the file's mistakes.
Field read_field(TomlTable& table);

/// The `[[field]]` tables of a playbook's table, in their order. What is wrong goes to the file's mistakes.
std::vector<Field> read_fields(TomlTable& table);

/// Fields as they are stored in a JSONB column.
std::string write_fields(const std::vector<Field>& fields);

}
