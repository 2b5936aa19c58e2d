#pragma once

#include "figures/figures.h"
#include "figures/published.h"

namespace gongyou::figures {

/// A published row beside what the facts say.
struct Comparison {
    enum class Verdict { holds,
        fails,
        incomparable,
        unclaimed };

    PublishedRow row;
    Verdict verdict = Verdict::unclaimed;
    std::optional<Installed> claimed_by;
    std::optional<Figure> figure;
    std::string printed; // by the figure's own rule; empty where it cannot be
    std::string why;     // why not, where it cannot
};

/// Compares each row with the installed figure that says it reproduces it. Where several installations do
/// (a case adopted elsewhere), the one of the org that the row names is meant.
std::vector<Comparison> figures_against_published(Transaction& tx, TenantId tenant, const std::vector<PublishedRow>& rows);

}
