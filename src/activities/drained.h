#pragma once

#include "activities/book_batch.h"
#include "activities/check_in_batch.h"

namespace gongyou::activities {

template <class Wanted, class Result>
struct Waiting {
    Wanted wanted;
    std::function<void(Outcome<Result>)> done;
};

using WaitingWish = Waiting<Wish, Booked>;
using WaitingScan = Waiting<Scan, CheckedIn>;
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
};

}
