#include "people/import.h"
#include "people/memberships.h"

#include <algorithm>
#include <fmt/format.h>

namespace gongyou::people {

namespace {

/// A step enrols one part.
std::vector<std::string> parts_of(const std::vector<std::string>& headings, const std::vector<SheetRow>& rows)
{
    std::vector<std::string> parts;
    for (std::size_t at = 0; at < rows.size(); at += rows_a_part) {
        SheetPart part{headings, {}};
        const auto first = rows.begin() + static_cast<std::ptrdiff_t>(at);
        part.rows.assign(first, first + static_cast<std::ptrdiff_t>(std::min(rows_a_part, rows.size() - at)));
        parts.push_back(print_json(to_json(part)));
    }
    return parts;
}

std::vector<SheetMistake> shown(std::vector<SheetMistake> all)
{
    if (all.size() > most_shown_mistakes) all.resize(most_shown_mistakes);
    return all;
}

[[noreturn]] void refuse_mistakes(const LookedOver& looked)
{
    std::vector<FieldError> fields;
    for (const SheetMistake& one : looked.preview.mistakes) fields.push_back({fmt::format("rows.{}.{}", one.line, one.column), one.code, one.message});
    throw Refusal{Refusal::Kind::invalid, "people.sheet_has_mistakes",
        fmt::format("名单里有{}行需要修改，还没有导入任何人；请改好再试，或选择只导入没有问题的行", looked.preview.wrong), std::move(fields)};
}

}

LookedOver look_over(Transaction& tx, const Actor& actor, const Keys& keys, OrgId org, const Sheet& sheet, Day today)
{
    orgs::require_reach(tx, actor, orgs::Capability::change_people, org);
    bond_with(orgs::find(tx, actor.tenant, org));
    Judged judged = judge_rows(tx, actor.tenant, keys, org, sheet.rows, today);
    LookedOver looked{sheet.headings, std::move(judged.fit), sheet.left_out, sheet.warnings, {}};
    std::ranges::move(judged.warnings, std::back_inserter(looked.warnings));
    std::ranges::stable_sort(looked.warnings, {}, &SheetMistake::line);
    std::ranges::move(judged.left_out, std::back_inserter(looked.left_out));
    std::ranges::stable_sort(looked.left_out, {}, &LeftOut::line);
    // What is taken all the same is not said of a row that is not taken.
    std::erase_if(looked.warnings, [&](const SheetMistake& one) { return std::ranges::binary_search(looked.left_out, one.line, {}, &LeftOut::line); });
    std::vector<SheetMistake> mistakes;
    for (const LeftOut& row : looked.left_out) std::ranges::copy(row.mistakes, std::back_inserter(mistakes));
    looked.preview = {sheet.name, sheet.other_sheets, sheet.heading_line, sheet.columns, sheet.ignored,
        std::ssize(sheet.rows) + std::ssize(sheet.left_out), std::ssize(looked.fit), judged.members, std::ssize(looked.left_out),
        std::ssize(looked.warnings), shown(std::move(mistakes)), shown(looked.warnings)};
    return looked;
}

jobs::JobId begin_import(facts::Deed& deed, const Actor& actor, const Keys& keys, IdMaker& ids, OrgId org, const LookedOver& looked, bool skip_mistakes)
{
    orgs::require_reach(deed.tx(), actor, orgs::Capability::change_people, org);
    const ImportPreview& seen = looked.preview;
    if (seen.wrong > 0 && !skip_mistakes) refuse_mistakes(looked);
    if (seen.fit == 0) {
        refuse_conflict("people.nothing_to_import", fmt::format("没有可以导入的人员：{}人已是这个工会的会员，{}行有问题", seen.members, seen.wrong));
    }
    jobs::Wish wish;
    wish.kind = import_kind;
    wish.asked_by = actor.person.value;
    wish.input = print_json(to_json(ImportInput{org}));
    wish.answer = print_json(to_json(ImportAnswer{0, 0, seen.members, seen.wrong}));
    wish.total = seen.rows;
    wish.done = seen.rows - seen.fit;
    wish.parts = parts_of(looked.headings, looked.fit);
    for (std::string part : {left_out_part(looked.headings, looked.left_out), warnings_part(looked.warnings)}) {
        if (!part.empty()) wish.output.push_back(std::move(part));
    }
    const auto job = jobs::submit(deed.tx(), ids, keys, deed.tenant(), wish, deed.now());
    deed.record({.kind = "people.import_begun", .topic = "", .org = org, .quantity = seen.fit, .record = "people/import/" + print(job)});
    return job;
}

}
