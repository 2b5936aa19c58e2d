// Orgs, persons and places are named in answers by their ids. Who owns them says which exist and what they are called.

#include "forms/forms.h"

#include "orgs/orgs.h"
#include "people/people.h"

namespace gongyou::forms {

namespace {

std::map<FieldType, LookUp>& look_ups()
{
    static std::map<FieldType, LookUp> all;
    return all;
}

/// The name of what is named; nothing where the type names nothing or nobody was told who owns it, an empty one where it does not exist.
std::optional<std::string> name_of(Transaction& tx, TenantId tenant, const Field& field, const json::value& answer)
{
    const auto look_up = look_ups().find(field.type);
    const auto* words = answer.if_string();
    const auto id = words ? parse_id(std::string_view{words->data(), words->size()}) : std::nullopt;
    if (look_up == look_ups().end() || !id) return std::nullopt;
    const auto found = look_up->second(tx, tenant, IdList{{*id}});
    const auto name = found.find(*id);
    return name == found.end() ? "" : name->second;
}

template <class Names>
std::map<std::int64_t, std::string> by_number(const Names& names)
{
    std::map<std::int64_t, std::string> numbered;
    for (const auto& [id, name] : names) numbered.emplace(id.value, name);
    return numbered;
}

}

void register_look_up(FieldType type, LookUp look_up) { look_ups().insert_or_assign(type, std::move(look_up)); }

void introduce()
{
    register_look_up(FieldType::org, [](Transaction& tx, TenantId tenant, const IdList& ids) { return by_number(orgs::names_of(tx, tenant, ids)); });
    register_look_up(
        FieldType::person, [](Transaction& tx, TenantId tenant, const IdList& ids) { return by_number(people::masked_names_of(tx, tenant, ids)); });
}

json::object check_answers(Transaction& tx, TenantId tenant, const std::vector<Field>& fields, const json::value& answers, Day today)
{
    json::object checked = check_answers(fields, answers, today);
    Mistakes mistakes;
    for (const Field& field : fields) {
        const json::value* answer = checked.if_contains(field.id);
        const auto name = answer ? name_of(tx, tenant, field, *answer) : std::nullopt;
        if (name && name->empty()) mistakes.add("answers." + field.id, "does_not_exist", field.label + "：没有找到选中的这一项，请从列表里重新选择");
    }
    mistakes.refuse_if_any();
    return checked;
}

std::string print_answer(Transaction& tx, TenantId tenant, const Field& field, const json::value& answer)
{
    const auto name = name_of(tx, tenant, field, answer);
    if (!name) return print_answer(field, answer);
    return name->empty() ? "（已不存在）" : *name;
}

}
