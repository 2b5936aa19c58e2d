#pragma once

#include "facts/sealer.h"
#include "facts/verify.h"
#include "platform/testing/test_database.h"

#include <filesystem>
#include <fstream>

namespace gongyou::facts {

inline Instant at(const char* text)
{
    return *parse_instant(text);
}

/// A journal of its own with a sealer, keys and an anchor, for one tenant; what it records is as small
/// as a fact can be.
struct Journal {
    explicit Journal(Engine engine) : database(engine)
    {
        folder = std::filesystem::temp_directory_path() / ("gongyou-facts-" + hex(random_bytes(8)));
        std::filesystem::create_directory(folder);
        keys = Keys::load_or_create(folder / "keys.toml");
    }
    ~Journal() { std::filesystem::remove_all(folder); }

    std::string anchor() const { return folder / "seals.anchor"; }
    Sealer sealer(std::int64_t at_most = 10'000, std::int64_t holder = 1)
    {
        return Sealer{*database, keys, {.tenant = tenant, .anchor = anchor(), .holder = holder, .at_most = at_most}};
    }
    /// All that the anchor holds.
    std::vector<AnchoredHead> anchored() const
    {
        std::vector<AnchoredHead> heads;
        AnchorReader reader{anchor(), tenant};
        while (auto head = reader.next()) heads.push_back(*std::move(head));
        return heads;
    }
    /// A line that nobody sealed.
    void add_to_anchor(const AnchoredHead& head) const
    {
        std::ofstream{anchor(), std::ios::app} << print(tenant) << " " << head.seal << " " << hex(head.head) << " " << hex(head.signature) << "\n";
    }
    Verdict verdict() { return verify(*database, tenant, anchor(), signed_by(keys)); }

    /// A check-in for this person on this day, recorded now.
    FactId record(std::int64_t person, Day day, const std::string& kind = "activities.checked_in", std::int64_t quantity = 1)
    {
        return as_deed(*database, ids, tenant, PersonId{7}, now, [&](Deed& deed) {
            return deed.record({.kind = kind,
                .topic = "classes",
                .org = org,
                .subject = PersonId{person},
                .place = PlaceId{5},
                .quantity = quantity,
                .amount = Money{250},
                .record = "activities/booking/" + print_id(person),
                .detail = {{"trade", "trucker"}},
                .day = day});
        });
    }
    std::vector<FactId> record_many(int count)
    {
        std::vector<FactId> made;
        for (int person = 1; person <= count; ++person) made.push_back(record(person, day_of(now)));
        return made;
    }
    FactId reverse(FactId fact)
    {
        return as_deed(*database, ids, tenant, PersonId{8}, now, [&](Deed& deed) { return deed.reverse(fact, "wrong_person"); });
    }
    /// What somebody with the database's password can do.
    template <class... Args>
    std::int64_t tamper(const std::string& sql, const Args&... args)
    {
        return database->write([&](Transaction& tx) { return tx.change(sql, args...); });
    }
    template <class T, class... Args>
    T value(const std::string& sql, const Args&... args)
    {
        return database->read([&](Transaction& tx) { return tx.template value<T>(sql, args...); });
    }

    testing::TestDatabase database;
    IdMaker ids;
    Keys keys;
    std::filesystem::path folder;
    TenantId tenant{1};
    OrgId org{100};
    Instant now = at("2025-01-06T08:00:00+08:00");
};

}
