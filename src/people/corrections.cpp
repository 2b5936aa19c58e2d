#include "people/corrections.h"

#include "people/held_identity.h"
#include "people/known_people.h"
#include "people/merge_record.h"
#include "people/phone.h"
#include "people/stored_person.h"
#include "platform/text.h"

namespace gongyou::people {

const Shape<Correction>& shape_of(Correction*)
{
    static const Shape<Correction> shape{"Correction", field("name", &Correction::name, "姓名", {.max_length = 60}),
        field("phone", &Correction::phone, "手机号", {.max_length = 20, .may_be_empty = true}),
        field("id_number", &Correction::id_number, "身份证号", {.max_length = 30}), field("reason", &Correction::reason, "更正原因", {.max_length = 200})};
    return shape;
}

namespace {

AccountBook& kept_accounts()
{
    static AccountBook kept{[](Transaction&, const Actor&, PersonId) {}, [](facts::Deed&, PersonId) {}};
    return kept;
}

}

void keep_accounts_with(AccountBook book)
{
    kept_accounts() = std::move(book);
}

const AccountBook& account_book()
{
    return kept_accounts();
}

void require_reason(const std::string& reason)
{
    if (count_characters(trimmed(reason)) < 4) refuse_field("reason", "too_short", "请写明原因，至少4个字；原因会记入审计");
}

bool is_in_hand(Transaction& tx, const Actor& actor, PersonId person)
{
    return tx.maybe([](Row) { return true; }, R"sql(
        SELECT 1 FROM people_persons AS p WHERE p.tenant_id = $1 AND p.id = $2
           AND (reaches_all($1, $3) OR EXISTS (SELECT 1 FROM people_memberships AS m WHERE m.tenant_id = $1 AND m.person_id = p.id AND m.until_day IS NULL
                                                  AND within($1, m.org_id, $3)))
           AND NOT EXISTS (SELECT 1 FROM people_erasures AS e WHERE e.tenant_id = p.tenant_id AND e.person_id = p.id)
        )sql",
                 actor.tenant, person, actor.reach(orgs::Capability::change_people))
        .has_value();
}

void require_in_hand(Transaction& tx, const Actor& actor, PersonId person)
{
    if (!is_in_hand(tx, actor, person)) refuse_no_such_person();
}

void note_correction(facts::Deed& deed, PersonId person, const NotedCorrection& noted)
{
    deed.tx().change(R"sql(
        INSERT INTO people_corrections (tenant_id, id, person_id, actor_id, field, before, after, reason, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        )sql",
        deed.tenant(), deed.new_id<Id<Correction>>(), person, deed.actor(), noted.field, noted.before, noted.after, noted.reason, deed.now());
}

namespace {

void correct_name(facts::Deed& deed, PersonId person, const Person& before, const std::string& name, const std::string& reason)
{
    deed.tx().change("UPDATE people_persons SET name = $3, said_name = '' WHERE tenant_id = $1 AND id = $2", deed.tenant(), person, name);
    index_name(deed, person, name);
    note_correction(deed, person, {"name", mask_name(before.name), mask_name(name), reason});
}

/// A shell's phone waits for the shell's owner; everybody else's is taken.
void correct_phone(facts::Deed& deed, const Keys& keys, PersonId person, const Person& before, const std::string& phone, const std::string& reason)
{
    const std::string index = phone_index(keys, phone);
    const KnownBy phones = KnownBy::phone(deed.tx(), deed.tenant(), TextList{{index}});
    const Known* owner = phones.find(index);
    if (owner && owner->id != person && owner->is_shell()) {
        if (before.id_number_masked.empty())
            refuse_field("phone", "not_without_id_number", "这个手机号已有人登录使用；请先登记本人的身份证号，由他登录后确认后四位");
        hold_identity(deed, owner->id, person, true);
        clear_phone(deed, person);
    } else {
        // His own, under the record that was merged into this one: it comes over.
        for (const auto alias : deed.tx().all(as<PersonId>, R"sql(
                 SELECT p.id FROM people_persons AS p
                  WHERE p.tenant_id = $1 AND p.phone_index = $2 AND p.id <> $3 AND same_person($1, p.id) = $3
                 )sql",
                 deed.tenant(), index, person)) {
            clear_phone(deed, alias);
        }
        write_phone(deed, keys, person, phone);
    }
    note_correction(deed, person, {"phone", before.phone_masked, mask_phone(phone), reason});
}

}

