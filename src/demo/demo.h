#pragma once

// The demo city: a scenario (demo/README.md) lived through the platform's own operations, so that what the pages and
// figures show was really booked, cancelled, checked in. Nothing here writes a row of another domain.

#include "accounts/accounts.h"
#include "activities/activities.h"
#include "facts/sealer.h"

namespace gongyou::demo {

struct DemoSettings {
    std::string scenario_folder; // demo/zaozhuang
    std::uint64_t seed = 0;      // 0: the scenario's own
    bool progress = false;       // a bar on standard error
};

/// Installs a playbook of the library in an org, with the answers to its settings.
using InstallPlaybook = std::function<void(facts::Deed&, const Actor&, const std::string& playbook, OrgId org,
    const std::vector<std::pair<std::string, std::string>>& settings)>;

/// What a city is made with. The clock stands at simulated moments meanwhile; nothing else may use the database, the ids
/// or the grab.
struct Means {
    Database& database; // migrated, without this tenant
    Clock& clock;
    IdMaker& ids; // fresh: it never steps back
    const Keys& keys;
    const Calendar& calendar;
    activities::Grab& grab;
    facts::Sealer& sealer; // of `tenant`
    TenantId tenant;
    InstallPlaybook install_playbook;
};

struct MadeCity {
    OrgId root, published;
    std::int64_t persons = 0, sessions = 0, bookings = 0, check_ins = 0;
    Instant until;
};

/// Founds the tenant, lives the scenario until its end, seals everything, and lets the clock run on from there. The same
/// scenario and seed give the same facts. Refusals: toml.mistakes, orgs.host_taken where the city stands already.
MadeCity make_city(const Means& means, const DemoSettings& settings);

/// At every later start: lets the clock go on where the demo's time is now. False where no demo was made.
bool continue_clock(Transaction& tx, Clock& clock);

/// The sign-ins that are printed and shown to who sits at the machine; nothing where no demo was made.
std::optional<std::vector<accounts::DemoSignIn>> printed_sign_ins(Transaction& tx);

}
