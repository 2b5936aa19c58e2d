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
    auto prepared = std::make_shared<PreparedRows>();
    prepared->rows.reserve(rows.size());
    Mistakes mistakes;
    std::unordered_set<std::string> seen;
    const Day today = day_of(now);
    for (std::size_t n = 0; n < rows.size(); ++n) {
        const std::string prefix = fmt::format("rows.{}.", n + 1);
        Identity identity = checked_identity(rows[n].identity, today, prefix, mistakes);
        if (rows[n].since && *rows[n].since > today) mistakes.add(prefix + "since", "in_the_future", "入会日期不能晚于今天");
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
