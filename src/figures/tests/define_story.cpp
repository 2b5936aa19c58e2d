#include "figures/against_published.h"
#include "figures/tests/books.h"

#include <doctest/doctest.h>
#include <fstream>
#include <iostream>
#include <sstream>

namespace gongyou::figures {

namespace {

const InstallationId installation{71};

Definition counting(const std::string& id, const std::string& published, const std::string& print = "")
{
    Definition definition = total_of(term("activities.checked_in"));
    definition.id = id;
    definition.published = published;
    definition.print = print;
    return definition;
}

}

TEST_CASE("a figure is defined once, upgraded in place, and retired without being lost")
{
    testing::on_each_engine([](Engine engine) {
        Books books{engine};
        const auto define_it = [&](const Definition& definition) {
            return books.run([&](facts::Deed& deed) { return define(deed, installation, "case_71", books.shizhong, definition); });
        };
        const FigureId id = define_it(counting("x", "08.d"));
        CHECK(define_it(counting("x", "08.d")) == id);
        CHECK(books.facts_of("figures.defined") == 1);
        CHECK(define_it(counting("x", "08.e")) == id);
        CHECK(books.facts_of("figures.defined") == 2);
        define_it(counting("y", ""));

        const auto listed = [&](OrgId org) { return books.read([&](Transaction& tx) { return list_figures(tx, books.tenant, {{org.value}}); }); };
        REQUIRE(listed(books.root).size() == 2);
        CHECK(listed(books.root)[0].definition.published == "08.e");
        CHECK(listed(books.root)[0].version == 2);
        CHECK(listed(books.tengzhou).empty());

        books.run([&](facts::Deed& deed) { retire_all_but(deed, installation, books.shizhong, {counting("x", "")}); });
        CHECK(listed(books.root).size() == 1);
        define_it(counting("y", ""));
        CHECK(listed(books.root).size() == 2);

        books.run([&](facts::Deed& deed) { retire(deed, installation, books.shizhong); });
        CHECK(listed(books.root).empty());
        books.read([&](Transaction& tx) {
            CHECK(find_figure(tx, books.tenant, id));
            CHECK(find_figure(tx, books.tenant, installation, "x")->id == id);
            CHECK_FALSE(find_figure(tx, books.other, id));
            CHECK_FALSE(find_figure(tx, books.tenant, id, {{books.tengzhou.value}}));
            return 0;
        });
    });
}

TEST_CASE("published rows are compared with what an installed playbook claims, and the rest is said to be unclaimed")
{
    testing::on_each_engine([](Engine engine) {
        Books books{engine};
        for (int person = 1; person <= 23; ++person) books.check_in(books.factory, person, *make_day(2024, 3, 1));
        for (int person = 1; person <= 5; ++person) books.check_in(books.tengzhou, person, *make_day(2024, 3, 1));
        books.run([&](facts::Deed& deed) {
            define(deed, installation, "case_71", books.shizhong, counting("x", "08.d", "余:10"));
            // the same playbook, adopted elsewhere: its figures are not the ones that were published
            define(deed, InstallationId{72}, "case_72", books.tengzhou, counting("x", "08.d", "余:10"));
        });
        books.seal();

        const std::string file = books.folder / "published.csv";
        const auto publish = [&](const std::string& rows) {
            std::ofstream{file} << "figure,case,org,says,value,comparator,unit,period,printed,derive\n"
                                << rows;
            std::ostringstream out;
            const int code = print_figures(*books.database, books.tenant, file, "08", out);
            return std::pair{code, out.str()};
        };
        const std::string unclaimed = "08.x,08,市中区总工会,别的,3,exactly,家,2024,3家,\n09.a,09,别处,不看,1,exactly,场,2024,1场,\n";
        const auto good = publish("08.d,08,市中区总工会,惠工活动,20,over,场,2024,20余场,\n" + unclaimed);
        CHECK(good.first == 0);
        CHECK(good.second.find("08.d") != std::string::npos);
        CHECK(good.second.find("20余 ") != std::string::npos);
        CHECK(good.second.find("相符") != std::string::npos);
        CHECK(good.second.find("没有做法认领") != std::string::npos);
        CHECK(good.second.find("09.a") == std::string::npos);
        CHECK(good.second.find("共 2 行，认领 1 行，相符 1 行，没有认领 1 行") != std::string::npos);

        CHECK(publish("08.d,08,市中区总工会,惠工活动,30,over,场,2024,30余场,\n").first == 1);
        CHECK(publish("08.d,08,市中区总工会,惠工活动,20,over,场,2023,20余场,\n").first == 1);
        CHECK(publish(unclaimed).first == 3);
        CHECK(orgs::refusal_of([&] { print_figures(*books.database, books.tenant, books.folder / "none.csv", "", std::cout); }) == "figures.no_file");
    });
}

}
