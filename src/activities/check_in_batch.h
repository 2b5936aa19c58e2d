#pragma once

// All check-ins by code that waited, of one tenant, in one transaction.

#include "activities/check_in.h"
#include "activities/code.h"
#include "activities/grab.h"

#include <set>

namespace gongyou::activities {

/// Somebody holds a phone to a keeper's tablet. The signature was checked already.
struct Scan {
    Actor keeper;
    SessionId session;
    CodeContent code;
    Instant now;
};

class CheckInBatch {
public:
    CheckInBatch(Transaction& tx, TenantId tenant, IdMaker& ids, std::vector<const Scan*> scans);

    void run();

    /// One for each scan, in their order; true only once the transaction is durable.
    std::vector<Outcome<CheckedIn>> outcomes;

private:
    using Roots = std::vector<std::int64_t>; // the orgs from which a sign-in reaches down

    void look();
    void look_at_reach(const IdList& sessions);
    bool reaches(const Scan& scan) const;
    std::optional<Refusal> why_not(const Scan& scan) const;
    std::optional<Refusal> why_not_this_code(const Scan& scan) const;
    void say_names();
    void write(const std::vector<std::size_t>& admitted);

    Transaction& tx_;
    TenantId tenant_;
    IdMaker& ids_;
    std::vector<const Scan*> scans_;
    std::map<SessionId, Session> sessions_;
    std::map<Roots, std::set<SessionId>> within_reach_;
    std::map<BookingId, Booking> bookings_;
    std::set<std::int64_t> seen_;
};

}
