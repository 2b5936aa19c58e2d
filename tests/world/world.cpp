#include "world/world.h"

#include <fmt/format.h>

#include <filesystem>
#include <stdexcept>

#include <unistd.h>

namespace gongyou::testing {

namespace {

const Instant first_morning = at_minute(*make_day(2025, 1, 6), 8 * 60);

std::string fresh_folder()
{
    static int made = 0;
    const auto folder = std::filesystem::temp_directory_path() / fmt::format("gongyou-world-{}-{}", ::getpid(), ++made);
    std::filesystem::create_directories(folder);
    return folder.string();
}

/// The check character of GB 11643 for the first 17 digits.
char check_digit(const std::string& digits)
{
    static constexpr int weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (std::size_t i = 0; i < 17; ++i) sum += (digits[i] - '0') * weights[i];
    return "10X98765432"[sum % 11];
}

/// An identity that no real person has: an area code that was never given out.
people::Identity identity(const std::string& name, int number)
{
    return {
        .name = name,
        .id_number = identity_number(number),
        .phone = fmt::format("1540001{:04}", number),
        .sex = {},
        .birth_day = {},
        .trade = "manufacturing",
        .town = "shizhong-shuiguo",
    };
}

}

std::string identity_number(int number)
{
    const std::string digits = fmt::format("370499{}0101{:03}", 1990 - number / 1000, number % 1000);
    return digits + check_digit(digits);
}

World::World(Engine engine) : files_(engine),
                              folder_(fresh_folder())
{
    open();
    house_->clock().stand_at(first_morning);
    found_cities();
    bring_the_cast();
}

World::~World()
{
    cast_.clear();
    server_.reset();
    house_.reset();
    std::filesystem::remove_all(folder_);
}

void World::open()
{
    HouseSettings settings;
    settings.database = files_.settings();
    settings.keys = folder_ + "/keys.toml";
    settings.anchors = folder_;
    settings.outbox = folder_ + "/outbox.log";
    settings.share = GONGYOU_SOURCE;
    house_ = std::make_unique<Wired>(std::move(settings));

    ServerSettings serving;
    serving.port = 0;
    serving.default_tenant = tenant;
    serving.tenant_of_host = [this](std::string_view host) { return host == "other.test" ? other_tenant : TenantId{}; };
    server_ = std::make_unique<Server>(house_->router(), house_->house(), serving);
    server_->start();
}

void World::restart()
{
    const Instant then = now();
    for (auto& [name, someone] : cast_) someone.browser.reconnect();
    server_.reset();
    house_.reset();
    open();
    house_->clock().stand_at(then);
    for (auto& [name, someone] : cast_) {
        const auto cookies = someone.browser.cookies;
        someone.browser = HttpClient{server_->port()};
        someone.browser.cookies = cookies;
        if (name.starts_with("other_")) someone.browser.always("Host", "other.test");
    }
}

void World::found_cities()
{
    city = deed({}, [](facts::Deed& deed) { return orgs::found_tenant(deed, "枣庄市总工会", "zaozhuang.test"); });
    other_city = facts::as_deed(house_->database(), house_->ids(), other_tenant, {}, now(),
        [](facts::Deed& deed) { return orgs::found_tenant(deed, "邻市总工会", "other.test"); });

    Actor boss;
    boss.tenant = tenant;
    boss.grants = {{orgs::Role::officer, city}};
    const auto found = [&](OrgId parent, const char* name, orgs::Kind kind) {
        orgs::NewOrg wish;
        wish.parent = parent;
        wish.name = name;
        wish.kind = kind;
        return deed({}, [&](facts::Deed& deed) { return orgs::found_org(deed, boss, wish).id; });
    };
    shizhong = found(city, "市中区总工会", orgs::Kind::district_federation);
    tengzhou = found(city, "滕州市总工会", orgs::Kind::district_federation);
    town = found(shizhong, "税郭镇总工会", orgs::Kind::town_union);
    factory = found(town, "税郭镇机械厂工会", orgs::Kind::enterprise_union);
    truckers = found(shizhong, "市中区货运行业工会联合会", orgs::Kind::industry_federation);
}

PersonId World::somebody(TenantId where, const std::string& name, OrgId org, bool member)
{
    return facts::as_deed(house_->database(), house_->ids(), where, {}, now(), [&](facts::Deed& deed) {
        const auto person = people::find_or_create_person(deed, house_->keys(), identity(name, ++people_made_));
        if (member) people::admit(deed, person, org);
        accounts::open_account(deed, house_->keys(), {.person = person, .login = {}, .totp_secret = {}}, std::nullopt);
        return person;
    });
}

PersonId World::staff(TenantId where, const std::string& name, OrgId org, orgs::Role role)
{
    const PersonId person = somebody(where, name, org, false);
    facts::as_deed(house_->database(), house_->ids(), where, {}, now(),
        [&](facts::Deed& deed) { accounts::grant_role_as_platform(deed, person, role, org); });
    return person;
}

HttpClient World::browser(TenantId where)
{
    HttpClient client{server_->port()};
    if (where == other_tenant) client.always("Host", "other.test");
    return client;
}

Someone& World::sign_in(const std::string& name, TenantId where, PersonId person, bool staff)
{
    const auto signed_in = house_->database().write(
        [&](Transaction& tx) { return accounts::mint_sign_in(tx, house_->ids(), where, person, staff, now()); });
    Someone someone{person, browser(where)};
    someone.browser.cookies[std::string{accounts::cookie_name}] = signed_in.token;
    return cast_.insert_or_assign(name, std::move(someone)).first->second;
}

void World::bring_the_cast()
{
    sign_in("member", tenant, somebody(tenant, "职晓禾", factory, true), false);
    sign_in("driver", tenant, somebody(tenant, "驾远帆", truckers, true), false);
    sign_in("chair", tenant, staff(tenant, "席若川", factory, orgs::Role::chair), true);
    sign_in("officer", tenant, staff(tenant, "区明朗", shizhong, orgs::Role::officer), true);
    sign_in("neighbour_officer", tenant, staff(tenant, "邻清越", tengzhou, orgs::Role::officer), true);
    sign_in("keeper", tenant, staff(tenant, "馆若溪", shizhong, orgs::Role::keeper), true);
    sign_in("mediator", tenant, staff(tenant, "调安然", shizhong, orgs::Role::mediator), true);
    sign_in("editor", tenant, staff(tenant, "编竹青", city, orgs::Role::editor), true);
    sign_in("system_admin", tenant, staff(tenant, "系安澜", city, orgs::Role::system_admin), true);
    sign_in("security_admin", tenant, staff(tenant, "密知远", city, orgs::Role::security_admin), true);
    sign_in("audit_admin", tenant, staff(tenant, "审亦清", city, orgs::Role::audit_admin), true);
    sign_in("other_officer", other_tenant, staff(other_tenant, "外云舒", other_city, orgs::Role::officer), true);
    cast_.insert_or_assign("stranger", Someone{PersonId{}, browser(tenant)});
}

Someone& World::the(const std::string& name)
{
    const auto found = cast_.find(name);
    if (found == cast_.end()) throw std::logic_error("nobody in the cast is called " + name);
    return found->second;
}

Someone& World::new_member(const std::string& name)
{
    return sign_in(name, tenant, somebody(tenant, "新" + std::to_string(people_made_), factory, true), false);
}

Someone& World::double_of(const std::string& name)
{
    const bool other = name.starts_with("other_");
    const TenantId where = other ? other_tenant : tenant;
    const Actor like = read([&](Transaction& tx) { return accounts::actor_of(tx, where, the(name).person); });
    const OrgId org = like.member_of.empty() ? factory : like.member_of.front();
    const PersonId person = somebody(where, "同" + std::to_string(people_made_), org, !like.member_of.empty());
    for (const auto& grant : like.grants) {
        facts::as_deed(house_->database(), house_->ids(), where, {}, now(),
            [&](facts::Deed& deed) { accounts::grant_role_as_platform(deed, person, grant.role, grant.org); });
    }
    return sign_in(name + "'s double", where, person, !like.grants.empty());
}

Actor World::actor(const std::string& name)
{
    return read([&](Transaction& tx) { return accounts::actor_of(tx, tenant, the(name).person); });
}

std::int64_t World::facts_of(const std::string& kind)
{
    return read([&](Transaction& tx) {
        return tx.value<std::int64_t>("SELECT CAST(COALESCE(SUM(weight), 0) AS BIGINT) FROM facts_facts WHERE tenant_id = $1 AND kind = $2", tenant, kind);
    });
}

}
