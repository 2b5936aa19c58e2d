#pragma once

// Finding sessions and activities by what people type: an activity's title, a session's own, the name or address of a place.
// Words apart are all asked for, each wherever it stands: 书法 文化宫.

#include "activities/names.h"

#include <array>

namespace gongyou::activities {

/// Makes a title found: of an activity, or of one of its sessions.
void index_for_search(facts::Deed& deed, ActivityId activity, SessionId session, const std::string& title);

/// One word of what was asked, as statements take it: its grams and the places that it names. No grams: nothing asked.
struct SoughtWord {
    TextList grams;
    IdList places;
    std::int64_t count() const { return std::ssize(grams.values); }
};

/// At most three words; what is beyond is not asked.
using Sought = std::array<SoughtWord, 3>;
Sought sought(Transaction& tx, TenantId tenant, const std::string& asked);

}
