#pragma once

// Six digits typed at the door: whose they are, within the session that is called.

#include "activities/code.h"
#include "orgs/actor.h"

#include <map>
#include <unordered_map>
#include <variant>

namespace gongyou::activities {

struct TypedCode {
    std::string digits;
    std::string phone_tail; // the last four digits of his phone, where two have the same code; else empty
};

/// Looks codes up for one batch; a session's codes are made once for all that are typed in it.
class TypedCodes {
public:
    TypedCodes(Transaction& tx, TenantId tenant, const Keys& keys)
        : tx_(tx),
          tenant_(tenant),
          keys_(keys)
    {
    }

    /// The booking that has these digits in this minute or the one before. Refusals: activities.no_such_session,
    /// activities.code_unknown, activities.which_phone (two have them: ask for the phone's last four).
    std::variant<CodeContent, Refusal> find(const Actor& keeper, SessionId session, const TypedCode& typed, Instant now);

private:
    struct Shown {
        BookingId booking;
        PersonId person;
        std::int64_t minute = 0;
        Hash secret{};
    };
    using ByDigits = std::unordered_multimap<std::string, Shown>;

    const ByDigits& codes_of(SessionId session, std::int64_t minute);
    bool has_phone(PersonId person, const std::string& tail);

    Transaction& tx_;
    TenantId tenant_;
    const Keys& keys_;
    std::map<std::pair<SessionId, std::int64_t>, ByDigits> codes_;
};

}
