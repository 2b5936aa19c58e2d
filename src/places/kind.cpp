#include "places/place.h"
#include "platform/db/batch.h"
#include "platform/text.h"

#include <algorithm>
#include <array>

namespace gongyou::places {

namespace {

constexpr std::array<std::string_view, 7> weekdays{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

int weekday_of(std::string_view word)
{
    return static_cast<int>(std::ranges::find(weekdays, word) - weekdays.begin()) + 1; // 8: none
}

/// `Mon-Fri 08:30-17:30`: the lines of one item of `hours`, or nothing if it reads otherwise.
std::vector<HoursLine> parse_hours(std::string_view item)
{
    const auto blank = item.find(' ');
    if (blank == std::string_view::npos) return {};
    const auto days = item.substr(0, blank), times = item.substr(blank + 1);
    const auto first = weekday_of(days.substr(0, 3));
    const auto last = days.size() == 7 && days[3] == '-' ? weekday_of(days.substr(4)) : days.size() == 3 ? first
                                                                                                         : 8;
    const auto dash = times.find('-');
    if (first > 7 || last > 7 || first > last || dash == std::string_view::npos) return {};

    const auto from = times.substr(0, dash), to = times.substr(dash + 1);
    const auto opens = parse_minute(from), closes = parse_minute(to);
    const auto open = opens && closes ? stretch_between(*opens, *closes) : std::nullopt;
    if (!open) return {};

    std::vector<HoursLine> lines;
    for (int day = first; day <= last; ++day) lines.push_back({day, print_minute(open->from), print_minute(open->to)});
    return lines;
}

/// False: the org had settled the same before.
bool settle_hours(facts::Deed& deed, OrgId org, const Kind& kind)
{
    const auto settled = deed.tx().all(
        [](Row row) { return HoursLine{row.get<int>(0), print_minute(row.get<int>(1)), print_minute(row.get<int>(2))}; },
        "SELECT weekday, from_minute, to_minute FROM places_kind_hours WHERE tenant_id = $1 AND kind = $2 AND org_id = $3 ORDER BY weekday, from_minute",
        deed.tenant(), kind.id, org);
    if (settled == kind.hours) return false;
    deed.tx().change("DELETE FROM places_kind_hours WHERE tenant_id = $1 AND kind = $2 AND org_id = $3", deed.tenant(), kind.id, org);
    Batch lines{"places_kind_hours",
        {{"tenant_id", Batch::Type::whole}, {"kind", Batch::Type::text}, {"org_id", Batch::Type::whole}, {"weekday", Batch::Type::whole},
            {"from_minute", Batch::Type::whole}, {"to_minute", Batch::Type::whole}}};
    for (const HoursLine& line : kind.hours) {
        const auto open = stretch_between(parse_minute(line.from).value(), parse_minute(line.to).value()).value();
        lines.add(deed.tenant(), kind.id, org, line.weekday, open.from, open.to);
    }
    if (!lines.empty()) deed.tx().insert(lines);
    return true;
}

/// One word, one meaning in the whole tenant. False: it had it before.
bool fix_meaning(facts::Deed& deed, const Kind& kind)
{
    const auto added = deed.tx().change(
        "INSERT INTO places_kinds (tenant_id, id, label) VALUES ($1, $2, $3) ON CONFLICT (tenant_id, id) DO NOTHING",
        deed.tenant(), kind.id, kind.label);
    if (added > 0) return true;
    const auto meant = deed.tx().value<std::string>("SELECT label FROM places_kinds WHERE tenant_id = $1 AND id = $2", deed.tenant(), kind.id);
    if (meant != kind.label) refuse_conflict("places.kind_clash", "阵地类型“" + kind.id + "”已经表示“" + meant + "”，请换一个词");
    return false;
}

}

Kind read_kind(TomlTable& table)
{
    Kind kind;
    kind.id = table.id("id", "阵地类型");
    kind.label = table.text("label", "名称", 40);
    const std::string hours = table.text_or("hours", "承诺开放时间", "", 40);
    kind.hours = parse_hours(hours);
    if (!hours.empty() && kind.hours.empty()) table.refuse("hours", "“" + hours + "”", "像 Mon-Fri 08:30-17:30 这样的时间");
    return kind;
}

void define_kind(facts::Deed& deed, OrgId org, const Kind& kind)
{
    if (!is_code(kind.id)) refuse_field("id", "not_a_word", "阵地类型的词只能用小写字母、数字和连字符");
    const bool is_new = fix_meaning(deed, kind), settled = settle_hours(deed, org, kind);
    if (!is_new && !settled) {
        deed.nothing_changed();
        return;
    }
    deed.record({.kind = "places.kind_defined", .topic = kind.id, .org = org, .record = "places/kind/" + kind.id});
}

}
