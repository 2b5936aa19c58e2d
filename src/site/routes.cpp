#include "facts/verify_seal.h"
#include "orgs/actor.h"
#include "platform/crypto/hash.h"
#include "site/case_page.h"
#include "site/page.h"
#include "site/proof_page.h"
#include "site/site.h"

#include <fmt/format.h>

namespace gongyou::site {

namespace {

using playbooks::InstallationId;

[[noreturn]] void no_such_case()
{
    refuse_not_found("site.no_such_case", "没有找到这个案例；它可能已经停用，请从案例列表里再选");
}

std::optional<int> year_in(const Request& request)
{
    if (!request.query("year")) return std::nullopt;
    return static_cast<int>(request.query_whole("year", 0, 2000, civil(request.today()).year));
}

/// The head that this seal goes on from, as a way to it; the first one goes on from none.
std::string previous_head(const facts::SealRow& seal)
{
    const std::string hash = fmt::format(R"(<span class="hash">{}</span>)", hex(seal.head.previous));
    if (seal.head.seal <= 1) return hash;
    return fmt::format(R"(<a href="/seals/{0}">第 {0} 号封</a> {1})", seal.head.seal - 1, hash);
}

std::string seal_page(const facts::SealRow& seal)
{
    return fmt::format(R"html(<p class="crumbs"><a href="/cases">案例</a></p>
<header class="proof-head">
<p class="kicker">封存链</p>
<h1>第 {number} 号封</h1>
</header>
<dl class="proof-facts">
<div><dt>封存时间</dt><dd>{at}</dd></div>
<div><dt>封入的事实</dt><dd>{facts} 条</dd></div>
<div class="wide"><dt>根</dt><dd><span class="hash">{root}</span></dd></div>
<div class="wide"><dt>上一链头</dt><dd>{previous}</dd></div>
<div class="wide"><dt>链头</dt><dd><span class="hash">{head}</span></dd></div>
<div class="wide"><dt>签名</dt><dd><span class="hash">{signature}</span></dd></div>
</dl>)html",
        fmt::arg("number", seal.head.seal), fmt::arg("at", minute_of(seal.head.sealed_at)), fmt::arg("facts", seal.head.facts),
        fmt::arg("root", hex(seal.head.root)), fmt::arg("previous", previous_head(seal)), fmt::arg("head", hex(seal.hash)),
        fmt::arg("signature", hex(seal.signature)));
}

class Handlers {
public:
    explicit Handlers(Assets assets) : assets_(std::move(assets)) {}

    Response front(Request& request) const
    {
        return shown(request, "首页", [&](Transaction& tx) { return front_page(cases(tx, request)); });
    }

    Response list(Request& request) const
    {
        return shown(request, "案例", [&](Transaction& tx) { return "<h1>案例</h1>\n" + case_list(cases(tx, request)); });
    }

    Response one(Request& request) const
    {
        return shown(request, "案例", [&](Transaction& tx) { return case_page(find_case(tx, request), request.now()); });
    }

    Response proof(Request& request) const
    {
        return shown(request, "数字的证明", [&](Transaction& tx) {
            const ShownCase shown = find_case(tx, request);
            const ShownFigure* figure = shown.figure(request.path_text(1));
            if (figure == nullptr) refuse_not_found("site.no_such_figure", "这个案例没有这个数字，请回到案例页再选");
            const auto months = figures::by_month(tx, request.tenant, {{shown.installation.org.value}}, figure->definition, figure->value.period);
            const auto seal = facts::find_seal(tx, request.tenant, figure->value.sealed_to);
            return proof_page(shown, *figure, months, seal ? &seal->hash : nullptr, request.now());
        });
    }

    Response seal(Request& request) const
    {
        return shown(request, "封存链", [&](Transaction& tx) {
            std::int64_t number = 0;
            for (const char c : request.path_text()) number = c >= '0' && c <= '9' && number < 1'000'000'000 ? number * 10 + (c - '0') : -1;
            const auto seal = number > 0 ? facts::find_seal(tx, request.tenant, number) : std::nullopt;
            if (!seal) refuse_not_found("site.no_such_seal", "没有这一号封");
            return seal_page(*seal);
        });
    }

private:
    /// A page in its frame, everything read in one snapshot.
    template <class Main>
    Response shown(Request& request, std::string_view title, Main main) const
    {
        return request.database().read([&](Transaction& tx) {
            const std::string inside = main(tx);
            return html(page(assets_, frame_of(tx, request.tenant, request.now()), title, inside));
        });
    }

    std::vector<ShownCase> cases(Transaction& tx, const Request& request) const
    {
        std::vector<ShownCase> found;
        for (const auto& installation : playbooks::installations(tx, request.tenant)) {
            auto one = show_case(tx, request.tenant, installation, std::nullopt, request.today());
            if (one && !one->figures.empty()) found.push_back(std::move(*one));
        }
        return found;
    }

    ShownCase find_case(Transaction& tx, const Request& request) const
    {
        const auto id = parse_id(request.path_text());
        const auto installation = id ? playbooks::find_installation(tx, request.tenant, InstallationId{*id}) : std::nullopt;
        if (!installation) no_such_case();
        auto found = show_case(tx, request.tenant, *installation, year_in(request), request.today());
        if (!found) no_such_case();
        return std::move(*found);
    }

    Assets assets_;
};

}

void add_routes(Router& http, const std::string& web_folder)
{
    const Assets assets = Assets::read(web_folder + "/site");
    const Handlers handlers{assets};
    const auto by = [&](auto handler) { return [=](Request& request) { return (handlers.*handler)(request); }; };

    http.get("/", orgs::anyone(), "the front page", by(&Handlers::front));
    http.get("/cases", orgs::anyone(), "the published cases", by(&Handlers::list));
    http.get("/cases/{installation}", orgs::anyone(), "a case", by(&Handlers::one)).asking({"year"});
    http.get("/figures/{installation}/{figure}", orgs::anyone(), "the proof of a figure", by(&Handlers::proof)).asking({"year"});
    http.get("/seals/{seal}", orgs::anyone(), "a seal of the chain", by(&Handlers::seal));
    http.show_refusals([assets](std::string_view title, std::string_view sentence) { return refusal_page(assets, title, sentence); });
    http.files("/assets/", web_folder + "/site", false);
    http.files("/m/", web_folder + "/member", true);
    http.files("/console/", web_folder + "/console", true);
}

}
