#include "activities/search.h"

#include "places/places.h"
#include "platform/search.h"
#include "platform/text.h"

namespace gongyou::activities {

void index_for_search(facts::Deed& deed, ActivityId activity, SessionId session, const std::string& title)
{
    using enum Batch::Type;
    Batch grams{"activities_search", {{"tenant_id", whole}, {"gram", text}, {"activity_id", whole}, {"session_id", whole}}};
    for (const auto& gram : grams_to_store(title)) grams.add(deed.tenant(), gram, activity, session);
    if (!grams.empty()) deed.tx().insert(grams);
}

Sought sought(Transaction& tx, TenantId tenant, const std::string& asked)
{
    Sought words;
    const auto folded = fold_for_search(asked);
    std::string_view left = folded;
    for (auto& word : words) {
        const auto one = left.substr(0, left.find(' '));
        left.remove_prefix(std::min(left.size(), one.size() + 1));
        word.grams.values = grams_to_find(one);
        if (!word.grams.values.empty()) word.places = places::found_by(tx, tenant, std::string{one});
    }
    return words;
}

}
