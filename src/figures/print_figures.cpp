#include "figures/against_published.h"

#include "platform/text.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <numeric>
#include <ostream>

namespace gongyou::figures {

namespace {

using Cells = std::array<std::string, 7>;

/// On a terminal a Chinese character takes two columns.
std::size_t width_of(const std::string& text)
{
    const auto characters = decode_utf8(text);
    return std::accumulate(characters.begin(), characters.end(), std::size_t{0}, [](std::size_t sum, char32_t c) { return sum + (c >= 0x1100 ? 2 : 1); });
}

std::string verdict_words(const Comparison& comparison)
{
    switch (comparison.verdict) {
    case Comparison::Verdict::holds: return "相符";
    case Comparison::Verdict::fails: return comparison.why.empty() ? "不符" : "不符：" + comparison.why;
    case Comparison::Verdict::incomparable: return "不是可比的数";
    case Comparison::Verdict::unclaimed: return "没有做法认领";
    }
    return "";
}

std::string exact_words(const Comparison& comparison)
{
    if (!comparison.figure) return "";
    const Figure& figure = *comparison.figure;
    if (!figure.exact) return "没有值";
    const bool share = comparison.claimed_by->definition.kind == Kind::ratio || figure.denominator > 0;
    return print(*figure.exact) + (share ? " (" + std::to_string(figure.numerator) + "/" + std::to_string(figure.denominator) + ")" : "");
}

Cells cells_of(const Comparison& c)
{
    const std::string published = c.row.printed.empty() ? c.row.value + c.row.unit : c.row.printed;
    return {c.row.figure, c.row.says, published, exact_words(c), c.printed, c.figure ? std::to_string(c.figure->facts) : "", verdict_words(c)};
}

void print_table(const std::vector<Cells>& lines, std::ostream& out)
{
    Cells::size_type last = lines.front().size() - 1;
    std::array<std::size_t, 7> widths{};
    for (const Cells& line : lines)
        for (std::size_t at = 0; at < last; ++at) widths.at(at) = std::max(widths.at(at), width_of(line.at(at)));
    for (const Cells& line : lines) {
        for (std::size_t at = 0; at < last; ++at) out << line.at(at) << std::string(widths.at(at) - width_of(line.at(at)) + 2, ' ');
        out << line.at(last) << '\n';
    }
}

}

int print_figures(Database& database, TenantId tenant, const std::string& csv_file, const std::string& only_case, std::ostream& out)
{
    std::ifstream csv{csv_file};
    if (!csv) refuse_not_found("figures.no_file", "打不开公布数字的文件 " + csv_file);
    auto rows = read_published(csv);
    std::erase_if(rows, [&](const PublishedRow& row) { return !only_case.empty() && row.case_id != only_case; });

    const auto comparisons = database.read([&](Transaction& tx) { return figures_against_published(tx, tenant, rows); });
    std::vector<Cells> lines{{"数字", "内容", "公布", "精确值", "印作", "背后事实", "结论"}};
    for (const Comparison& comparison : comparisons) lines.push_back(cells_of(comparison));
    print_table(lines, out);

    const auto how_many = [&](Comparison::Verdict verdict) { return std::ranges::count(comparisons, verdict, &Comparison::verdict); };
    const auto held = how_many(Comparison::Verdict::holds);
    const auto unclaimed = how_many(Comparison::Verdict::unclaimed);
    const auto claimed = std::ssize(comparisons) - unclaimed;
    out << "共 " << comparisons.size() << " 行，认领 " << claimed << " 行，相符 " << held << " 行，没有认领 " << unclaimed << " 行\n";
    if (claimed == 0) return 3;
    return held == claimed ? 0 : 1;
}

}
