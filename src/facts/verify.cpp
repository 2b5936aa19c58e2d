// Walks the chain from its first seal. For each: does it continue the one before, do its numbers make its
// head, is the head signed and the one that was anchored, do its rows stand without a gap, and is each
// fact still what its leaf says. The first answer of no is the verdict.

#include "facts/verify.h"

#include "facts/anchor.h"
#include "facts/verify_seal.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

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
    case Tampering::beside_differs: return "beside_differs";
    }
    return "";
}

namespace {

using Compare = std::function<std::optional<Disagreement>(Transaction&, TenantId)>;

std::map<std::string, Compare>& compared_beside()
{
    static std::map<std::string, Compare> compared;
    return compared;
}

/// The anchor beside the chain: asked for the head of seal 1, 2, 3 …
class Beside {
public:
    /// An empty name: there is no anchor to compare with.
    Beside(const std::string& file, TenantId tenant)
    {
        if (file.empty()) return;
        heads_.emplace(file, tenant);
        next_ = heads_->next();
    }

    std::optional<Hash> head_of(std::int64_t seal)
    {
        if (!next_ || next_->seal != seal) {
            if (first_missing_ == 0) first_missing_ = seal;
            return std::nullopt;
        }
        const Hash head = next_->head;
        next_ = heads_->next();
        return head;
    }

    /// Whether it ends where the chain does, or one head before.
    Tampering at_the_end(std::int64_t seals) const
    {
        if (!heads_) return Tampering::none;
        if (next_) return Tampering::truncated;
        return first_missing_ != 0 && first_missing_ < seals ? Tampering::anchor_truncated : Tampering::none;
    }
    std::int64_t first_missing() const { return first_missing_; }

private:
    std::optional<AnchorReader> heads_;
    std::optional<AnchoredHead> next_;
    std::int64_t first_missing_ = 0; // none: 0
};

/// What the numbers of one seal say about it, before its facts are looked at.
Tampering check_head(TenantId tenant, const SealRow& seal, const Hash& previous, const std::optional<Hash>& anchored, const SignatureCheck& check)
{
    if (hash_of(tenant, seal.head) != seal.hash) return Tampering::seal_edited;
    if (!check(seal.hash, seal.signature)) return Tampering::signature_wrong;
    if (anchored && *anchored != seal.hash) return Tampering::recomputed;
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
Verdict take_seal(Transaction& tx, TenantId tenant, const SealRow& seal, Beside& anchor, const SignatureCheck& check, Hash& previous, Verdict verdict)
{
    const std::string place = fmt::format("seal {}", seal.head.seal);
    if (seal.head.seal != verdict.seals + 1)
        return bad(verdict, Tampering::seal_missing, fmt::format("seal {}", verdict.seals + 1), "这一次封存不见了");
    const Tampering head = check_head(tenant, seal, previous, anchor.head_of(seal.head.seal), check);
    if (head != Tampering::none) return bad(verdict, head, place, sentence_for(head));
    const SealFinding inside = verify_seal(tx, tenant, seal);
    if (inside.what != Tampering::none) return bad(verdict, inside.what, place + ", " + inside.place, inside.sentence);
    verdict.seals = seal.head.seal;
    verdict.facts += seal.head.facts;
    previous = seal.hash;
    return verdict;
}

Verdict check_ends(const Beside& anchor, const Verdict& verdict)
{
    switch (anchor.at_the_end(verdict.seals)) {
    case Tampering::truncated:
        return bad(verdict, Tampering::truncated, fmt::format("seal {}", verdict.seals + 1), "锚定文件里有这次封存，账本里没有，账本被截短");
    case Tampering::anchor_truncated:
        return bad(verdict, Tampering::anchor_truncated, fmt::format("seal {}", anchor.first_missing()), "锚定文件里缺少这次的封存头，锚定文件被截短");
    default: return verdict;
    }
}

Verdict verify_chain(Transaction& tx, TenantId tenant, Beside& anchor, const SignatureCheck& check)
{
    Verdict verdict;
    Hash previous{};
    for (auto seals = seals_of(tx, tenant, 0, 1000); !seals.empty(); seals = seals_of(tx, tenant, verdict.seals, 1000)) {
        for (const SealRow& seal : seals) {
            verdict = take_seal(tx, tenant, seal, anchor, check, previous, std::move(verdict));
            if (!verdict.sound()) return verdict;
        }
    }
    return check_ends(anchor, verdict);
}

Verdict verify_rest(Transaction& tx, TenantId tenant, Verdict verdict)
{
    if (const auto loose = find_loose_fact(tx, tenant)) return bad(verdict, loose->what, loose->place, loose->sentence);
    if (const auto d = rebuild_and_compare(tx, tenant))
        return bad(verdict, Tampering::rollup_differs,
            fmt::format("rollup {} {} {} {}", d->kind, d->topic.empty() ? "-" : d->topic, print(d->org), d->span),
            fmt::format("汇总与事实不符，相差：计数 {}，数量 {}，金额（分） {}", d->weight, d->quantity, d->amount_fen));
    for (const auto& [domain, compare] : compared_beside()) {
        if (const auto differs = compare(tx, tenant)) return bad(verdict, Tampering::beside_differs, differs->place, differs->sentence);
    }
    verdict.waiting = tx.value<std::int64_t>("SELECT count(*) FROM facts_queue WHERE tenant_id = $1", tenant);
    return verdict;
}

}

void verify_with(const std::string& domain, Compare compare)
{
    compared_beside().insert_or_assign(domain, std::move(compare));
}

Verdict verify(Database& database, TenantId tenant, const std::string& anchor, const SignatureCheck& check)
{
    return database.read([&](Transaction& tx) {
        try {
            Beside beside{anchor, tenant}; // before the first statement, whose snapshot then knows every head it holds
            Verdict chain = verify_chain(tx, tenant, beside, check);
            return chain.sound() ? verify_rest(tx, tenant, std::move(chain)) : chain;
        } catch (const AnchorUnreadable& error) {
            return bad({}, Tampering::anchor_unreadable, error.what(), "锚定文件这一行读不懂");
        }
    });
}

}
