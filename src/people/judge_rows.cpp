#include "people/judge_rows.h"

#include "people/identity.h"
#include "people/known_people.h"
#include "people/memberships.h"

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

/// Names of the rows that members of the org have.
std::unordered_set<std::string> names_in(Transaction& tx, TenantId tenant, OrgId org, const std::vector<SheetRow>& rows)
{
    TextList names;
    for (const SheetRow& row : rows) names.values.push_back(row.name);
    std::unordered_set<std::string> found;
    for (Row row : tx.rows(R"sql(
        SELECT p.name FROM people_memberships AS m JOIN people_persons AS p ON p.tenant_id = m.tenant_id AND p.id = m.person_id
         WHERE m.tenant_id = $1 AND m.org_id = $2 AND m.until_day IS NULL AND p.name IN (SELECT value FROM texts_of($3))
        )sql",
             tenant, org, names)) found.insert(row.get<std::string>(0));
    return found;
}

/// All that the records say to these rows, read once.
class Records {
public:
    Records(Transaction& tx, TenantId tenant, const std::vector<Indexes>& indexes, Day today)
        : today_(today)
    {
        const TextList numbers = all_of(indexes, &Indexes::id_number), phones = all_of(indexes, &Indexes::phone);
        by_number_ = KnownBy::id_number(tx, tenant, numbers);
        by_phone_ = KnownBy::phone(tx, tenant, phones);
        numbers_elsewhere_ = elsewhere(tx, tenant, numbers,
            "SELECT id_number_index FROM people_directory_id_number WHERE tenant_id <> $1 AND id_number_index IN (SELECT value FROM texts_of($2))");
        phones_elsewhere_ = elsewhere(
            tx, tenant, phones, "SELECT phone_index FROM people_directory_phone WHERE tenant_id <> $1 AND phone_index IN (SELECT value FROM texts_of($2))");
        IdList persons;
        for (const Indexes& one : indexes) {
            for (const Known* person : {by_number_.find(one.id_number), by_phone_.find(one.phone)}) {
                if (person) persons.values.push_back(person->id.value);
            }
        }
        for (Row row : tx.rows(R"sql(
            SELECT person_id, org_id, bond FROM people_memberships
             WHERE tenant_id = $1 AND person_id IN (SELECT value FROM ids_of($2)) AND until_day IS NULL
            )sql",
                 tenant, persons)) {
            memberships_[row.get<PersonId>(0)].push_back({row.get<OrgId>(1), row.get<std::string>(2)});
        }
    }

    /// Who the row is, as an enrolment recognises him, or what is wrong with it.
    Recognised who(const SheetRow& row, const Indexes& indexes) const
    {
        Recognised who = recognise({row.name, indexes.id_number, indexes.phone, !row.trade.empty(), !row.town.empty()}, by_number_, by_phone_, today_);
        if (who.wrong) return who;
        const bool new_number = !who.person || !who.person->has_id_number;
        if (new_number && indexes.id_number && numbers_elsewhere_.contains(*indexes.id_number)) {
            who.wrong = FieldError{"id_number", "registered_elsewhere", "已在其他地市登记，请先在原地办理会籍转出"};
        } else if (!who.person && indexes.phone && phones_elsewhere_.contains(*indexes.phone)) {
            who.wrong = FieldError{"phone", "registered_elsewhere", "手机号已在其他地市登记，请核对；本人换了城市的，先在原地办理会籍转出"};
        }
        return who;
    }

    bool is_member(const Recognised& who, OrgId org) const
    {
        return std::ranges::find(memberships_of(who), org, &Open::org) != memberships_of(who).end();
    }

    /// In another union, where this is one: an association's membership stands beside it.
    bool is_member_elsewhere(const Recognised& who, OrgId org, std::string_view bond) const
    {
        return bond == "union" && !is_member(who, org) && std::ranges::find(memberships_of(who), "union", &Open::bond) != memberships_of(who).end();
    }

private:
    struct Open {
        OrgId org;
        std::string bond;
    };
    const std::vector<Open>& memberships_of(const Recognised& who) const
    {
        static const std::vector<Open> none;
        const auto found = who.person ? memberships_.find(who.person->id) : memberships_.end();
        return found == memberships_.end() ? none : found->second;
    }

    KnownBy by_number_, by_phone_;
    std::unordered_set<std::string> numbers_elsewhere_, phones_elsewhere_;
    std::map<PersonId, std::vector<Open>> memberships_;
    Day today_;
};

}

Judged judge_rows(Transaction& tx, TenantId tenant, const Keys& keys, OrgId org, std::vector<SheetRow> rows, Day today)
{
    const auto indexes = indexes_of(keys, rows);
    const Records records{tx, tenant, indexes, today};
    const std::string bond = bond_with(orgs::find(tx, tenant, org));
    const auto names = names_in(tx, tenant, org, rows);
    Judged judged;
    for (std::size_t n = 0; n < rows.size(); ++n) {
        Recognised who = records.who(rows[n], indexes[n]);
        if (!who.wrong && records.is_member_elsewhere(who, org, bond)) {
            who.wrong = FieldError{"id_number", "member_elsewhere", "已是其他工会会员，请为本人办理会籍转入"};
        }
        if (who.wrong) {
            judged.left_out.push_back(
                {rows[n].line, std::move(rows[n].cells), {{rows[n].line, column_of(who.wrong->field), who.wrong->code, who.wrong->message, rows[n].name}}});
        } else if (records.is_member(who, org) && !who.fills && !who.holder) {
            ++judged.members;
        } else {
            if (!who.person && names.contains(rows[n].name)) {
                judged.warnings.push_back({rows[n].line, column_of("name"), "namesake",
                    "本单位已有同名会员，号码不同；如果是同一人，请先在本人的页面上更正号码，否则会登记成两个人", rows[n].name});
            }
            judged.fit.push_back(std::move(rows[n]));
        }
    }
    return judged;
}

}
