#pragma once

// One human being under two records, and what the one does before anybody knows.

#include "activities/list_sessions.h"
#include "activities/tests/hall.h"
#include "people/merge_people.h"

namespace gongyou::activities {

struct Twice : Hall {
    explicit Twice(Engine engine) : Hall(engine)
    {
        kept = enrol(factory, "张三", number(41), "13800000041");
        const std::vector<people::EnrolRow> row{{factory, identity("张三", std::nullopt, "13800000047"), {}}};
        const auto prepared = people::prepare_rows(keys, ids, now, row);
        twice = run([&](facts::Deed& deed) { return people::enrol_many(deed, *prepared).persons.front(); });
    }

    void merge()
    {
        run([&](facts::Deed& deed) { people::merge_people(deed, keys, kept, twice); });
    }
    void part()
    {
        run([&](facts::Deed& deed) { people::part_people(deed, boss, keys, twice, "不是同一人"); });
    }
    std::vector<SessionId> coming(PersonId person)
    {
        std::vector<SessionId> found;
        for (const auto& own : read([&](Transaction& tx) { return own_bookings(tx, tenant, person, View::coming, now, SessionId{}, 100); })) {
            found.push_back(own.booking.session);
        }
        return found;
    }
    std::optional<std::int64_t> line(PersonId person, SessionId session)
    {
        return read([&](Transaction& tx) { return place_in_line(tx, tenant, session, person); });
    }
    void wait(PersonId person, SessionId session)
    {
        as(person, [&](facts::Deed& deed) { join_waiting(deed, person, session); });
    }

    PersonId kept, twice;
};

}
