#include "site/page.h"

#include "facts/sealer.h"
#include "orgs/orgs.h"
#include "platform/read_file.h"

#include <fmt/format.h>

namespace gongyou::site {

namespace {

constexpr std::string_view mark =
    R"(<svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true"><rect width="32" height="32" rx="7" fill="#ad211c"/>)"
    R"(<path d="M8 9.5h16M16 9.5v13M6.5 22.5h19" fill="none" stroke="#fff" stroke-width="3.2" stroke-linecap="square"/></svg>)";

std::string links_of(const Assets& assets)
{
    std::string links;
    for (const std::string& style : assets.styles) links += fmt::format("<link rel=\"stylesheet\" href=\"/assets/{}\">\n", style);
    if (!assets.script.empty()) links += fmt::format("<script type=\"module\" src=\"/assets/{}\"></script>\n", assets.script);
    return links;
}

std::string foot_of(const std::optional<Frame>& frame)
{
    if (!frame) return "";
    const std::string seal = frame->seal > 0 ? fmt::format("<span>链头 <a href=\"/seals/{0}\">第 {0} 号封</a></span>", frame->seal) : "";
    return fmt::format("<footer class=\"site-foot\"><p class=\"dotted\"><span>{}</span><span>数字截至 {}</span>{}</p></footer>\n", escaped(frame->city),
        minute_of(frame->as_of), seal);
}

std::string text_of(const json::value& value)
{
    const auto* text = value.if_string();
    return text ? std::string{text->data(), text->size()} : std::string{};
}

}

Assets Assets::read(const std::string& folder)
{
    const auto text = read_file(folder + "/manifest.json");
    if (!text) return {};
    const json::value manifest = parse_json(*text);

    Assets assets;
    const json::object& entry = manifest.as_object().at("site.ts").as_object();
    assets.script = text_of(entry.at("file"));
    if (const json::value* styles = entry.if_contains("css")) {
        for (const json::value& style : styles->as_array()) assets.styles.push_back(text_of(style));
    }
    return assets;
}

Frame frame_of(Transaction& tx, TenantId tenant, Instant now)
{
    const auto city = orgs::find(tx, tenant, orgs::root_of(tx, tenant));
    return {city ? city->name : "工友", now, facts::last_seal(tx, tenant)};
}

std::string minute_of(Instant at)
{
    std::string text = print(at).substr(0, 16);
    text[10] = ' ';
    return text;
}

std::string page(const Assets& assets, const std::optional<Frame>& frame, std::string_view title, std::string_view main)
{
    return fmt::format(R"html(<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} · 工友</title>
<link rel="icon" href="/assets/mark.svg" type="image/svg+xml">
{links}</head>
<body>
<a class="skip" href="#main">跳到正文</a>
<header class="site-head">
<a class="brand" href="/">{mark}<span>工友</span></a>
<nav aria-label="站点"><a href="/cases">案例</a><a href="/m/">职工入口</a><a href="/console/">工作台</a></nav>
</header>
<main id="main" class="page">
{main}
</main>
{foot}</body>
</html>
)html",
        fmt::arg("title", escaped(title)), fmt::arg("links", links_of(assets)), fmt::arg("mark", mark),
        fmt::arg("main", main), fmt::arg("foot", foot_of(frame)));
}

std::string refusal_page(const Assets& assets, std::string_view title, std::string_view sentence)
{
    return page(assets, std::nullopt, title, fmt::format(R"html(<section class="opening">
<h1>{}</h1>
<p>{}</p>
<p class="ways"><a class="way first" href="/">首页</a><a class="way" href="/cases">案例</a><a class="way" href="/m/">职工入口</a>)html"
                                                         R"html(<a class="way" href="/console/">工会工作台</a></p>
</section>)html",
                                                 escaped(title), escaped(sentence)));
}

}
