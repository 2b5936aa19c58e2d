#pragma once

#include "activities/book_batch.h"
#include "activities/check_in_batch.h"
#include "activities/typed_code.h"

namespace gongyou::activities {

template <class Wanted, class Result>
struct Waiting {
    Wanted wanted;
    std::function<void(Outcome<Result>)> done;
};

/// Somebody holds a phone to a keeper's tablet, or says its digits. What was scanned was checked already.
struct Arrival {
    Actor keeper;
    SessionId session;
    std::variant<CodeContent, TypedCode> code;
    Instant now;
};

using WaitingWish = Waiting<Wish, Booked>;
using WaitingScan = Waiting<Arrival, CheckedIn>;
using Item = std::variant<WaitingWish, WaitingScan>;

/// One transaction's worth of items. The work may run more than once: each attempt starts afresh.
struct Drained {
    std::vector<Item> items;
    struct Attempt {
        std::vector<Outcome<Booked>> booked;        // by item; only those of wishes mean anything
        std::vector<Outcome<CheckedIn>> checked_in; // likewise of scans
        std::map<TenantId, std::vector<Learned>> learned;
    } attempt;

    void run(Transaction& tx, const Tools& tools);
    void answer(std::size_t i);
    void fail(std::size_t i, const std::exception_ptr& error);

private:
    struct OfTenant { // by tenant: which items
        std::vector<std::size_t> wishes, arrivals;
    };
    IdList sessions_of(const OfTenant& own) const;
    void book(Transaction& tx, TenantId tenant, const Tools& tools, const std::vector<std::size_t>& wishes);
    void let_in(Transaction& tx, TenantId tenant, const Tools& tools, const std::vector<std::size_t>& arrivals);
};

}
