#pragma once

// One running house with a fixed cast, reached as users reach it: over HTTP, on a real database. It is built
// through operations, so it cannot be illegal; its clock moves when a story says so. A second city stands beside
// it on the same server, so that leaks show.

#include "orgs/orgs.h"
#include "people/people.h"
#include "platform/testing/http_client.h"
#include "platform/testing/test_database.h"
#include "wiring.h"

#include <map>
#include <memory>
#include <string>

namespace gongyou::testing {

/// Somebody with a browser; signed in unless it is the stranger.
struct Someone {
    PersonId person;
    HttpClient browser;
};

/// An identity number that no real person has, with its right check character; by number, 0 to 29,999.
std::string identity_number(int number);

class World {
public:
    explicit World(Engine engine);
    ~World();

    Wired& house() { return *house_; }
    Instant now() { return house_->clock().now(); }
    void days_pass(int days) { house_->clock().advance(std::chrono::hours{24} * days); }
    void minutes_pass(int minutes) { house_->clock().advance(std::chrono::minutes{minutes}); }

    /// By name: member, driver, chair, officer (of the district), keeper, editor, system_admin, security_admin,
    /// audit_admin; neighbour_officer (of the other district); other_officer, other_member (of the other city); stranger.
    Someone& the(const std::string& name);

    /// A fresh member of the factory's union with a browser of their own.
    Someone& new_member(const std::string& name);

    /// Somebody else with the same roles and the same union, for a call that ends what the caller has.
    Someone& double_of(const std::string& name);

    /// A browser for a person who was made otherwise, signed in as a member.
    Someone& arrive(const std::string& name, PersonId person) { return sign_in(name, tenant, person, false); }

    /// One operation as one deed of `by`, on the house's own database.
    template <class F>
    auto deed(PersonId by, F operation)
    {
        return facts::as_deed(house_->database(), house_->ids(), tenant, by, now(), operation);
    }
    template <class F>
    auto read(F reading)
    {
        return house_->database().read(reading);
    }

    /// Whoever acts for the district, for operations that are called directly.
    Actor actor(const std::string& name);

    /// How many facts of the kind stand, net of what was taken back.
    std::int64_t facts_of(const std::string& kind);

    /// Starts the server anew on the same data, as after a crash or an upgrade.
    void restart();

    TenantId tenant{1}, other_tenant{2};
    OrgId city, shizhong, tengzhou, town, factory, truckers;
    OrgId other_city;

private:
    void open();
    void found_cities();
    void bring_the_cast();
    Someone& sign_in(const std::string& name, TenantId where, PersonId person, bool staff);
    PersonId somebody(TenantId where, const std::string& name, OrgId org, bool member);
    PersonId staff(TenantId where, const std::string& name, OrgId org, orgs::Role role);
    HttpClient browser(TenantId where);

    TestDatabase files_;
    std::string folder_;
    std::unique_ptr<Wired> house_;
    std::unique_ptr<Server> server_;
    std::map<std::string, Someone> cast_;
    int people_made_ = 0;
};

}
