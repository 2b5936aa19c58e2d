#include "wiring.h"

#include "accounts/export_job.h"
#include "accounts/job_routes.h"
#include "activities/activities.h"
#include "demo/demo.h"
#include "facts/names.h"
#include "figures/figures.h"
#include "matters/matters.h"
#include "orgs/orgs.h"
#include "people/import.h"
#include "places/places.h"
#include "platform/db/migrations.h"
#include "platform/log.h"
#include "playbooks/playbooks.h"
#include "site/site.h"

#include <mutex>

namespace gongyou {

namespace {

std::unique_ptr<Database> open_migrated(const DatabaseSettings& settings)
{
    auto database = Database::open(settings);
    migrate(*database);
    return database;
}

std::vector<TenantId> all_tenants(Database& database)
{
    std::vector<TenantId> all;
    for (const auto& tenant : database.read([](Transaction& tx) { return orgs::tenants(tx); })) all.push_back(tenant.id);
    return all;
}

/// A demo shows its sign-ins to who sits at the machine.
HouseSettings with_demo(HouseSettings settings, Database& database)
{
    settings.accounts.demo = database.read([](Transaction& tx) { return demo::printed_sign_ins(tx); });
    return settings;
}

}

void introduce_domains()
{
    static std::once_flag once;
    std::call_once(once, [] {
        orgs::introduce();
        people::introduce();
        forms::introduce();
        accounts::introduce();
        places::introduce();
        matters::introduce();
        activities::introduce();
        figures::introduce();
        playbooks::introduce();
    });
}

Wired::Wired(HouseSettings settings)
    : database_((introduce_domains(), open_migrated(settings.database))),
      settings_(with_demo(std::move(settings), *database_)),
      keys_(Keys::load_or_create(settings_.keys)),
      ids_(settings_.node),
      calendar_(Calendar::read(settings_.share + "/rules/national")),
      grab_(*database_, ids_, keys_),
      callers_(*database_, clock_, settings_.accounts),
      runner_(*database_, clock_, ids_, keys_),
      timed_(clock_, [this] { return all_tenants(*database_); })
{
    runner_.add(people::import_kind, people::import_job(keys_, accounts::actor_of));
    runner_.add(accounts::export_kind, accounts::export_job(keys_));
    library_ = playbooks::Library::read(settings_.share + "/playbooks");

    database_->read([this](Transaction& tx) { demo::continue_clock(tx, clock_); });
    remember_hosts();
    add_all_routes();
    add_timed_work();
}

Wired::~Wired()
{
    stop_jobs();
}

void Wired::add_all_routes()
{
    router_.recognise_callers([this](const Request& request) { return callers_.quickly(request); },
        [this](const Request& request) { return callers_.fully(request); });
    accounts::add_routes(router_, keys_, callers_, settings_.accounts);
    accounts::add_job_routes(router_, keys_, runner_.kinds());
    accounts::add_export_routes(router_);
    orgs::add_routes(router_);
    people::add_routes(router_, keys_);
    notices::add_routes(router_);
    matters::add_routes(router_);
    places::add_routes(router_);
    activities::add_routes(router_, grab_, keys_);
    router_.serve("Home", "/api/home", orgs::signed_in(), "what matters to a member today").asking({"near"});
    router_.serve("Found", "/api/search", orgs::signed_in(), "what the caller may see and the words find").asking({"q"});
    figures::add_routes(router_, keys_);
    playbooks::add_routes(router_, library_);
    site::add_routes(router_, settings_.share + "/web/dist");
}

void Wired::add_timed_work()
{
    using std::chrono::seconds;
    timed_.add({"activities.offers", seconds{1}, [this](TenantId tenant, Instant now) {
                    activities::expire_offers(*database_, ids_, tenant, now);
                    return jobs::Left::nothing;
                }});
    timed_.add({"activities.own_sessions", seconds{1}, [this](TenantId tenant, Instant) {
                    activities::follow_bookings(*database_, tenant);
                    return jobs::Left::nothing;
                }});
    timed_.add({"activities.reminders", seconds{60}, [this](TenantId tenant, Instant now) {
                    return activities::remind_of_open_sessions(*database_, ids_, tenant, now) > 0 ? jobs::Left::more : jobs::Left::nothing;
                }});
    timed_.add({"activities.forgotten", seconds{60}, [this](TenantId tenant, Instant now) {
                    return activities::close_forgotten(*database_, ids_, tenant, now) > 0 ? jobs::Left::more : jobs::Left::nothing;
                }});
    timed_.add({"activities.codes", seconds{60}, [this](TenantId tenant, Instant now) {
                    activities::forget_old_codes(*database_, tenant, now);
                    return jobs::Left::nothing;
                }});
}

TenantId Wired::tenant_of(std::string_view host) const
{
    const std::shared_lock lock{hosts_guard_};
    const auto found = hosts_.find(host);
    return found == hosts_.end() ? TenantId{} : found->second;
}

void Wired::remember_hosts()
{
    std::map<std::string, TenantId, std::less<>> hosts;
    for (const auto& tenant : database_->read([](Transaction& tx) { return orgs::tenants(tx); })) hosts.emplace(tenant.host, tenant.id);
    const std::unique_lock lock{hosts_guard_};
    hosts_ = std::move(hosts);
}

TenantId Wired::default_tenant() const
{
    const auto all = database_->read([](Transaction& tx) { return orgs::tenants(tx); });
    return all.empty() ? TenantId{} : all.front().id;
}

facts::Sealer& Wired::sealer(TenantId tenant)
{
    auto& sealer = sealers_[tenant];
    if (!sealer) {
        sealer = std::make_unique<facts::Sealer>(*database_, keys_,
            facts::SealerSettings{.tenant = tenant, .anchor = facts::anchor_file(settings_.anchors, tenant), .holder = settings_.node});
    }
    return *sealer;
}

void Wired::start_jobs()
{
    remember_hosts();
    for (const TenantId tenant : all_tenants(*database_)) sealer(tenant).start(clock_, std::chrono::seconds{1});
    runner_.start();
    courier_ = std::make_unique<notices::Courier>(*database_, clock_, keys_, notices::log_file_carrier(settings_.outbox));
    timed_.start();
}

void Wired::stop_jobs()
{
    for (auto& [tenant, sealer] : sealers_) sealer->stop();
    runner_.stop();
    timed_.stop();
    courier_.reset();
}

}
