#include "facts/stored_fact.h"

#include "facts/detail.h"
#include "facts/names.h"

#include <algorithm>
#include <stdexcept>

namespace gongyou::facts {

const std::string fact_columns =
    "f.id, f.deed_id, f.recorded_at, f.day, f.kind, f.topic, f.org_id, f.actor_id, f.subject_id, f.place_id, "
    "f.weight, f.quantity, f.amount_fen, f.reverses, f.record, f.detail";

namespace {

template <class IdType>
std::optional<IdType> or_null(IdType id)
{
    return id ? std::optional{id} : std::nullopt;
}

template <class IdType>
IdType or_none(const Row& row, int column)
{
    return row.is_null(column) ? IdType{} : row.get<IdType>(column);
}

bool is_words(std::string_view text, std::string_view also)
{
    return std::ranges::all_of(text, [&](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || also.find(c) != std::string_view::npos;
    });
}

}

StoredFact read_fact(const Row& row)
{
    StoredFact fact;
    fact.id = row.get<FactId>(0);
    fact.deed = row.get<DeedId>(1);
    fact.recorded_at = row.get<Instant>(2);
    fact.day = row.get<Day>(3);
    fact.kind = row.text(4);
    fact.topic = row.text(5);
    fact.org = row.get<OrgId>(6);
    fact.actor = or_none<PersonId>(row, 7);
    fact.subject = or_none<PersonId>(row, 8);
    fact.place = or_none<PlaceId>(row, 9);
    fact.weight = row.get<int>(10);
    fact.quantity = row.whole(11);
    fact.amount = row.get<Money>(12);
    fact.reverses = or_none<FactId>(row, 13);
    fact.record = row.text(14);
    fact.detail = read_detail(row.text(15));
    return fact;
}

StoredFact as_stored(Fact fact, FactId id, DeedId deed, PersonId actor, Instant now)
{
    const auto dot = fact.kind.find('.');
    if (dot == 0 || dot >= fact.kind.size() - 1 || !is_words(fact.kind, "."))
        throw std::logic_error("a fact's kind reads domain.past_tense, not: " + fact.kind);
    if (!is_words(fact.topic, "-")) throw std::logic_error("a fact's topic is no lower-case word: " + fact.topic);
    if (!fact.org) throw std::logic_error("a fact counts for no org: " + fact.kind);
    if (!std::ranges::all_of(fact.record, [](char c) { return c > ' ' && c < 0x7f; }))
        throw std::logic_error("a fact's record is no path: " + fact.record);
    require_codes(fact.detail);
    require_named(fact.kind, fact.detail);

    return {id, deed, now, fact.day.value_or(day_of(now)), std::move(fact.kind), std::move(fact.topic), fact.org, actor,
        fact.subject, fact.place, 1, fact.quantity, fact.amount, FactId{}, std::move(fact.record), std::move(fact.detail)};
}

void write_facts(Transaction& tx, TenantId tenant, std::span<const StoredFact> facts)
{
    using enum Batch::Type;
    Batch rows{"facts_facts",
        {{"tenant_id", whole}, {"id", whole}, {"deed_id", whole}, {"recorded_at", whole}, {"day", whole},
            {"kind", text}, {"topic", text}, {"org_id", whole}, {"actor_id", whole}, {"subject_id", whole},
            {"place_id", whole}, {"weight", whole}, {"quantity", whole}, {"amount_fen", whole}, {"reverses", whole},
            {"record", text}, {"detail", json}}};
    Batch queue{"facts_queue", {{"tenant_id", whole}, {"fact_id", whole}}};
    for (const StoredFact& f : facts) {
        rows.add(tenant, f.id, f.deed, f.recorded_at, f.day, f.kind, f.topic, f.org, or_null(f.actor), or_null(f.subject),
            or_null(f.place), f.weight, f.quantity, f.amount, or_null(f.reverses), f.record,
            std::string_view{print_detail(f.detail)});
        queue.add(tenant, f.id);
    }
    // Of two deeds that take back one fact the later is told so: that answer is waited for.
    if (std::ranges::any_of(facts, [](const StoredFact& fact) { return bool{fact.reverses}; })) tx.insert(rows);
    else tx.insert_behind(rows);
    tx.insert_behind(queue);
}

}
