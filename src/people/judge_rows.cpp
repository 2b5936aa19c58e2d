#include "people/judge_rows.h"

#include "people/identity.h"
#include "people/known_people.h"

#include <algorithm>
#include <unordered_set>

namespace gongyou::people {

namespace {

struct Indexes {
    std::optional<std::string> id_number, phone;
};

std::vector<Indexes> indexes_of(const Keys& keys, const std::vector<SheetRow>& rows)
{
    std::vector<Indexes> indexes;
    for (const SheetRow& row : rows) {
        Indexes one;
        if (row.id_number) one.id_number = id_number_index(keys, *row.id_number);
        if (row.phone) one.phone = phone_index(keys, *row.phone);
        indexes.push_back(std::move(one));
    }
    return indexes;
}

TextList all_of(const std::vector<Indexes>& indexes, std::optional<std::string> Indexes::*which)
{
    TextList list;
    for (const Indexes& one : indexes) {
        if (one.*which) list.values.push_back(*(one.*which));
    }
    return list;
}

/// Numbers that another city has.
std::unordered_set<std::string> elsewhere(Transaction& tx, TenantId tenant, const TextList& indexes, const char* sql)
{
    std::unordered_set<std::string> found;
    for (Row row : tx.rows(sql, tenant, indexes)) found.insert(row.get<std::string>(0));
    return found;
}

/// All that the records say to these rows, read once.
class Records {
public:
    Records(Transaction& tx, TenantId tenant, const std::vector<Indexes>& indexes)
    {
        const TextList numbers = all_of(indexes, &Indexes::id_number), phones = all_of(indexes, &Indexes::phone);
        by_number_ = KnownBy::id_number(tx, tenant, numbers);
        by_phone_ = KnownBy::phone(tx, tenant, phones);
        numbers_elsewhere_ = elsewhere(tx, tenant, numbers,
            "SELECT id_number_index FROM people_directory_id_number WHERE tenant_id <> $1 AND id_number_index IN (SELECT value FROM texts_of($2))");
        phones_elsewhere_ = elsewhere(tx, tenant, phones,
            "SELECT phone_index FROM people_directory_phone WHERE tenant_id <> $1 AND phone_index IN (SELECT value FROM texts_of($2))");
        IdList persons;
        for (const Indexes& one : indexes) {
            if (const Known* person = find(one)) persons.values.push_back(person->id.value);
        }
        orgs_ = orgs_of(tx, tenant, persons);
    }

    /// Who the row is, as an enrolment finds him: by identity number, without one by phone.
    const Known* find(const Indexes& row) const { return row.id_number ? by_number_.find(row.id_number) : by_phone_.find(row.phone); }

    /// Code, field and what to do; nothing where the row may be enrolled.
    std::optional<FieldError> wrong(const SheetRow& row, const Indexes& indexes, OrgId org) const
    {
        const Known* person = find(indexes);
        const Known* owner = by_phone_.find(indexes.phone);
        if (person && person->name != row.name) return FieldError{"name", "name_differs", "号码已用另一个姓名登记，请核对姓名和号码"};
        if (owner && (!person || owner->id != person->id)) return FieldError{"phone", "phone_taken", "手机号已登记在别人名下，请核对，或留空"};
        if (!person && indexes.id_number && numbers_elsewhere_.contains(*indexes.id_number)) {
            return FieldError{"id_number", "registered_elsewhere", "已在其他地市登记，请先在原地办理会籍转出"};
        }
        if (!person && indexes.phone && phones_elsewhere_.contains(*indexes.phone)) {
            return FieldError{"phone", "registered_elsewhere", "手机号已在其他地市登记，请核对，或留空"};
        }
        const auto orgs = person ? orgs_.find(person->id) : orgs_.end();
        if (orgs == orgs_.end() || is_member(indexes, org)) return std::nullopt;
        return FieldError{"id_number", "member_elsewhere", "已是其他工会会员，请为本人办理会籍转入"};
    }

    bool is_member(const Indexes& indexes, OrgId org) const
    {
        const Known* person = find(indexes);
        const auto orgs = person ? orgs_.find(person->id) : orgs_.end();
        return orgs != orgs_.end() && std::ranges::find(orgs->second, org) != orgs->second.end();
    }

private:
    KnownBy by_number_, by_phone_;
    std::unordered_set<std::string> numbers_elsewhere_, phones_elsewhere_;
    std::map<PersonId, std::vector<OrgId>> orgs_;
};

}

Judged judge_rows(Transaction& tx, TenantId tenant, const Keys& keys, OrgId org, std::vector<SheetRow> rows)
{
    const auto indexes = indexes_of(keys, rows);
    const Records records{tx, tenant, indexes};
    Judged judged;
    for (std::size_t n = 0; n < rows.size(); ++n) {
        if (const auto wrong = records.wrong(rows[n], indexes[n], org)) {
            judged.left_out.push_back({rows[n].line, std::move(rows[n].cells), {{rows[n].line, column_of(wrong->field), wrong->code, wrong->message}}});
        } else if (records.is_member(indexes[n], org)) {
            ++judged.members;
        } else {
            judged.fit.push_back(std::move(rows[n]));
        }
    }
    return judged;
}

}
