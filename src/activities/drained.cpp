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

    std::map<TenantId, OfTenant> tenants;
    for (std::size_t i = 0; i < items.size(); ++i) {
        auto& own = tenants[tenant_of(items[i])];
        (std::holds_alternative<WaitingWish>(items[i]) ? own.wishes : own.arrivals).push_back(i);
    }
    for (const auto& [tenant, own] : tenants) {
        if (!own.wishes.empty() && !own.arrivals.empty()) lock_sessions(tx, tenant, sessions_of(own));
        if (!own.wishes.empty()) book(tx, tenant, tools, own.wishes);
        if (!own.arrivals.empty()) let_in(tx, tenant, tools, own.arrivals);
    }
}

// Bookings and check-ins each lock their sessions in order, both together would not: so all at once, before either begins, and
// two servers never wait for each other in a ring.
IdList Drained::sessions_of(const OfTenant& own) const
{
    IdList sessions;
    for (const auto i : own.wishes) sessions.values.push_back(std::get<WaitingWish>(items[i]).wanted.session.value);
    for (const auto i : own.arrivals) sessions.values.push_back(std::get<WaitingScan>(items[i]).wanted.session.value);
    return sessions;
}

void Drained::book(Transaction& tx, TenantId tenant, const Tools& tools, const std::vector<std::size_t>& wishes)
{
    std::vector<const Wish*> wanted;
    for (const auto i : wishes) wanted.push_back(&std::get<WaitingWish>(items[i]).wanted);
    BookBatch batch{tx, tenant, tools, std::move(wanted)};
    batch.run();
    for (std::size_t k = 0; k < wishes.size(); ++k) attempt.booked[wishes[k]] = std::move(batch.outcomes[k]);
    attempt.learned.emplace(tenant, std::move(batch.learned));
}

void Drained::let_in(Transaction& tx, TenantId tenant, const Tools& tools, const std::vector<std::size_t>& arrivals)
{
    std::vector<Scan> scans;
    std::vector<std::size_t> scanned;
    TypedCodes typed_codes{tx, tenant, tools.keys};
    for (const auto i : arrivals) {
        const Arrival& arrival = std::get<WaitingScan>(items[i]).wanted;
        const auto* typed = std::get_if<TypedCode>(&arrival.code);
        auto code = typed ? typed_codes.find(arrival.keeper, arrival.session, *typed, arrival.now) : std::get<CodeContent>(arrival.code);
        if (auto* why = std::get_if<Refusal>(&code)) {
            attempt.checked_in[i] = std::move(*why);
        } else {
            scans.push_back({arrival.keeper, arrival.session, std::get<CodeContent>(code), arrival.now});
            scanned.push_back(i);
        }
    }
    if (scans.empty()) return;
    std::vector<const Scan*> each;
    for (const auto& scan : scans) each.push_back(&scan);
    CheckInBatch batch{tx, tenant, tools.ids, std::move(each)};
    batch.run();
    for (std::size_t k = 0; k < scanned.size(); ++k) attempt.checked_in[scanned[k]] = std::move(batch.outcomes[k]);
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
