#include "people/prepared_rows.h"

#include <fmt/format.h>
#include <unordered_set>

namespace gongyou::people {

namespace {

PreparedRow sealed_row(const Keys& keys, IdMaker& ids, Instant now, const EnrolRow& row, Identity identity)
{
    PreparedRow prepared;
    prepared.org = row.org;
    prepared.member = row.member;
    prepared.since = row.since;
    prepared.id = ids.next<gongyou::Person>(now);
    if (identity.id_number) {
        prepared.id_number_index = id_number_index(keys, *identity.id_number);
        prepared.id_number_sealed = keys.seal(*identity.id_number, id_number_row(prepared.id));
    }
    if (identity.phone) {
        prepared.phone_index = phone_index(keys, *identity.phone);
        prepared.phone_sealed = keys.seal(*identity.phone, phone_row(prepared.id));
    }
    prepared.identity = std::move(identity);
    return prepared;
}

}

std::shared_ptr<const PreparedRows> prepare_rows(const Keys& keys, IdMaker& ids, Instant now, const std::vector<EnrolRow>& rows)
{
    auto prepared = std::make_shared<PreparedRows>(keys);
    prepared->rows.reserve(rows.size());
    Mistakes mistakes;
    std::unordered_set<std::string> seen;
    const Day today = day_of(now);
    for (std::size_t n = 0; n < rows.size(); ++n) {
        const std::string prefix = fmt::format("rows.{}.", n + 1);
        Identity identity = checked_identity(rows[n].identity, today, prefix, mistakes);
        const auto wrong = rows[n].since ? wrong_since(*rows[n].since, identity.birth_day, today) : std::nullopt;
        if (wrong) mistakes.add(prefix + wrong->field, wrong->code, wrong->message);
        const auto child = rows[n].member ? under_age(identity.birth_day, today) : std::nullopt;
        if (child) mistakes.add(prefix + child->field, child->code, child->message);
        if (!identity.id_number && !identity.phone) {
            mistakes.add(prefix + "id_number", "required", "身份证号和手机号至少填一项");
        } else if (!mistakes.any()) {
            auto row = sealed_row(keys, ids, now, rows[n], std::move(identity));
            for (const auto& index : {row.id_number_index, row.phone_index}) {
                if (index && !seen.insert(*index).second) mistakes.add(prefix + "id_number", "twice", "同一号码在表中出现了两次");
            }
            prepared->rows.push_back(std::move(row));
        }
    }
    mistakes.refuse_if_any();
    return prepared;
}

}