namespace {

/// The number is another record's: the same human being twice, most often, so that the two are to be merged.
void require_free(facts::Deed& deed, const Actor& actor, const Keys& keys, PersonId person, const std::string& id_number)
{
    const std::string index = id_number_index(keys, id_number);
    const KnownBy numbers = KnownBy::id_number(deed.tx(), deed.tenant(), TextList{{index}});
    const Known* owner = numbers.find(index);
    if (!owner || owner->id == person) return;
    const bool near = is_in_hand(deed.tx(), actor, owner->id);
    const std::string where = near ? "这个号码在另一条记录“" + mask_name(owner->name) + "”上；是同一个人的，请用“合并记录”并成一条，再选对的号码"
                                   : "这个号码已登记在别的工会；是同一个人的，请联系市总工会合并两条记录";
    throw Refusal{Refusal::Kind::conflict, "people.id_number_taken", where, {{"id_number", "taken", where}}};
}

}

void correct_person(facts::Deed& deed, const Actor& actor, const Keys& keys, PersonId person, const Correction& wish)
{
    require_in_hand(deed.tx(), actor, person);
    require_reason(wish.reason);
    lock_records(deed, IdList{{person.value}});
    if (is_alias(deed.tx(), deed.tenant(), person)) refuse_merged_already();
    if (wish.phone || wish.id_number) account_book().require_lower_rank(deed.tx(), actor, person);
    const Person before = find_person(deed.tx(), deed.tenant(), keys, person).value();
    const bool clears = wish.phone && trimmed(*wish.phone).empty();
    Identity said{.name = wish.name.value_or(before.name),
        .id_number = wish.id_number,
        .phone = clears ? std::nullopt : wish.phone,
        .sex = {},
        .birth_day = {},
        .trade = {},
        .town = {}};
    said = checked_identity(said, deed.today());
    if (clears && before.id_number_masked.empty() && !said.id_number) refuse_field("phone", "required", "手机号和身份证号至少保留一项");

    std::map<std::string, std::string> what;
    if (wish.name && (said.name != before.name || !before.identified)) {
        correct_name(deed, person, before, said.name, wish.reason);
        what.emplace("name", "1");
    }
    if (said.id_number) {
        require_free(deed, actor, keys, person, *said.id_number);
        const auto child = memberships_of(deed.tx(), deed.tenant(), person).empty() ? std::nullopt : under_age(said.birth_day, deed.today());
        if (child) refuse_field(child->field, child->code, "按这个号码不满16周岁，不能有会籍；号码没错的，请先终止会籍");
        write_id_number(deed, keys, person, said);
        note_correction(deed, person, {"id_number", before.id_number_masked, mask_id_number(*said.id_number), wish.reason});
        what.emplace("id_number", "1");
    }
    if (said.phone) correct_phone(deed, keys, person, find_person(deed.tx(), deed.tenant(), keys, person).value(), *said.phone, wish.reason);
    if (clears) {
        clear_phone(deed, person);
        note_correction(deed, person, {"phone", before.phone_masked, "", wish.reason});
    }
    if (wish.phone) {
        what.emplace("phone", "1");
        account_book().end_sign_ins(deed, person);
    }
    if (what.empty()) return deed.nothing_changed();
    deed.record({.kind = "people.corrected",
        .topic = "",
        .org = home_org(deed.tx(), deed.tenant(), person),
        .subject = person,
        .record = record_of(person),
        .detail = what});
}

}
