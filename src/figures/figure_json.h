#pragma once

#include "figures/fact_json.h"
#include "figures/figures.h"
#include "platform/http/page.h"

namespace gongyou::figures {

struct DefinitionWords {
    static constexpr auto named = "FigureDefinition";
    std::string kind, words;
};

struct FigureItem {
    static constexpr auto named = "Figure";
    FigureId id;
    InstallationId installation;
    std::string figure, label, unit;
    orgs::NamedOrg org;
    std::string printed; // by its rule; the exact value where the facts do not bear it
    std::optional<std::string> exact;
    std::optional<std::int64_t> numerator, denominator; // of a rate or a measurement
    std::optional<Day> from;
    Day as_of;
    std::int64_t facts = 0, unsealed = 0, sealed_to = 0;
    DefinitionWords definition;
    std::optional<std::string> published;
    std::optional<std::int64_t> target;
    std::optional<std::string> change; // against the same days a year before
};

struct MonthItem {
    static constexpr auto named = "FigureMonth";
    std::string month; // 2024-03
    std::optional<std::string> value;
};

struct FigureRecord {
    FigureItem figure;
    std::vector<MonthItem> by_month;
};

/// The figures of one case in one org.
struct FigureGroup {
    std::string playbook, title; // the case
    InstallationId installation;
    orgs::NamedOrg org;
    std::vector<FigureItem> figures;
};

/// What is asked about a figure: over which org and which days.
struct Asking {
    OrgId org;
    Period period;
};
FigureItem as_item(Transaction& tx, TenantId tenant, const Installed& installed, const Asking& asking, const std::string& org_name);
std::vector<MonthItem> as_months(Transaction& tx, TenantId tenant, const Installed& installed, const Asking& asking);

}
