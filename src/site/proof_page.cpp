#include "site/proof_page.h"

#include "platform/crypto/hash.h"
#include "site/page.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace gongyou::site {

namespace {

std::string period_in_words(const figures::Period& period)
{
    const std::string to = fmt::format(R"(<span class="phrase">{}</span>)", print(period.to));
    return period.from ? fmt::format(R"(<span class="phrase">{} 至</span> {})", print(*period.from), to) : "从开始到 " + to;
}

std::string month_in_words(Day day)
{
    const CivilDate date = civil(day);
    return fmt::format("{} 年 {} 月", date.year, date.month);
}

/// `20` of `2,030`: what a rate was made of; nothing for a plain figure.
std::string parts_in_words(const ShownFigure& figure)
{
    if (figure.value.denominator == 0) return "";
    return fmt::format("<div><dt>分子与分母</dt><dd>{} / {}</dd></div>\n", figure.value.numerator, figure.value.denominator);
}

std::string seal_in_words(const ShownFigure& figure, const Hash* head)
{
    if (head == nullptr) return "还没有封存的事实";
    const std::string text = hex(*head);
    return fmt::format(R"(<a href="/seals/{0}">第 {0} 号封</a> · 链头 <span class="hash">{1}</span> )"
                       R"(<span class="tools"><button type="button" data-copy="{1}" hidden>复制</button></span>)",
        figure.value.sealed_to, text);
}

std::string facts_in_words(const figures::Figure& value)
{
    return value.unsealed == 0 ? fmt::format("{} 条，全部已封存", value.facts) : fmt::format("{} 条，其中 {} 条待封存", value.facts, value.unsealed);
}

double size_of(const figures::MonthValue& month)
{
    return month.value ? std::max(0.0, static_cast<double>(month.value->numerator) / static_cast<double>(month.value->denominator)) : 0;
}

std::string months_table(const ShownFigure& figure, const std::vector<figures::MonthValue>& months)
{
    double most = 0;
    for (const auto& month : months) most = std::max(most, size_of(month));
    std::string rows;
    for (const auto& month : months) {
        // The bar says nothing that the number beside it does not.
        const int share = most > 0 ? static_cast<int>(std::lround(size_of(month) / most * 100)) : 0;
        rows += fmt::format(
            R"(<tr><th scope="row">{}</th><td class="right">{}</td><td class="bar"><progress max="100" value="{}" aria-hidden="true"></progress></td></tr>)"
            "\n",
            month_in_words(month.month.to), month.value ? figures::print(*month.value) : "—", share);
    }
    return fmt::format(R"html(<h2>按月</h2>
<div class="table-scroll" tabindex="0" role="region" aria-label="按月">
<table class="site-table">
<thead><tr><th scope="col">月份</th><th scope="col" class="right">{}</th><td></td></tr></thead>
<tbody>
{}</tbody>
</table>
</div>)html",
        escaped(figure.definition.unit), rows);
}

}

std::string proof_page(const ShownCase& shown, const ShownFigure& figure, const std::vector<figures::MonthValue>& months, const Hash* head, Instant now)
{
    return fmt::format(R"html(<p class="crumbs"><a href="/cases/{id}">{title}</a></p>
<header class="proof-head">
<p class="kicker">数字的证明</p>
<h1>{label}</h1>
<p><span class="value">{printed}</span> <span class="unit">{unit}</span></p>
<p class="exact">精确值 {exact} {unit}</p>
</header>
<dl class="proof-facts">
<div><dt>怎么算的</dt><dd>{words}</dd></div>
<div><dt>统计范围</dt><dd>{org}及所属组织</dd></div>
<div><dt>期间</dt><dd>{period}</dd></div>
<div><dt>截至</dt><dd>{as_of}</dd></div>
<div><dt>背后的事实</dt><dd>{facts}</dd></div>
{parts}<div class="wide"><dt>封存</dt><dd>{seal}</dd></div>
</dl>
<div class="prose">
{months}
<h2>怎样自己核对</h2>
<p>每条事实写下后都编入封存链，链头由数据库之外的钥匙签名。改动、删除、调换任何一条，链头就对不上。工会干部登录后，可以在<a href="/console/">工作台</a>逐条打开这个数字背后的事实，每条都能取得证明，离线核对。</p>
<p class="note">公众看到的是条数与证明，看不到个人。</p>
</div>)html",
        fmt::arg("id", print(shown.installation.id)), fmt::arg("title", escaped(shown.installation.title)),
        fmt::arg("label", escaped(figure.definition.label)), fmt::arg("printed", escaped(print_for_reader(figure, figure.definition.print))),
        fmt::arg("unit", escaped(figure.definition.unit)), fmt::arg("exact", figure.value.exact ? figures::print(*figure.value.exact) : "—"),
        fmt::arg("words", escaped(figures::words_of(figure.definition))), fmt::arg("org", escaped(shown.org)),
        fmt::arg("period", period_in_words(figure.value.period)), fmt::arg("as_of", minute_of(now)),
        fmt::arg("facts", facts_in_words(figure.value)), fmt::arg("parts", parts_in_words(figure)),
        fmt::arg("seal", seal_in_words(figure, head)), fmt::arg("months", months_table(figure, months)));
}

}
