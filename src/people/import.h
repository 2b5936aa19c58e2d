#pragma once

// Importing people from a sheet: looked over first, then enrolled in steps by a job. Each step is one deed with the facts
// of an ordinary enrolment; a row that does not fit is left out and named in the job's list of mistakes.

#include "people/judge_rows.h"
#include "platform/jobs/jobs.h"

namespace gongyou::people {

inline constexpr const char* import_kind = "people.import";

/// What an import would do.
struct ImportPreview {
    std::string sheet; // the worksheet that was read; empty: a text file
    std::vector<std::string> other_sheets;
    std::int64_t heading_line = 1;
    std::vector<TakenColumn> columns;
    std::vector<std::string> ignored;
    std::int64_t rows = 0, fit = 0, members = 0, wrong = 0, doubtful = 0;
    std::vector<SheetMistake> mistakes, warnings; // by line; no more than a screen can show
};

inline constexpr std::size_t most_shown_mistakes = 200;

/// The rows of one step: some ten milliseconds of work.
struct SheetPart {
    std::vector<std::string> headings;
    std::vector<SheetRow> rows;
};
inline constexpr std::size_t rows_a_part = 200;

/// What a job of this kind was asked, and what it answers as it goes.
struct ImportInput {
    OrgId org;
};
struct ImportAnswer {
    std::int64_t created = 0, admitted = 0, members = 0, wrong = 0;
};

/// A sheet with what the records say to it; writes nothing. Within the actor's reach.
/// Refusals: orgs.no_such_org, orgs.not_joinable.
struct LookedOver {
    std::vector<std::string> headings;
    std::vector<SheetRow> fit;
    std::vector<LeftOut> left_out;      // by line
    std::vector<SheetMistake> warnings; // by line, all
    ImportPreview preview;
};
LookedOver look_over(Transaction& tx, const Actor& actor, const Keys& keys, OrgId org, const Sheet& sheet, Day today);

/// Begins the import as a job of the actor's; what was looked over a moment ago is judged again by each step.
/// Records people.import_begun. Refusals: orgs.no_such_org, people.sheet_has_mistakes (unless `skip_mistakes`), people.nothing_to_import.
jobs::JobId begin_import(facts::Deed& deed, const Actor& actor, const Keys& keys, IdMaker& ids, OrgId org, const LookedOver& looked, bool skip_mistakes);

/// What somebody may do now: accounts knows.
using ActorOf = std::function<Actor(Transaction&, TenantId, PersonId)>;

/// The work of the job: enrols the rows of one part, if the asker may still. Refusal orgs.no_such_org.
jobs::Next import_part(jobs::Step& step, const Keys& keys, const ActorOf& actor_of);

/// What the job hands out: the rows that were left out, exactly as they came and each with its reasons; and what was doubtful.
std::string left_out_part(const std::vector<std::string>& headings, const std::vector<LeftOut>& rows);
std::string warnings_part(const std::vector<SheetMistake>& warnings);

/// For the runner, under import_kind.
jobs::Kind import_job(const Keys& keys, ActorOf actor_of);

}
