#include "activities/drained.h"

namespace gongyou::activities {

namespace {

TenantId tenant_of(const Item& item)
{
    if (const auto* wish = std::get_if<WaitingWish>(&item)) return wish->wanted.tenant;
    return std::get<WaitingScan>(item).wanted.keeper.tenant;
}

}

void Drained::run(Transaction& tx, const Tools& tools)
{
    attempt = {};
    attempt.booked.resize(items.size(), std::exception_ptr{});
    attempt.checked_in.resize(items.size(), std::exception_ptr{});

    struct OfTenant {
        std::vector<const Wish*> wishes;
        std::vector<const Scan*> scans;
        std::vector<std::size_t> wish_items, scan_items;
    };
    std::map<TenantId, OfTenant> tenants;
    for (std::size_t i = 0; i < items.size(); ++i) {
        auto& own = tenants[tenant_of(items[i])];
        if (const auto* wish = std::get_if<WaitingWish>(&items[i])) {
            own.wishes.push_back(&wish->wanted);
            own.wish_items.push_back(i);
        } else {
            own.scans.push_back(&std::get<WaitingScan>(items[i]).wanted);
            own.scan_items.push_back(i);
        }
    }
    for (auto& [tenant, own] : tenants) {
        if (!own.wishes.empty()) {
            BookBatch batch{tx, tenant, tools, own.wishes};
            batch.run();
            for (std::size_t k = 0; k < own.wish_items.size(); ++k) attempt.booked[own.wish_items[k]] = std::move(batch.outcomes[k]);
            attempt.learned.emplace(tenant, std::move(batch.learned));
        }
        if (!own.scans.empty()) {
            CheckInBatch batch{tx, tenant, tools.ids, own.scans};
            batch.run();
            for (std::size_t k = 0; k < own.scan_items.size(); ++k) attempt.checked_in[own.scan_items[k]] = std::move(batch.outcomes[k]);
        }
    }
}

void Drained::answer(std::size_t i)
{
    if (auto* wish = std::get_if<WaitingWish>(&items[i])) wish->done(std::move(attempt.booked[i]));
    else std::get<WaitingScan>(items[i]).done(std::move(attempt.checked_in[i]));
}

void Drained::fail(std::size_t i, const std::exception_ptr& error)
{
    if (auto* wish = std::get_if<WaitingWish>(&items[i])) wish->done(error);
    else std::get<WaitingScan>(items[i]).done(error);
}

}
