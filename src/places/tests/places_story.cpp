#include "places/list_places.h"
#include "places/tests/district.h"

#include <doctest/doctest.h>

namespace gongyou::places {

using orgs::refusal_of;
using orgs::wrong_field;

TEST_CASE("a place is opened, serves several uses, and is closed; its facts make a stock")
{
    testing::on_each_engine([](Engine engine) {
        District district{engine};
        CHECK(district.facts_of("places.opened") == 1);
        district.run([&](facts::Deed& deed) { define_kind(deed, district.root, {"palace", "工人文化宫"}); });
        CHECK(refusal_of([&] { district.run([&](facts::Deed& deed) { define_kind(deed, district.root, {"palace", "别的"}); }); }) == "places.kind_clash");
        CHECK(refusal_of([&] { district.opened("没有这种", 34.8, 117.5, "castle"); }) == "forms.invalid");

        district.run([&](facts::Deed& deed) {
            PlaceChange change;
            change.uses = std::vector<std::string>{"station"};
            change_place(deed, district.keeper, district.palace, change);
        });
        const auto place = district.read([&](Transaction& tx) { return read_places(tx, district.tenant, {district.palace}, day_of(district.now)).at(0); });
        CHECK(place.uses == std::vector<std::string>{"palace", "station"});

        const auto neighbour = district.with(orgs::Role::officer, district.tengzhou);
        CHECK(refusal_of([&] { district.run([&](facts::Deed& deed) { close_place(deed, neighbour, district.palace, deed.today(), "搬迁"); }); }) == "places.no_such_place");
        district.run([&](facts::Deed& deed) { close_place(deed, district.keeper, district.palace, deed.today(), "搬迁"); });
        CHECK(district.facts_of("places.closed") == 1);
        CHECK(refusal_of([&] { district.run([&](facts::Deed& deed) { close_place(deed, district.keeper, district.palace, deed.today(), "搬迁"); }); }) == "places.closed");
        CHECK(refusal_of([&] { district.hold(district.yoga, 540, 600, "activities/session/1"); }) == "places.closed");
    });
}

TEST_CASE("a new place promises the hours that the nearest org settled for its kind")
{
    testing::on_each_engine([](Engine engine) {
        District district{engine};
        const auto settle = [&](OrgId org, const std::string& closes) {
            district.run([&](facts::Deed& deed) { define_kind(deed, org, {"station", "工会驿站", {{1, "08:00", closes}}}); });
        };
        const auto closes_at = [&](const std::string& name) {
            const auto opened = district.opened(name, 34.8, 117.5, "station");
            return district.read([&](Transaction& tx) { return read_places(tx, district.tenant, {opened}, day_of(district.now)).at(0).hours.at(0).open.to; });
        };
        settle(district.root, "18:00");
        settle(district.tengzhou, "22:00"); // beside the district, not above it
        CHECK(closes_at("城中驿站") == 18 * 60);
        settle(district.shizhong, "20:00");
        CHECK(closes_at("城南驿站") == 20 * 60);
        settle(district.shizhong, "21:00"); // a newer version
        CHECK(closes_at("城北驿站") == 21 * 60);

        const auto facts = district.facts_of("places.kind_defined");
        settle(district.shizhong, "21:00");
        CHECK(district.facts_of("places.kind_defined") == facts);
    });
}

TEST_CASE("two things cannot hold one room at one time, and the refusal names what holds it")
{
    testing::on_each_engine([](Engine engine) {
        District district{engine};
        district.hold(district.yoga, 540, 630, "activities/session/1");
        std::string sentence;
        try {
            district.hold(district.yoga, 600, 660, "activities/session/2");
        } catch (const Refusal& refusal) {
            CHECK(refusal.code == "places.room_taken");
            sentence = refusal.sentence;
        }
        CHECK(sentence.find("2024-03-09 09:00 至 10:30 “书法班”") != std::string::npos);

        district.hold(district.art, 600, 660, "activities/session/2");
        district.hold(district.yoga, 630, 660, "activities/session/3");
        CHECK(refusal_of([&] { district.run([&](facts::Deed& deed) { close_place(deed, district.keeper, district.palace, deed.today(), "搬迁"); }); }) == "places.still_held");

        district.run([&](facts::Deed& deed) {
            release(deed, "activities/session/1");
            release(deed, "activities/session/1");
            deed.nothing_changed();
        });
        district.hold(district.yoga, 600, 630, "activities/session/4");
    });
}

TEST_CASE("hours are promised week by week; those that overlap or end before they start are refused")
{
    testing::on_each_engine([](Engine engine) {
        District district{engine};
        const auto promise = [&](const std::vector<HoursLine>& week) {
            return [&district, week] { district.run([&](facts::Deed& deed) { promise_hours(deed, district.keeper, district.palace, week); }); };
        };
        promise({{5, "08:30", "12:00"}, {5, "14:00", "21:30"}})();
        CHECK(wrong_field(promise({{1, "12:00", "08:00"}})) == "0: ends_before_start");
        CHECK(wrong_field(promise({{1, "08:00", "12:00"}, {1, "11:00", "13:00"}})) == "weekday: overlapping");
        CHECK(wrong_field(promise({{1, "8", "12:00"}})) == "0: not_a_time");

        district.run([&](facts::Deed& deed) { except_day(deed, district.keeper, district.palace, {deed.today(), false, {}, {}, "检修"}); });
        const auto hours = [&] {
            const auto places = district.read([&](Transaction& tx) { return read_places(tx, district.tenant, {district.palace}, day_of(district.now)); });
            return print(open_hours(places.at(0), day_of(district.now), {}));
        };
        CHECK(hours() == "");
        district.run([&](facts::Deed& deed) { except_day(deed, district.keeper, district.palace, {deed.today(), true, "10:00", "16:00", "加开"}); });
        CHECK(hours() == "10:00-16:00");
    });
}

TEST_CASE("the nearest places come first; words of one or two characters find them")
{
    testing::on_each_engine([](Engine engine) {
        District district{engine};
        district.opened("税郭驿站", 34.8797, 117.6911, "station");
        district.opened("远方驿站", 36.0, 119.0, "station");
        const auto names = [&](PlaceFilter filter) {
            std::string text;
            const auto listed = district.read([&](Transaction& tx) { return list_places(tx, district.tenant, filter, day_of(district.now), {}); });
            for (const auto& one : listed) text += one.place.name + " ";
            return text;
        };
        PlaceFilter near;
        near.near = Point{34.8790, 117.6900};
        CHECK(names(near) == "税郭驿站 市中区工人文化宫 ");
        PlaceFilter word;
        word.q = "驿";
        CHECK(names(word) == "税郭驿站 远方驿站 ");
        word.q = "文化宫";
        CHECK(names(word) == "市中区工人文化宫 ");
        PlaceFilter kind;
        kind.kind = "station";
        kind.org = district.tengzhou;
        CHECK(names(kind) == "");
        kind.org = district.root;
        CHECK(names(kind) == "税郭驿站 远方驿站 ");
    });
}

}
