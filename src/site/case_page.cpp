#include "site/case_page.h"

#include "playbooks/case_text.h"
#include "site/page.h"

#include <fmt/format.h>

namespace gongyou::site {

namespace {

std::string figure_link(const ShownFigure& figure, const std::string& rule)
{
    return fmt::format(R"(<a class="figure" href="{}">{}</a>)", figure.address, escaped(print_for_reader(figure, rule)));
}

/// A part of the case with its figures in place.
std::string prose(const ShownCase& shown, const std::string& text)
{
    std::string html;
    for (const playbooks::TextPart& part : playbooks::parts_of(text)) {
        if (const auto* words = std::get_if<std::string>(&part)) {
            html += escaped(*words);
        } else {
            const auto& spot = std::get<playbooks::FigureSpot>(part);
            const ShownFigure* figure = shown.figure(spot.figure);
            html += figure ? figure_link(*figure, spot.rule) : "—";
        }
    }
    return html;
}

std::string numbers(const ShownCase& shown)
{
    std::string lines;
    for (const ShownFigure& figure : shown.figures) {
        lines += fmt::format(R"(<li><span class="label">{}</span>{} <span class="unit">{}</span></li>)"
                             "\n",
            escaped(figure.definition.label),
            figure_link(figure, figure.definition.print), escaped(figure.definition.unit));
    }
    return lines;
}

/// One line of the list: the case with its weightiest figure.
std::string line_of(const ShownCase& shown)
{
    const ShownFigure* lead = shown.figures.empty() ? nullptr : &shown.figures.front();
    for (const ShownFigure& figure : shown.figures) {
        if (figure.value.facts > lead->value.facts) lead = &figure;
    }
    const std::string number = lead ? fmt::format(R"(<p class="lead-figure"><span class="label">{}</span>{} <span class="unit">{}</span></p>)",
                                          escaped(lead->definition.label), figure_link(*lead, lead->definition.print), escaped(lead->definition.unit))
                                    : "";
    return fmt::format(R"(<li><div><p class="kicker">{}</p><h2><a href="/cases/{}">{}</a></h2>)"
                       R"(<p class="origin">{} · {}年</p><p class="summary">{}</p></div>{}</li>)"
                       "\n",
        escaped(shown.category), print(shown.installation.id), escaped(shown.installation.title), escaped(shown.org), shown.year, escaped(shown.summary),
        number);
}

}

std::string case_page(const ShownCase& shown, Instant now)
{
    return fmt::format(R"html(<p class="crumbs"><a href="/cases">案例</a></p>
<article>
<header class="case-head">
<p class="kicker">{category}</p>
<h1>{title}</h1>
<p class="origin dotted"><span>{org}</span><span>{year}年</span><span>截至 {as_of}</span></p>
<p class="tools"><button type="button" data-print hidden>打印</button></p>
</header>
<div class="case">
<div class="case-text">
<section><h2>问题</h2><p>{problem}</p></section>
<section><h2>做法</h2><p>{practice}</p></section>
<section><h2>启示</h2><p>{lessons}</p></section>
</div>
<aside class="case-figures" aria-labelledby="numbers">
<h2 id="numbers">文中数字</h2>
<ul>
{numbers}</ul>
</aside>
</div>
</article>)html",
        fmt::arg("category", escaped(shown.category)), fmt::arg("title", escaped(shown.installation.title)),
        fmt::arg("org", escaped(shown.org)), fmt::arg("year", shown.year), fmt::arg("as_of", minute_of(now)),
        fmt::arg("problem", prose(shown, shown.text.problem)), fmt::arg("practice", prose(shown, shown.text.practice)),
        fmt::arg("lessons", prose(shown, shown.text.lessons)), fmt::arg("numbers", numbers(shown)));
}

std::string case_list(const std::vector<ShownCase>& cases)
{
    if (cases.empty()) return R"(<p class="note">还没有公布的案例。工会在工作台采用一个做法后，这里就会出现它的案例页。</p>)";
    std::string lines;
    for (const ShownCase& shown : cases) lines += line_of(shown);
    return "<ol class=\"cases\">\n" + lines + "</ol>";
}

std::string front_page(const std::vector<ShownCase>& cases)
{
    return R"html(<section class="opening">
<h1><span class="phrase">工会做过的每一件事，</span><span class="phrase">都查得到。</span></h1>
<p>这里公布各级工会正在跑的做法。文中每个数字都能点开：怎么算的、截至何时、由哪些记录支撑。</p>
<p class="ways"><a class="way first" href="/m/">职工入口</a><a class="way" href="/console/">工会工作台</a></p>
</section>
)html" + case_list(cases);
}

}
