#include "load/city.h"

#include "orgs/orgs.h"
#include "people/id_number.h"
#include "platform/db/statistics.h"

#include <fmt/format.h>

namespace gongyou::load {

namespace {

/// Of an area that was never given out, so that no real person has it.
people::Identity identity(int n)
{
    const std::string first = fmt::format("370499{}{:02}{:02}{:03}", 1950 + n / 999 / 336 % 50, n / 999 / 28 % 12 + 1, n / 999 % 28 + 1, n % 999);
    return {
        .name = fmt::format("职工{}", n),
        .id_number = first + people::id_check_digit(first),
        .phone = {},
        .sex = {},
        .birth_day = {},
        .trade = "manufacturing",
        .town = "shizhong-shuiguo",
    };
}

}

HouseSettings settings_of(const Place& place)
{
    HouseSettings settings;
    settings.database = place.settings();
    settings.keys = place.folder() + "/keys.toml";
    settings.anchors = place.folder();
    settings.outbox = place.folder() + "/outbox.log";
    settings.share = GONGYOU_SOURCE;
    return settings;
}

City::City(const Place& place, int count) : house_(std::make_unique<Wired>(settings_of(place)))
{
    const OrgId root = deed([](facts::Deed& deed) { return orgs::found_tenant(deed, "枣庄市总工会", "load.test"); });
    officer_.tenant = tenant;
    officer_.grants = {{orgs::Role::officer, root}};
    const OrgId factory = deed([&](facts::Deed& deed) {
        orgs::NewOrg wish;
        wish.parent = root;
        wish.name = "税郭镇机械厂工会";
        wish.kind = orgs::Kind::enterprise_union;
        return orgs::found_org(deed, officer_, wish).id;
    });
    deed([&](facts::Deed& deed) { activities::define_topic(deed, root, {"classes", "公益培训"}); });
    activities::NewActivity evenings;
    evenings.org = root;
    evenings.title = "书法基础";
    evenings.topic = "classes";
    evenings.about = "从握笔开始";
    evenings.audience = activities::Audience{};
    evenings.audience->orgs = std::vector{factory};
    activity_ = deed([&](facts::Deed& deed) { return activities::plan_activity(deed, officer_, evenings); });
    keeper = bring_keeper(root);
    bring_members(factory, count);
}

Caller City::bring_keeper(OrgId org)
{
    const PersonId person = deed([&](facts::Deed& deed) {
        const auto found = people::find_or_create_person(deed, house_->keys(), identity(999'000));
        accounts::open_account(deed, house_->keys(), {.person = found, .login = {}, .totp_secret = {}}, std::nullopt);
        accounts::grant_role_as_platform(deed, found, orgs::Role::keeper, org);
        return found;
    });
    const auto now = house_->clock().now();
    return {person, house_->database().write([&](Transaction& tx) { return accounts::mint_sign_in(tx, house_->ids(), tenant, person, true, now).token; })};
}

void City::bring_members(OrgId union_, int count)
{
    constexpr int together = 1000;
    const auto now = house_->clock().now();
    for (int from = 0; from < count; from += together) {
        std::vector<people::EnrolRow> rows;
        for (int n = from; n < std::min(count, from + together); ++n) rows.push_back({union_, identity(n), {}, true});
        const auto prepared = people::prepare_rows(house_->keys(), house_->ids(), now, rows);
        const auto arrived = deed([&](facts::Deed& deed) {
            std::vector<Caller> callers;
            for (const auto person : people::enrol_many(deed, *prepared).persons) {
                accounts::open_account(deed, house_->keys(), {.person = person, .login = {}, .totp_secret = {}}, std::nullopt);
                callers.push_back({person, accounts::mint_sign_in(deed.tx(), house_->ids(), tenant, person, false, now).token});
            }
            return callers;
        });
        members.insert(members.end(), arrived.begin(), arrived.end());
    }
}

SessionId City::evening(std::int64_t seats, int hours_away)
{
    const auto now = house_->clock().now();
    activities::NewSession wish;
    wish.starts_at = now + std::chrono::hours{hours_away};
    wish.ends_at = wish.starts_at + std::chrono::hours{2};
    wish.seats = seats;
    wish.opens_at = now - std::chrono::hours{1};
    return deed([&](facts::Deed& deed) { return activities::plan_session(deed, officer_, activity_, wish); });
}

void City::leave()
{
    refresh_statistics(house_->database());
    house_.reset();
}

std::vector<BookingId> City::seat(SessionId session, std::size_t first, std::size_t count)
{
    std::vector<BookingId> bookings(count);
    for (std::size_t i = 0; i < count; ++i) {
        house_->grab().book(tenant, members.at(first + i).person, session, nullptr, house_->clock().now(),
            [&bookings, i](activities::Outcome<activities::Booked> outcome) {
                if (const auto* booked = std::get_if<activities::Booked>(&outcome)) bookings[i] = booked->booking.id;
            });
    }
    house_->grab().drain();
    return bookings;
}

}
