#pragma once

#include "facts/sealer.h"
#include "figures/figures.h"
#include "orgs/tests/city.h"
#include "platform/crypto/hash.h"

#include <filesystem>

namespace gongyou::figures {

/// The small city of orgs with a journal that can be sealed, and short words for recording in it.
struct Books : orgs::City {
    explicit Books(Engine engine, const DatabaseSettings& wanted = {}) : City(engine, wanted)
    {
        folder = std::filesystem::temp_directory_path() / ("gongyou-figures-" + hex(random_bytes(8)));
        std::filesystem::create_directory(folder);
        keys = Keys::load_or_create(folder / "keys.toml");
        introduce();
    }
    ~Books() { std::filesystem::remove_all(folder); }

    std::int64_t seal()
    {
        facts::Sealer sealer{*database, keys, {.tenant = tenant, .anchor = folder / "seals.anchor", .holder = 1}};
        return sealer.seal_all(now);
    }
    facts::FactId record(const facts::Fact& fact)
    {
        return run([&](facts::Deed& deed) { return deed.record(fact); });
    }
    /// Somebody checked in to a class of an org.
    facts::FactId check_in(OrgId org, std::int64_t person, Day day, std::map<std::string, std::string> detail = {})
    {
        return record({.kind = "activities.checked_in",
            .topic = "classes",
            .org = org,
            .subject = PersonId{person},
            .quantity = 1,
            .amount = Money{1050},
            .record = "activities/booking/" + print_id(person),
            .detail = std::move(detail),
            .day = day});
    }
    void reverse(facts::FactId fact)
    {
        run([&](facts::Deed& deed) { deed.reverse(fact, "wrong_person"); });
    }
    Figure figure(const Definition& definition, OrgId org, const Period& period)
    {
        return read([&](Transaction& tx) { return compute_figure(tx, tenant, {{org.value}}, definition, period); });
    }
    /// The exact value as text, `-` where there is none.
    std::string exact(const Definition& definition, OrgId org, const Period& period)
    {
        const auto value = figure(definition, org, period).exact;
        return value ? print(*value) : "-";
    }

    std::filesystem::path folder;
    Keys keys;
};

inline Term term(const std::string& kind, Measure measure = Measure::count)
{
    Term one;
    one.kind = kind;
    one.measure = measure;
    one.topics = {"classes"};
    return one;
}

inline Definition total_of(const Term& one)
{
    Definition definition;
    definition.id = "x";
    definition.label = "签到";
    definition.unit = "人次";
    definition.terms = {one};
    return definition;
}

}
