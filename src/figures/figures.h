#pragma once

// Figures 数字: defined sums of facts, each opening down to them.

#include "facts/facts.h"
#include "figures/definition.h"
#include "figures/exact.h"
#include "figures/period.h"
#include "figures/printing.h"
#include "orgs/actor.h"
#include "platform/crypto/keys.h"
#include "platform/http/router.h"

#include <functional>
#include <iosfwd>

namespace gongyou::figures {

struct Figure_;
struct Installation_;
using FigureId = Id<Figure_>;
using InstallationId = Id<Installation_>; // the value of the playbook installation's id

/// A definition as an org has it installed.
struct Installed {
    FigureId id;
    InstallationId installation;
    OrgId org; // the figure counts for this org and all below it
    int version = 1;
    Definition definition;
};

// ---- changing -------------------------------------------------------------------------------------

/// Sets a figure up for an installation, gives it another definition as its next version, or lists again what was retired;
/// the same again changes nothing. Records figures.defined, figures.resumed.
FigureId define(facts::Deed& deed, InstallationId installation, const std::string& playbook, OrgId org, const Definition& definition);

/// Takes the figures of an installation off the lists; their facts and pages stay. Records figures.retired.
void retire(facts::Deed& deed, InstallationId installation, OrgId org);
void retire_all_but(facts::Deed& deed, InstallationId installation, OrgId org, const std::vector<Definition>& kept);

// ---- reading --------------------------------------------------------------------------------------

/// A figure as computed in one snapshot.
struct Figure {
    std::optional<Exact> exact; // nothing: a ratio over nothing, or nothing measured yet
    std::int64_t numerator = 0; // of a ratio or a measurement
    std::int64_t denominator = 0;
    Period period;
    std::int64_t facts = 0;     // behind it, those included that were taken back and those that did it
    std::int64_t unsealed = 0;  // of them not yet sealed
    std::int64_t sealed_to = 0; // the last seal in this snapshot
};

/// Computes a figure over the orgs at and below `roots`. Sums and counts come from the rollups plus what is
/// not yet sealed; whatever filters by a code or counts distinct persons reads the facts by index.
Figure compute_figure(Transaction& tx, TenantId tenant, const IdList& roots, const Definition& definition, const Period& period);

/// The figure as its own rule prints it (a rate as its denominator bears); `—` where there is no value.
/// Refusal conflict (figures.not_borne).
std::string print_figure(const Definition& definition, const Figure& figure);
std::string print_figure(const Definition& definition, const Figure& figure, const PrintRule& rule);

/// The figure month by month, at most the last twelve of the period; a stock and whatever is cumulative
/// as it stood at the month's end.
struct MonthValue {
    Period month;
    std::optional<Exact> value;
};
std::vector<MonthValue> by_month(Transaction& tx, TenantId tenant, const IdList& roots, const Definition& definition, const Period& period);

/// The facts behind a figure, by id, at most `limit` of those after `after`.
std::vector<facts::StoredFact> facts_behind(Transaction& tx, TenantId tenant, const IdList& roots, const Definition& definition,
    const Period& period, facts::FactId after, std::int64_t limit);

std::optional<Installed> find_figure(Transaction& tx, TenantId tenant, FigureId id);
std::optional<Installed> find_figure(Transaction& tx, TenantId tenant, FigureId id, const IdList& roots); // of an org at or below one of them
std::optional<Installed> find_figure(Transaction& tx, TenantId tenant, InstallationId installation, const std::string& figure);

/// The figures of one case in one org: what a page of figures is made of.
struct Group {
    std::string playbook;
    InstallationId installation;
    OrgId org;
};
enum class GroupBy { playbook, // the same case side by side, org after org
    org };

/// The groups of the orgs at and below `roots`, without what is retired, at most `limit` of those after `after` (none: from the first).
std::vector<Group> groups_of_figures(Transaction& tx, TenantId tenant, const IdList& roots, GroupBy by, InstallationId after, std::int64_t limit);
std::int64_t count_groups(Transaction& tx, TenantId tenant, const IdList& roots);

/// The figures that installations in the orgs at and below `roots` have, without the retired ones.
std::vector<Installed> list_figures(Transaction& tx, TenantId tenant, const IdList& roots);
std::vector<Installed> figures_of(Transaction& tx, TenantId tenant, InstallationId installation);

// ---- the command ----------------------------------------------------------------------------------

/// Prints every row of a published file (figure,case,org,says,value,comparator,unit,period,printed,derive)
/// beside what the facts say: figure, what, published, computed, printed as, facts behind it, verdict.
/// `only_case` empty: all. 0: every row that an installed playbook claims holds; 1: one does not; 3: none is
/// claimed. Refusals figures.no_file, figures.not_a_table.
int print_figures(Database& database, TenantId tenant, const std::string& csv_file, const std::string& only_case, std::ostream& out);

/// Names the kinds of facts and finds the records; called while wiring.
void introduce();

/// /api/figures…, /api/facts…, /api/seals, /api/records/…; the keys for the public one that proofs name.
void add_routes(Router& http, const Keys& keys);

}
