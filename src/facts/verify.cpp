// Walks the chain from its first seal. For each: does it continue the one before, do its numbers make its
// head, is the head signed and the one that was anchored, do its rows stand without a gap, and is each
// fact still what its leaf says. The first answer of no is the verdict.

#include "facts/verify.h"

#include "facts/anchor.h"
#include "facts/verify_seal.h"

#include <algorithm>
#include <fmt/format.h>

namespace gongyou::facts {

SignatureCheck signed_by(const Keys& keys)
{
    return [keys](std::span<const std::byte> head, std::span<const std::byte> signature) {
        return keys.verify("seal-head", head, signature);
    };
}

SignatureCheck signed_by(std::vector<Bytes> public_keys)
{
    return [keys = std::move(public_keys)](std::span<const std::byte> head, std::span<const std::byte> signature) {
        return std::ranges::any_of(keys, [&](const Bytes& key) { return verify_signature(key, head, signature); });
    };
}

std::string_view word(Tampering tampering)
{
    switch (tampering) {
    case Tampering::none: return "sound";
    case Tampering::fact_edited: return "fact_edited";
    case Tampering::fact_deleted: return "fact_deleted";
    case Tampering::order_changed: return "order_changed";
    case Tampering::position_missing: return "position_missing";
    case Tampering::seal_edited: return "seal_edited";
    case Tampering::seal_missing: return "seal_missing";
    case Tampering::chain_broken: return "chain_broken";
    case Tampering::signature_wrong: return "signature_wrong";
    case Tampering::recomputed: return "recomputed";
    case Tampering::truncated: return "truncated";
    case Tampering::anchor_truncated: return "anchor_truncated";
    case Tampering::anchor_unreadable: return "anchor_unreadable";
    case Tampering::not_sealed: return "not_sealed";
    case Tampering::sealed_twice: return "sealed_twice";
    case Tampering::rollup_differs: return "rollup_differs";
    }
    return "";
}

namespace {

using Anchor = std::map<std::int64_t, AnchoredHead>;

/// What the numbers of one seal say about it, before its facts are looked at.
Tampering check_head(TenantId tenant, const SealRow& seal, const Hash& previous, const Anchor& anchor, const SignatureCheck& check)
{
    const auto anchored = anchor.find(seal.head.seal);
    const bool others = anchored != anchor.end() && anchored->second.head != seal.hash;
    if (hash_of(tenant, seal.head) != seal.hash) return Tampering::seal_edited;
    if (!check(seal.hash, seal.signature)) return Tampering::signature_wrong;
    if (others) return Tampering::recomputed;
    if (seal.head.previous != previous) return Tampering::chain_broken;
    return Tampering::none;
}

Verdict bad(Verdict so_far, Tampering what, std::string place, const std::string& sentence)
{
    so_far.what = what;
    so_far.sentence = fmt::format("{}:{}", place, sentence);
    so_far.place = std::move(place);
    return so_far;
}

std::string sentence_for(Tampering what)
{
    switch (what) {
    case Tampering::seal_edited: return "封存记录被改动过，封存头对不上";
    case Tampering::signature_wrong: return "封存头的签名不是本平台的";
    case Tampering::recomputed: return "与锚定文件中的封存头不同，账本被整体重算过";
    case Tampering::chain_broken: return "没有接在上一次封存之后";
    default: return "";
    }
}

/// What one more seal says; the verdict so far grows by it, or ends.
Verdict take_seal(Transaction& tx, TenantId tenant, const SealRow& seal, const Anchor& anchor, const SignatureCheck& check, Hash& previous, Verdict verdict)
{
    const std::string place = fmt::format("seal {}", seal.head.seal);
    if (seal.head.seal != verdict.seals + 1)
        return bad(verdict, Tampering::seal_missing, fmt::format("seal {}", verdict.seals + 1), "这一次封存不见了");
    const Tampering head = check_head(tenant, seal, previous, anchor, check);
    if (head != Tampering::none) return bad(verdict, head, place, sentence_for(head));
    const SealFinding inside = verify_seal(tx, tenant, seal);
    if (inside.what != Tampering::none) return bad(verdict, inside.what, place + ", " + inside.place, inside.sentence);
    verdict.seals = seal.head.seal;
    verdict.facts += seal.head.facts;
    previous = seal.hash;
    return verdict;
}

/// Whether the anchor ends where the chain does, or one head before.
Verdict check_ends(const Anchor& anchor, const Verdict& verdict)
{
    const std::int64_t anchored = anchor.empty() ? 0 : anchor.rbegin()->first;
    if (anchored > verdict.seals)
        return bad(verdict, Tampering::truncated, fmt::format("seal {}", verdict.seals + 1), "锚定文件里有这次封存，账本里没有，账本被截短");
    if (anchored < verdict.seals - 1)
        return bad(verdict, Tampering::anchor_truncated, fmt::format("seal {}", anchored + 1), "锚定文件里缺少这次及以后的封存头，锚定文件被截短");
    for (std::int64_t seal = 1; seal <= anchored; ++seal)
        if (!anchor.contains(seal)) return bad(verdict, Tampering::anchor_truncated, fmt::format("seal {}", seal), "锚定文件里缺少这次封存头");
    return verdict;
}

Verdict verify_chain(Transaction& tx, TenantId tenant, const std::optional<Anchor>& anchor, const SignatureCheck& check)
{
    static const Anchor nothing_anchored;
    Verdict verdict;
    Hash previous{};
    for (auto seals = seals_of(tx, tenant, 0, 1000); !seals.empty(); seals = seals_of(tx, tenant, verdict.seals, 1000)) {
        for (const SealRow& seal : seals) {
            verdict = take_seal(tx, tenant, seal, anchor ? *anchor : nothing_anchored, check, previous, std::move(verdict));
            if (!verdict.sound()) return verdict;
        }
    }
    return anchor ? check_ends(*anchor, verdict) : verdict;
}

Verdict verify_rest(Transaction& tx, TenantId tenant, Verdict verdict)
{
    if (const auto loose = find_loose_fact(tx, tenant)) return bad(verdict, loose->what, loose->place, loose->sentence);
    if (const auto d = rebuild_and_compare(tx, tenant))
        return bad(verdict, Tampering::rollup_differs,
            fmt::format("rollup {} {} {} {}", d->kind, d->topic.empty() ? "-" : d->topic, print(d->org), print(d->day)),
            fmt::format("汇总与事实不符，事实减汇总：计数 {}，数量 {}，金额（分） {}", d->weight, d->quantity, d->amount_fen));
    verdict.waiting = tx.value<std::int64_t>("SELECT count(*) FROM facts_queue WHERE tenant_id = $1", tenant);
    return verdict;
}

}

Verdict verify(Database& database, TenantId tenant, const std::string& anchor, const SignatureCheck& check)
{
    std::optional<Anchor> heads;
    try {
        if (!anchor.empty()) heads = read_anchor(anchor, tenant);
    } catch (const std::runtime_error& error) {
        return bad({}, Tampering::anchor_unreadable, error.what(), "锚定文件这一行读不懂");
    }
    return database.read([&](Transaction& tx) {
        Verdict chain = verify_chain(tx, tenant, heads, check);
        return chain.sound() ? verify_rest(tx, tenant, std::move(chain)) : chain;
    });
}

}
