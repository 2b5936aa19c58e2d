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
    void look();
    std::optional<Refusal> why_not(const Scan& scan) const;
    void write(const std::vector<std::size_t>& admitted);

    Transaction& tx_;
    TenantId tenant_;
    IdMaker& ids_;
    std::vector<const Scan*> scans_;
    std::map<SessionId, Session> sessions_;
    std::set<std::pair<PersonId, SessionId>> reached_; // keeper, session
    std::map<BookingId, Booking> bookings_;
    std::set<std::int64_t> seen_;
};

}
