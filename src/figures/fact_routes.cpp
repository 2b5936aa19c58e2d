// Facts, proofs and seals over HTTP. They stand here because facts itself lies below orgs and knows no scope.

#include "facts/timeline.h"
#include "facts/verify_seal.h"
#include "figures/fact_json.h"
#include "figures/routes.h"

namespace gongyou::figures {

namespace {

facts::StoredFact visible_fact(Transaction& tx, const Request& request)
{
    const Actor& actor = request.actor();
    if (auto fact = facts::find_fact(tx, actor.tenant, request.path_id<facts::FactId>(), actor.reach(orgs::Capability::see_facts)))
        return *std::move(fact);
    refuse_not_found("facts.no_such_fact", "没有找到这条事实，或不在您的查看范围内");
}

Response show_fact(Request& request)
{
    return ok(request.database().read([&](Transaction& tx) {
        const auto fact = visible_fact(tx, request);
        const std::string topic = fact.topic.empty() ? "" : facts::topic_label(tx, request.tenant, fact.topic);
        return FactRecord{as_items(tx, request.actor(), {fact}).at(0), fact.deed, topic};
    }));
}

Response show_proof(Request& request, const Keys& keys)
{
    return ok(request.database().read([&](Transaction& tx) {
        const auto fact = visible_fact(tx, request);
        const auto proof = facts::prove(tx, request.tenant, fact.id);
        if (!proof) refuse_conflict("facts.not_sealed_yet", "这条事实刚刚记下，还没有封存，请过一分钟再看");
        return as_record(*proof, keys.public_key("seal-head"));
    }));
}

/// Seals say nothing but how many and their hashes: anyone may read them, and keep a copy.
Response list_seals(Request& request, const Keys& keys)
{
    const std::int64_t after = request.query_whole("after", 0, 0, std::numeric_limits<std::int64_t>::max());
    const std::int64_t limit = request.query_whole("limit", 50, 1, 100);
    SealPage page{{}, std::nullopt, hex(keys.public_key("seal-head"))};
    request.database().read([&](Transaction& tx) {
        for (const auto& s : facts::seals_of(tx, request.tenant, after, limit + 1))
            page.items.push_back({s.head.seal, s.head.sealed_at, s.head.facts, hex(s.head.root), hex(s.head.previous), hex(s.hash), hex(s.signature)});
        return 0;
    });
    if (std::ssize(page.items) > limit) {
        page.items.pop_back();
        page.next = std::to_string(page.items.back().seal);
    }
    return ok(page);
}

Response timeline(Request& request)
{
    const std::string record = request.path_text(0) + "/" + request.path_text(1) + "/" + request.path_text(2);
    return ok(request.database().read([&](Transaction& tx) {
        const auto facts = facts::timeline_of(tx, request.tenant, record, request.actor().reach(orgs::Capability::see_facts));
        return Timeline{as_items(tx, request.actor(), facts)};
    }));
}

}

void add_fact_routes(Router& http, const Keys& keys)
{
    const Guard sees_facts = orgs::can(orgs::Capability::see_facts);
    http.get("/api/facts/{fact}", sees_facts, "one fact, with a link to its record", show_fact).answering<FactRecord>();
    http.get("/api/facts/{fact}/proof", sees_facts, "all that proves a fact offline", [keys](Request& request) { return show_proof(request, keys); })
        .answering<ProofRecord>();
    http.get("/api/seals", orgs::anyone(), "the chain of seals", [keys](Request& request) { return list_seals(request, keys); })
        .asking({"after", "limit"})
        .answering<SealPage>();
    http.get("/api/records/{domain}/{noun}/{id}/timeline", sees_facts, "what happened to a record", timeline).answering<Timeline>();
}

}
