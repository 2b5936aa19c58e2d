#pragma once

// The whole house put together: what `serve`, the demo, the commands and the tests' World start from.

#include "accounts/accounts.h"
#include "activities/grab.h"
#include "facts/sealer.h"
#include "platform/calendar.h"
#include "platform/http/server.h"
#include "platform/jobs/runner.h"
#include "platform/jobs/timed.h"
#include "playbooks/library.h"

#include <map>
#include <memory>
#include <shared_mutex>
#include <string>
#include <vector>

namespace gongyou {

struct HouseSettings {
    DatabaseSettings database;
    std::string keys;    // the keys file, outside the database
    std::string anchors; // the folder with each tenant's file of sealed heads, outside the database
    std::string outbox;  // where text messages go on this installation
    std::string share;   // the folder with playbooks/, rules/ and web/dist/
    int node = 0;
    accounts::Settings accounts;
};

/// Makes every domain known to the others: fact kinds, record resolvers, effects, conditions, SQL words.
/// Once a process; again is nothing.
void introduce_domains();

/// One running house: database, keys, clock, ids, the batched writer, the route table.
class Wired {
public:
    /// Opens the database, migrates it, reads keys and playbooks, fills the route table.
    explicit Wired(HouseSettings settings);
    ~Wired();

    Database& database() { return *database_; }
    Clock& clock() { return clock_; }
    IdMaker& ids() { return ids_; }
    const Keys& keys() const { return keys_; }
    const Calendar& calendar() const { return calendar_; }
    const playbooks::Library& library() const { return library_; }
    activities::Grab& grab() { return grab_; }
    accounts::Callers& callers() { return callers_; }
    jobs::Runner& runner() { return runner_; }
    jobs::Timed& timed() { return timed_; }
    Router& router() { return router_; }
    House house() { return {*database_, clock_, ids_, keys_, calendar_}; }
    const HouseSettings& settings() const { return settings_; }

    /// The tenant that a Host names, from memory: every request asks. 0: none.
    TenantId tenant_of(std::string_view host) const;
    TenantId default_tenant() const;

    /// The sealer of a tenant, made on first use.
    facts::Sealer& sealer(TenantId tenant);

    /// Seals, lets offers lapse, delivers notices and does background jobs, each on a thread of its own, until stopped.
    void start_jobs();
    void stop_jobs();

private:
    void add_all_routes();
    void add_timed_work();
    void remember_hosts();

    std::unique_ptr<Database> database_;
    HouseSettings settings_;
    Keys keys_;
    Clock clock_;
    IdMaker ids_;
    Calendar calendar_;
    playbooks::Library library_;
    activities::Grab grab_;
    accounts::Callers callers_;
    jobs::Runner runner_;
    jobs::Timed timed_;
    Router router_;
    std::map<TenantId, std::unique_ptr<facts::Sealer>> sealers_;
    mutable std::shared_mutex hosts_guard_;
    std::map<std::string, TenantId, std::less<>> hosts_;
    std::unique_ptr<notices::Courier> courier_;
};

}
