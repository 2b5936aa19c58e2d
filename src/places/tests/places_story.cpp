#include "orgs/orgs.h"
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
        CHECK(refusal_of([&] { district.run([&](facts::Deed& deed) { close_place(deed, neighbour, district.palace, deed.today(), "搬迁"); }); }) ==
            "places.no_such_place");
        district.run([&](facts::Deed& deed) { close_place(deed, district.keeper, district.palace, deed.today(), "搬迁"); });
        CHECK(district.facts_of("places.closed") == 1);
        CHECK(refusal_of([&] { district.run([&](facts::Deed& deed) { close_place(deed, district.keeper, district.palace, deed.today(), "搬迁"); }); }) ==
            "places.closed");
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
        district.hold(district.art, 180, 250, "activities/session/5"); // until 04:10
        district.hold(district.art, 250, 301, "activities/session/6"); // from 04:10 on
        CHECK(refusal_of([&] { district.hold(district.art, 249, 250, "activities/session/7"); }) == "places.room_taken");
        CHECK(refusal_of([&] { district.hold(district.art, 300, 600, "activities/session/7"); }) == "places.room_taken");
        CHECK(refusal_of([&] { district.hold(district.art, 100, 700, "activities/session/7"); }) == "places.room_taken"); // all of them
        district.hold(district.art, 301, 600, "activities/session/7");
        district.hold(district.yoga, 630, 660, "activities/session/3");
        CHECK(refusal_of([&] { district.run([&](facts::Deed& deed) { close_place(deed, district.keeper, district.palace, deed.today(), "搬迁"); }); }) ==
            "places.still_held");

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
        CHECK(wrong_field(promise({{1, "12:00", "08:00"}})) == "0: too_long_over_midnight");
        CHECK(wrong_field(promise({{1, "12:00", "12:00"}})) == "0: no_length");
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

TEST_CASE("hours are taken as people write them, up to 24:00 and over midnight; a night may not run into what the next day promises")
{
    testing::on_each_engine([](Engine engine) {
        District district{engine};
        const auto promise = [&](const std::vector<HoursLine>& week) {
            return [&district, week] { district.run([&](facts::Deed& deed) { promise_hours(deed, district.keeper, district.palace, week); }); };
        };
        const auto hours = [&](Day day) {
            const auto places = district.read([&](Transaction& tx) { return read_places(tx, district.tenant, {district.palace}, day); });
            return print(open_hours(places.at(0), day, {}));
        };
        const Day friday = day_of(district.now);
        promise({{5, "9:00", "10:00"}, {5, "19：00", "20：30"}, {5, "22:00", "01:00"}, {6, "20:00", "24:00"}, {7, "20:00", "0:00"}})();
        CHECK(hours(friday) == "09:00-10:00 19:00-20:30 22:00-次日01:00");
        CHECK(hours(friday + 1) == "20:00-24:00");
        CHECK(hours(friday + 2) == "20:00-24:00");
        CHECK(wrong_field(promise({{5, "22:00", "01:00"}, {6, "00:30", "08:00"}})) == "weekday: overlapping");
        CHECK(wrong_field(promise({{7, "22:00", "01:00"}, {1, "00:30", "08:00"}})) == "weekday: overlapping");
        promise({{7, "22:00", "01:00"}, {1, "01:00", "08:00"}})();

        district.run([&](facts::Deed& deed) { except_day(deed, district.keeper, district.palace, {friday, true, "22:00", "2:00", "夜市"}); });
        CHECK(hours(friday) == "22:00-次日02:00");
    });
}

TEST_CASE("a day that differs is a deed of that day where it has passed, and of today where it is announced")
{
    testing::on_each_engine([](Engine engine) {
        District district{engine};
        const Day today = day_of(district.now);
        const auto except = [&](Day day) {
            return [&district, day] { district.run([&](facts::Deed& deed) { except_day(deed, district.keeper, district.palace,
                                                                                {day, false, {}, {}, "停电"}); }); };
        };
        const auto excepted_on = [&](Day day) {
            return district.read([&](Transaction& tx) {
                return tx.value<std::int64_t>("SELECT COUNT(*) FROM facts_facts WHERE tenant_id = $1 AND kind = 'places.day_excepted' AND day = $2",
                    district.tenant, day);
            });
        };
        except(today - 2)(); // written down later
        CHECK(excepted_on(today - 2) == 1);
        except(today + 9)();
        CHECK(excepted_on(today + 9) == 0);
        CHECK(excepted_on(today) == 1);
        CHECK(wrong_field(except(today - 31)) == "day: before_opening");
        CHECK(wrong_field(except(make_day(2052, 3, 8).value())) == "day: too_far");
    });
}

TEST_CASE("a point of a Chinese map is kept where it is; one outside the city is asked about, one outside China refused")
{
    testing::on_each_engine([](Engine engine) {
        District district{engine};
        const auto boss = district.with(orgs::Role::officer, district.root);
        district.run([&](facts::Deed& deed) { orgs::set_city_box(deed, boss, {34.45, 35.33, 116.80, 117.84}); });
        const auto at = [&](double lat, double lon, std::optional<std::string> crs = {}, std::optional<bool> elsewhere = {}) {
            return [&district, lat, lon, crs, elsewhere] {
                return district.run([&](facts::Deed& deed) {
                    NewPlace wish{district.shizhong, "新站", "station", {}, "shizhong-wenhualu", "文化路 9 号", lat, lon, {}, {}};
                    wish.crs = crs;
                    wish.elsewhere = elsewhere;
                    return open_place(deed, district.keeper, wish);
                });
            };
        };
        const Point hall{34.8641, 117.5721};
        const auto off_by = [&](PlaceId place, Point where) {
            const auto found = district.read([&](Transaction& tx) { return find(tx, district.tenant, place).value(); });
            return metres_between(where, {found.lat, found.lon});
        };
        for (const auto& [word, datum] : {std::pair{"gcj02", Datum::gcj02}, {"bd09", Datum::bd09}, {"wgs84", Datum::wgs84}}) {
            const Point drawn = as_drawn(hall, datum);
            CHECK(off_by(at(drawn.lat, drawn.lon, word)(), hall) < 1);
        }
        CHECK(wrong_field(at(34.8641, 117.5721, "beijing54")) == "crs: unknown_word");
        CHECK(wrong_field(at(0, 0)) == "lat: outside_china");
        CHECK(wrong_field(at(36.65, 117.12)) == "lat: outside_city"); // the provincial capital
        CHECK(off_by(at(36.65, 117.12, {}, true)(), {36.65, 117.12}) == 0);

        const auto change = [&](PlaceChange wish) {
            return [&district, wish] { district.run([&](facts::Deed& deed) { change_place(deed, district.keeper, district.palace, wish); }); };
        };
        const Point drawn = as_drawn(hall, Datum::gcj02);
        PlaceChange moved;
        moved.lat = drawn.lat;
        CHECK(wrong_field(change(moved)) == "lat: incomplete");
        moved.lon = drawn.lon;
        moved.crs = "gcj02";
        change(moved)();
        CHECK(off_by(district.palace, hall) < 1);

        CHECK(refusal_of([&] { district.run([&](facts::Deed& deed) { orgs::set_city_box(deed, district.keeper, {34.45, 35.33, 116.80, 117.84}); }); }) ==
            "orgs.no_such_org");
        CHECK(wrong_field([&] { district.run([&](facts::Deed& deed) { orgs::set_city_box(deed, boss, {35.33, 34.45, 116.80, 117.84}); }); }) ==
            "south: out_of_order");
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
