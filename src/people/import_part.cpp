#include "people/import.h"

namespace gongyou::people {

namespace {

/// Exactly as an ordinary enrolment, one deed. Whoever was enrolled by somebody else between the look and the writing
/// makes the step start over: it then finds them as they are.
Enrolled enrol_rows(jobs::Step& step, const Keys& keys, OrgId org, const std::vector<SheetRow>& fit)
{
    std::vector<EnrolRow> rows;
    for (const SheetRow& row : fit) rows.push_back({org, identity_of(row), row.since});
    const auto prepared = prepare_rows(keys, step.ids, step.now, rows);
    facts::Deed deed{step.tx, step.tenant, PersonId{step.asked_by}, step.now, step.ids};
    try {
        const Enrolled enrolled = enrol_many(deed, *prepared);
        deed.finish();
        return enrolled;
    } catch (const Refusal& refusal) {
        if (refusal.code != "people.rows_clash" && refusal.code != "people.registered_elsewhere") throw;
        throw DatabaseError{DatabaseError::Class::retry, "40001", "somebody of the sheet was enrolled meanwhile"};
    }
}

}

jobs::Next import_part(jobs::Step& step, const Keys& keys, const ActorOf& actor_of)
{
    const auto part = step.take_part();
    if (!part) return jobs::Next::end;
    const OrgId org = read_stored<ImportInput>(step.input).org;
    orgs::require_reach(step.tx, actor_of(step.tx, step.tenant, PersonId{step.asked_by}), orgs::Capability::change_people, org);
    auto answer = read_stored<ImportAnswer>(step.answer);
    auto [headings, rows] = read_stored<SheetPart>(*part);
    step.done += std::ssize(rows);

    const Judged judged = judge_rows(step.tx, step.tenant, keys, org, std::move(rows), day_of(step.now)); // the city has moved on since it was looked over
    if (!judged.fit.empty()) {
        const Enrolled enrolled = enrol_rows(step, keys, org, judged.fit);
        answer.created += enrolled.created;
        answer.admitted += enrolled.admitted;
    }
    answer.members += judged.members;
    answer.wrong += std::ssize(judged.left_out);
    step.hand_out(left_out_part(headings, judged.left_out));
    step.answer = print_json(to_json(answer));
    return step.done == step.total ? jobs::Next::end : jobs::Next::step;
}

}
