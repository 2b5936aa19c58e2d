#include "figures/fact_json.h"

namespace gongyou::figures {

const Shape<SealedPlace>& shape_of(SealedPlace*)
{
    static const Shape<SealedPlace> shape{"SealedPlace", field("seal", &SealedPlace::seal, "封存号"), field("position", &SealedPlace::position, "位置")};
    return shape;
}

const Shape<FactItem>& shape_of(FactItem*)
{
    static const Shape<FactItem> shape{"Fact",
        field("id", &FactItem::id, "事实"),
        field("kind", &FactItem::kind, "种类"),
        field("kind_label", &FactItem::kind_label, "种类名称"),
        field("topic", &FactItem::topic, "主题", {.may_be_empty = true}),
        field("org", &FactItem::org, "组织"),
        field("day", &FactItem::day, "发生日"),
        field("recorded_at", &FactItem::recorded_at, "记录时间"),
        field("weight", &FactItem::weight, "计数"),
        field("quantity", &FactItem::quantity, "数量"),
        field("amount", &FactItem::amount, "金额"),
        field("place", &FactItem::place, "地点"),
        field("reverses", &FactItem::reverses, "所更正的事实"),
        field("record", &FactItem::record, "记录", {.may_be_empty = true}),
        field("sealed", &FactItem::sealed, "封存")};
    return shape;
}

const Shape<Link>& shape_of(Link*)
{
    static const Shape<Link> shape{"RecordLink", field("title", &Link::title, "标题"), field("url", &Link::url, "地址")};
    return shape;
}

const Shape<FactRecord>& shape_of(FactRecord*)
{
    static const Shape<FactRecord> shape{"FactRecord", field("fact", &FactRecord::fact, "事实"), field("deed", &FactRecord::deed, "行为"),
        field("topic_label", &FactRecord::topic_label, "主题名称", {.may_be_empty = true}),
        field("record_link", &FactRecord::record_link, "记录")};
    return shape;
}

const Shape<ProofStep>& shape_of(ProofStep*)
{
    static const Shape<ProofStep> shape{"ProofStep", field("side", &ProofStep::side, "哪一侧"), field("hash", &ProofStep::hash, "散列值")};
    return shape;
}

const Shape<ProofRecord>& shape_of(ProofRecord*)
{
    static const Shape<ProofRecord> shape{"Proof",
        field("fact", &ProofRecord::fact, "事实"),
        field("seal", &ProofRecord::seal, "封存号"),
        field("position", &ProofRecord::position, "位置"),
        field("text", &ProofRecord::text, "规范文本"),
        field("salt", &ProofRecord::salt, "盐"),
        field("leaf", &ProofRecord::leaf, "叶"),
        field("path", &ProofRecord::path, "路径"),
        field("root", &ProofRecord::root, "根"),
        field("head_text", &ProofRecord::head_text, "封存头文本"),
        field("head", &ProofRecord::head, "封存头"),
        field("signature", &ProofRecord::signature, "签名"),
        field("public_key", &ProofRecord::public_key, "公钥")};
    return shape;
}

const Shape<SealItem>& shape_of(SealItem*)
{
    static const Shape<SealItem> shape{"Seal",
        field("seal", &SealItem::seal, "封存号"),
        field("sealed_at", &SealItem::sealed_at, "封存时间"),
        field("facts", &SealItem::facts, "事实数"),
        field("root", &SealItem::root, "根"),
        field("previous", &SealItem::previous, "上一封存头"),
        field("head", &SealItem::head, "封存头"),
        field("signature", &SealItem::signature, "签名")};
    return shape;
}

const Shape<SealPage>& shape_of(SealPage*)
{
    static const Shape<SealPage> shape{"SealPage", field("items", &SealPage::items, "条目"), field("next", &SealPage::next, "下一页"),
        field("public_key", &SealPage::public_key, "公钥")};
    return shape;
}

const Shape<Timeline>& shape_of(Timeline*)
{
    static const Shape<Timeline> shape{"RecordTimeline", field("items", &Timeline::items, "条目", {.max_items = 500})};
    return shape;
}

namespace {

template <class IdType>
std::optional<IdType> if_any(IdType id)
{
    return id ? std::optional{id} : std::nullopt;
}

}

std::vector<FactItem> as_items(Transaction& tx, TenantId tenant, const std::vector<facts::StoredFact>& facts)
{
    IdList orgs;
    std::vector<facts::FactId> ids;
    for (const auto& fact : facts) {
        orgs.values.push_back(fact.org.value);
        ids.push_back(fact.id);
    }
    auto names = orgs::names_of(tx, tenant, orgs);
    const auto places = facts::where_sealed(tx, tenant, ids);
    std::vector<FactItem> items;
    for (const auto& f : facts) {
        FactItem item{f.id, f.kind, facts::kind_label(f.kind), f.topic, {f.org, names[f.org]}, f.day, f.recorded_at, f.weight, f.quantity,
            f.amount, if_any(f.place), if_any(f.reverses), f.record, std::nullopt};
        if (const auto at = places.find(f.id); at != places.end()) item.sealed = SealedPlace{at->second.seal, at->second.position};
        items.push_back(std::move(item));
    }
    return items;
}

ProofRecord as_record(const facts::Proof& proof, std::span<const std::byte> public_key)
{
    ProofRecord record{proof.fact, proof.head.seal, proof.position, proof.text, hex(proof.salt), hex(proof.leaf), {},
        hex(proof.head.root), proof.head_text, hex(proof.head_hash), hex(proof.signature), hex(public_key)};
    for (const facts::Step& step : proof.path)
        record.path.push_back({step.side == facts::Step::Side::left ? "left" : "right", hex(step.neighbour)});
    return record;
}

}
