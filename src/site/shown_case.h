#pragma once

#include "figures/figures.h"
#include "playbooks/installation.h"

#include <optional>
#include <string>
#include <vector>

namespace gongyou::site {

/// A figure of a case with its value for the year that the page tells of.
struct ShownFigure {
    figures::Definition definition;
    figures::Figure value;
    std::string address; // of its proof page
};

/// An installed case as its page shows it.
struct ShownCase {
    playbooks::Installation installation;
    std::string org;
    std::string category, summary;
    playbooks::CaseText text;
    int year = 0;
    std::vector<ShownFigure> figures;

    const ShownFigure* figure(std::string_view id) const;
};

/// The year that a case tells of when nobody asks for another: the last full one, or the first it lived.
int usual_year(const playbooks::Installation& installation, Day today);

/// The case as that org installed it, with its settings. Nothing for one that is archived.
std::optional<ShownCase> show_case(Transaction& tx, TenantId tenant, const playbooks::Installation& installation, std::optional<int> year, Day today);

/// The figure as the rule prints it; where its facts do not bear the rule, exactly.
std::string print_for_reader(const ShownFigure& figure, const std::string& rule);

}
