#pragma once

#include "demo/demo.h"

#include "activities/activities.h"
#include "facts/verify.h"
#include "orgs/orgs.h"
#include "platform/crypto/crypto.h"
#include "platform/testing/test_database.h"
#include "playbooks/installation.h"
#include "wiring.h"

#include <filesystem>

namespace gongyou::demo {

/// A house of its own in which a scenario was lived.
struct LivedCity {
    LivedCity(Engine engine, const std::string& scenario, std::uint64_t seed)
        : files(engine),
          folder(std::filesystem::temp_directory_path() / ("gongyou-demo-" + hex(random_bytes(8))))
    {
        std::filesystem::create_directory(folder);
        HouseSettings settings;
        settings.database = files.settings();
        settings.keys = folder / "keys.toml";
        settings.anchors = folder;
        settings.outbox = folder / "outbox";
        settings.share = GONGYOU_SOURCE;
        house = std::make_unique<Wired>(settings);
        made = live(scenario, seed);
    }
    ~LivedCity()
    {
        house.reset();
        std::filesystem::remove_all(folder);
    }

    MadeCity live(const std::string& scenario, std::uint64_t seed)
    {
        const InstallPlaybook install = [this](facts::Deed& deed, const Actor& actor, const std::string& playbook, OrgId org,
                                            const std::vector<std::pair<std::string, std::string>>&) {
            if (playbook == "for-tests") set_up_small_city(deed, org);
            else playbooks::install(deed, actor, house->library().find(playbook), org);
        };
        return make_city({house->database(), house->clock(), house->ids(), house->keys(), house->calendar(), house->grab(), house->sealer(tenant), tenant,
                             install},
            {.scenario_folder = scenario, .seed = seed, .progress = false});
    }

    std::string anchor() const { return facts::anchor_file(folder, tenant); }

    /// What the small city's playbook brings.
    static void set_up_small_city(facts::Deed& deed, OrgId org)
    {
        activities::define_topic(deed, org, {.id = "evening-classes", .label = "夜校"});
        activities::define_topic(deed, org, {.id = "events", .label = "活动"});
    }

    std::int64_t number(const std::string& sql)
    {
        return house->database().read([&](Transaction& tx) { return tx.value<std::int64_t>(sql); });
    }
    std::int64_t facts_of(const std::string& kind, const std::string& topic)
    {
        return number("SELECT COUNT(*) FROM facts_facts WHERE kind = '" + kind + "' AND topic = '" + topic + "'");
    }
    std::int64_t persons_of(const std::string& kind, const std::string& topic)
    {
        return number("SELECT COUNT(DISTINCT subject_id) FROM facts_facts WHERE kind = '" + kind + "' AND topic = '" + topic + "'");
    }

    /// Every fact in the journal, hashed in its order.
    std::string hash_of_facts()
    {
        return house->database().read([](Transaction& tx) {
            std::string all;
            for (Row row : tx.rows("SELECT id, kind, topic, org_id, subject_id, day, record FROM facts_facts ORDER BY id")) {
                all += print_id(row.whole(0)) + "|" + std::string{row.text(1)} + "|" + std::string{row.text(2)} + "|" + print_id(row.whole(3)) + "|" +
                    print_id(row.get<std::optional<std::int64_t>>(4).value_or(0)) + "|" + std::to_string(row.whole(5)) + "|" + std::string{row.text(6)} + "\n";
            }
            return hex(sha256(all));
        });
    }

    testing::TestDatabase files;
    std::filesystem::path folder;
    std::unique_ptr<Wired> house;
    TenantId tenant{1};
    MadeCity made;
};

}
