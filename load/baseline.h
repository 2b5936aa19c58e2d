#pragma once

// What the figures stand beside: the same rows written without the house, and PostgreSQL's own benchmark.

#include "load/city.h"

namespace gongyou::load {

struct Wrote {
    double per_second = 0;
    double cpu_us = 0; // of this process, each
};

/// Bookings when each is one durable transaction of the same rows (a seat taken; booking, fact and queue row
/// inserted) and nothing else: no HTTP, no sign-in, no eligibility.
Wrote one_by_one(City& city, SessionId session, double seconds);

/// Rows of the same kind in a bare loop of batched inserts, 1,024 bookings a transaction.
Wrote bare_batches(City& city, SessionId session, double seconds);

/// pgbench, tpcb-like, scale 50, 64 clients, prepared statements, durable. Transactions a second.
double pgbench(double seconds);

}
