#include "people/routes.h"

#include "facts/deed_request.h"
#include "people/corrections.h"
#include "people/merge_people.h"
#include "platform/db/statistics.h"

#include <fmt/format.h>

namespace gongyou::people {

namespace {

using orgs::Capability;

struct NewPerson {
    OrgId org;
    std::string name;
    std::optional<std::string> id_number, phone, trade, town;
    std::optional<Day> since;
};

const Shape<NewPerson>& shape_of(NewPerson*)
{
    static const Shape<NewPerson> shape{"NewPerson", field("org", &NewPerson::org, "工会"), field("name", &NewPerson::name, "姓名", {.max_length = 60}),
        field("id_number", &NewPerson::id_number, "身份证号", {.max_length = 30}), field("phone", &NewPerson::phone, "手机号", {.max_length = 20}),
        field("trade", &NewPerson::trade, "从事的工作", {.max_length = 40}), field("town", &NewPerson::town, "镇街", {.max_length = 40}),
        field("since", &NewPerson::since, "入会日期")};
    return shape;
}

struct ImportRow {
    std::string name;
    std::optional<std::string> id_number, phone, trade, town;
    std::optional<Day> since;
};

const Shape<ImportRow>& shape_of(ImportRow*)
{
    static const Shape<ImportRow> shape{"ImportRow", field("name", &ImportRow::name, "姓名", {.max_length = 60}),
        field("id_number", &ImportRow::id_number, "身份证号", {.max_length = 30}), field("phone", &ImportRow::phone, "手机号", {.max_length = 20}),
        field("trade", &ImportRow::trade, "从事的工作", {.max_length = 40}), field("town", &ImportRow::town, "镇街", {.max_length = 40}),
        field("since", &ImportRow::since, "入会日期")};
    return shape;
}

struct Import {
    OrgId org;
    std::vector<ImportRow> rows;
};

const Shape<Import>& shape_of(Import*)
{
    static const Shape<Import> shape{"PeopleImport", field("org", &Import::org, "工会"), field("rows", &Import::rows, "名单", {.max_items = 50'000})};
    return shape;
}

struct Imported {
    static constexpr auto named = "PeopleImported";
    std::int64_t rows = 0, created = 0, admitted = 0;
};

struct Unmask {
    std::string field, reason;
};

const Shape<Unmask>& shape_of(Unmask*)
{
    static const Shape<Unmask> shape{
        "Unmask", field("field", &Unmask::field, "查看哪一项", {.max_length = 20}), field("reason", &Unmask::reason, "查看原因", {.max_length = 200})};
    return shape;
}

struct Shown {
    static constexpr auto named = "UnmaskedValue";
    std::string value;
};

struct Leaving {
    std::string reason;
    std::optional<Day> on;
};

const Shape<Leaving>& shape_of(Leaving*)
{
    static const Shape<Leaving> shape{"MembershipEnding", field("reason", &Leaving::reason, "原因", {.max_length = 40}), field("on", &Leaving::on, "终止日期")};
    return shape;
}

struct Why {
    std::string reason;
};

const Shape<Why>& shape_of(Why*)
{
    static const Shape<Why> shape{"MembershipReason", field("reason", &Why::reason, "原因", {.max_length = 40})};
    return shape;
}

struct Parting {
    std::string reason;
};

const Shape<Parting>& shape_of(Parting*)
{
    static const Shape<Parting> shape{"Parting", field("reason", &Parting::reason, "撤销原因", {.max_length = 200})};
    return shape;
}

constexpr std::size_t many = 1000; // rows after which the planner is told anew what the tables hold

Identity identity_in(const auto& said)
{
    return {said.name, said.id_number, said.phone, std::nullopt, std::nullopt, said.trade.value_or(""), said.town.value_or("")};
}

std::vector<Hit> find_hits(Transaction& tx, const Request& request)
{
    std::vector<Hit> hits;
    const auto q = request.query("q");
    if (!q || !request.actor().can(Capability::see_people)) return hits;
    const PeopleFilter first{*q, {}, {.sort = "", .after = {}, .limit = 5}};
    for (const auto& row : list_people(tx, request.actor(), request.keys(), first).items) hits.push_back({print(row.id), row.name, row.org.name});
    return hits;
}

class Handlers {
public:
    explicit Handlers(const Keys& keys) : keys_(keys) {}

    Response list(Request& request) const
    {
        const PeopleFilter filter = people_filter(request);
        return ok(request.database().read([&](Transaction& tx) { return list_people(tx, request.actor(), keys_, filter); }));
    }

    Response show(Request& request) const
    {
        const auto id = request.path_id<PersonId>();
        return ok(request.database().read([&](Transaction& tx) { return find_record(tx, request.actor(), keys_, id); }));
    }

    Response enrol(Request& request) const
    {
        const auto wish = request.take<NewPerson>();
        return facts::in_deed(request, [&](facts::Deed& deed) {
            orgs::require_reach(deed.tx(), request.actor(), Capability::change_people, wish.org);
            const PersonId person = find_or_create_person(deed, keys_, identity_in(wish));
            admit(deed, person, wish.org, wish.since);
            return created("/api/people/" + print(person), record_for(deed.tx(), deed.tenant(), keys_, person));
        });
    }

    Response import(Request& request) const
    {
        const auto wish = request.take<Import>();
        std::vector<EnrolRow> rows;
        rows.reserve(wish.rows.size());
        for (const ImportRow& row : wish.rows) rows.push_back({wish.org, identity_in(row), row.since});
        const auto prepared = prepare_rows(keys_, request.ids(), request.now(), rows);
        Response response = facts::in_deed(request, [&](facts::Deed& deed) {
            orgs::require_reach(deed.tx(), request.actor(), Capability::change_people, wish.org);
            const Enrolled enrolled = enrol_many(deed, *prepared);
            return ok(Imported{std::ssize(rows), enrolled.created, enrolled.admitted});
        });
        if (rows.size() >= many) refresh_statistics(request.database());
        return response;
    }

    Response show_sealed(Request& request) const
    {
        const auto id = request.path_id<PersonId>();
        const auto wish = request.take<Unmask>();
        return ok(request.database().write(
            [&](Transaction& tx) { return Shown{unmask(tx, request.ids(), request.actor(), keys_, id, wish.field, wish.reason, request.now())}; }));
    }

    Response correct(Request& request) const
    {
        const auto id = request.path_id<PersonId>();
        const auto wish = request.take<Correction>();
        return facts::in_deed(request, [&](facts::Deed& deed) {
            correct_person(deed, request.actor(), keys_, id, wish);
            return ok(record_for(deed.tx(), deed.tenant(), keys_, id));
        });
    }

    Response look_at_merge(Request& request) const
    {
        const auto kept = request.path_id<PersonId>();
        const auto merged = request.query_id<PersonId>("with");
        return ok(request.database().read([&](Transaction& tx) {
            require_in_hand(tx, request.actor(), kept);
            if (!merged) refuse_field("with", "required", "请选择要并入的那条记录");
            return preview_merge(tx, request.actor(), keys_, kept, *merged, day_of(request.now()));
        }));
    }

    Response merge(Request& request) const
    {
        const auto kept = request.path_id<PersonId>();
        const auto wish = request.take<Merge>();
        return facts::in_deed(request, [&](facts::Deed& deed) {
            merge_people(deed, request.actor(), keys_, kept, wish);
            return ok(record_for(deed.tx(), deed.tenant(), keys_, kept));
        });
    }

    Response part(Request& request) const
    {
        const auto merged = request.path_id<PersonId>();
        const auto reason = request.take<Parting>().reason;
        return facts::in_deed(request, [&](facts::Deed& deed) {
            part_people(deed, request.actor(), keys_, merged, reason);
            return ok(record_for(deed.tx(), deed.tenant(), keys_, merged));
        });
    }

    Response award(Request& request) const
    {
        const auto id = request.path_id<PersonId>();
        const auto wish = request.take<Credential>();
        return facts::in_deed(request, [&](facts::Deed& deed) {
            require_person(deed.tx(), request.actor(), Capability::change_people, id);
            award_credential(deed, id, memberships_of(deed.tx(), deed.tenant(), id).front().org, wish);
            return created("/api/people/" + print(id), record_for(deed.tx(), deed.tenant(), keys_, id));
        });
    }

private:
    Keys keys_;
};

Response leave(Request& request)
{
    const auto wish = request.take<Leaving>();
    return facts::in_deed(request, [&](facts::Deed& deed) {
        end_membership(deed, request.actor(), request.path_id<MembershipId>(), wish.reason, wish.on);
        return no_content();
    });
}

Response stay(Request& request)
{
    const auto reason = request.take<Parting>().reason;
    return facts::in_deed(request, [&](facts::Deed& deed) {
        take_ending_back(deed, request.actor(), request.path_id<MembershipId>(), reason);
        return no_content();
    });
}

Response keep(Request& request)
{
    const auto reason = request.take<Why>().reason;
    return facts::in_deed(request, [&](facts::Deed& deed) {
        keep_membership(deed, request.actor(), request.path_id<MembershipId>(), reason);
        return no_content();
    });
}

}

void add_routes(Router& http, const Keys& keys)
{
    const Handlers handlers{keys};
    const auto by = [&](auto handler) { return [=](Request& request) { return (handlers.*handler)(request); }; };
    const Guard see = orgs::can(Capability::see_people);
    const Guard alter = orgs::can(Capability::change_people);

    http.gathering("Found").add("people", find_hits);
    http.get("/api/people", see, "members within reach", by(&Handlers::list))
        .answering<Page<PersonRow>>()
        .asking({"q", "org", "state", "sort", "after", "limit"});
    http.get("/api/people/{person}", see, "a person's record", by(&Handlers::show)).answering<PersonRecord>();
    http.post("/api/people", alter, "enrol a member", by(&Handlers::enrol)).taking<NewPerson>().answering<PersonRecord>();
    http.post("/api/people/import", alter, "enrol many members", by(&Handlers::import)).taking<Import>().answering<Imported>().max_body = 16 << 20;
    http.post("/api/people/{person}/unmasking", orgs::can(Capability::unmask_people), "see a masked number, with the reason", by(&Handlers::show_sealed))
        .taking<Unmask>()
        .answering<Shown>()
        .without_replay();
    http.put("/api/people/{person}/identity", alter, "correct name, phone or identity number, with the reason", by(&Handlers::correct))
        .taking<Correction>()
        .answering<PersonRecord>();
    http.get("/api/people/{person}/merging", alter, "what merging another record into this one would do", by(&Handlers::look_at_merge))
        .asking({"with"})
        .answering<MergePreview>();
    http.post("/api/people/{person}/merging", alter, "merge another record of the same human being into this one", by(&Handlers::merge))
        .taking<Merge>()
        .answering<PersonRecord>();
    http.post("/api/people/{person}/parting", alter, "take the merge of this record back", by(&Handlers::part)).taking<Parting>().answering<PersonRecord>();
    http.post("/api/people/{person}/credentials", alter, "award a credential", by(&Handlers::award)).taking<Credential>().answering<PersonRecord>();
    http.post("/api/memberships/{membership}/ending", alter, "end a membership", leave).taking<Leaving>();
    http.post("/api/memberships/{membership}/resumption", alter, "take the ending of a membership back, with the reason", stay).taking<Parting>();
    http.post("/api/memberships/{membership}/keeping", alter, "keep the membership of the retired and unemployed", keep).taking<Why>();
    add_import_routes(http);
    add_my_routes(http, keys);
}

}
