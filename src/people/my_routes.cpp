#include "facts/deed_request.h"
#include "people/change_profile.h"
#include "people/routes.h"

namespace gongyou::people {

namespace {

struct ConsentGiven {
    std::string text;
    int version = 1;
    std::optional<PersonId> child; // whose guardian the caller is
};

const Shape<ConsentGiven>& shape_of(ConsentGiven*)
{
    static const Shape<ConsentGiven> shape{"ConsentGiven", field("text", &ConsentGiven::text, "同意书", {.max_length = 40}),
        field("version", &ConsentGiven::version, "版本", {.min = 1, .max = 10'000}), field("child", &ConsentGiven::child, "子女")};
    return shape;
}

struct MyName {
    std::string name;
};

const Shape<MyName>& shape_of(MyName*)
{
    static const Shape<MyName> shape{"MyName", field("name", &MyName::name, "姓名", {.max_length = 60})};
    return shape;
}

struct NewChild {
    std::string name;
    std::optional<std::string> id_number;
    std::optional<Day> birth_day;
    std::optional<Sex> sex;
};

const Shape<NewChild>& shape_of(NewChild*)
{
    static const Shape<NewChild> shape{"NewChild", field("name", &NewChild::name, "姓名", {.max_length = 60}),
        field("id_number", &NewChild::id_number, "身份证号", {.max_length = 30}), field("birth_day", &NewChild::birth_day, "出生日期"),
        field("sex", &NewChild::sex, "性别")};
    return shape;
}

struct Child {
    PersonId id;
    std::string name;
    std::optional<Day> birth_day;
};

class MyHandlers {
public:
    explicit MyHandlers(const Keys& keys) : keys_(keys) {}

    Response profile(Request& request) const
    {
        const Actor& actor = request.actor();
        return ok(request.database().read([&](Transaction& tx) { return record_for(tx, actor.tenant, keys_, actor.person); }));
    }

    Response change(Request& request) const
    {
        const Actor& actor = request.actor();
        const auto wish = request.take<ProfileChange>();
        return facts::in_deed(request, [&](facts::Deed& deed) {
            change_profile(deed, actor.person, wish);
            return ok(record_for(deed.tx(), deed.tenant(), keys_, actor.person));
        });
    }

    Response name_myself(Request& request) const
    {
        const auto wish = request.take<MyName>();
        return facts::in_deed(request, [&](facts::Deed& deed) {
            say_name(deed, deed.actor(), wish.name);
            return ok(record_for(deed.tx(), deed.tenant(), keys_, deed.actor()));
        });
    }

    Response add_child(Request& request) const
    {
        const auto wish = request.take<NewChild>();
        return facts::in_deed(request, [&](facts::Deed& deed) {
            const PersonId child = enrol_child(deed, keys_, {wish.name, wish.id_number, std::nullopt, wish.sex, wish.birth_day, "", ""});
            return created("/api/my/children", child_of(deed.tx(), deed.tenant(), child));
        });
    }

    Response children(Request& request) const
    {
        const Actor& actor = request.actor();
        return ok(request.database().read([&](Transaction& tx) {
            Page<Child> page;
            for (const PersonId child : children_of(tx, actor.tenant, actor.person)) page.items.push_back(child_of(tx, actor.tenant, child));
            return page;
        }));
    }

private:
    Child child_of(Transaction& tx, TenantId tenant, PersonId id) const
    {
        const auto child = find_person(tx, tenant, keys_, id).value();
        return {id, child.name, child.birth_day};
    }

    Keys keys_;
};

Response consent(Request& request)
{
    const auto wish = request.take<ConsentGiven>();
    return facts::in_deed(request, [&](facts::Deed& deed) {
        give_consent(deed, wish.child.value_or(request.actor().person), wish.text, wish.version);
        return no_content();
    });
}

Response withdraw(Request& request)
{
    const auto child = request.query_id<PersonId>("child");
    return facts::in_deed(request, [&](facts::Deed& deed) {
        withdraw_consent(deed, child.value_or(request.actor().person), request.path_text());
        return no_content();
    });
}

}

void add_my_routes(Router& http, const Keys& keys)
{
    const MyHandlers handlers{keys};
    const auto by = [&](auto handler) { return [=](Request& request) { return (handlers.*handler)(request); }; };
    const Guard self = orgs::signed_in();

    http.get("/api/my/profile", self, "the caller's own data", by(&MyHandlers::profile)).answering<PersonRecord>();
    http.put("/api/my/profile", self, "change one's own data", by(&MyHandlers::change)).taking<ProfileChange>().answering<PersonRecord>();
    http.put("/api/my/name", self, "say one's name, until a union has identified the caller", by(&MyHandlers::name_myself))
        .taking<MyName>()
        .answering<PersonRecord>();
    http.get("/api/my/children", self, "the caller's children", by(&MyHandlers::children)).answering<Page<Child>>();
    http.post("/api/my/children", self, "add a child", by(&MyHandlers::add_child)).taking<NewChild>().answering<Child>();
    http.post("/api/my/consents", self, "give consent", consent).taking<ConsentGiven>();
    http.remove("/api/my/consents/{text}", self, "withdraw consent", withdraw).asking({"child"});
}

}
