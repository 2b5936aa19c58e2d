#include "accounts/attempts.h"

#include "platform/db/as.h"

#include <algorithm>
#include <fmt/format.h>

namespace gongyou::accounts {

namespace {

constexpr Milliseconds window = std::chrono::minutes{15};
constexpr Milliseconds shortest = std::chrono::seconds{30};
constexpr Milliseconds longest = std::chrono::minutes{15};

struct Count {
    int attempts;
    Instant last_at;
};

std::optional<Milliseconds> blocked_for(const Count& count, int free_tries, Instant now)
{
    const Milliseconds wait = wait_after(count.attempts, free_tries);
    const Milliseconds passed = now - count.last_at;
    if (wait.count() == 0 || passed >= wait) return std::nullopt;
    return wait - passed;
}

}

Milliseconds wait_after(int attempts, int free_tries)
{
    if (attempts < free_tries) return Milliseconds{0};
    const int doublings = std::min(attempts - free_tries, 10);
    return std::min<Milliseconds>(shortest * (1 << doublings), longest);
}

std::optional<Milliseconds> begin_attempt(Transaction& tx, TenantId tenant, const std::vector<Subject>& subjects, Instant now)
{
    std::vector<Count> counts;
    for (const Subject& subject : subjects) {
        auto count = tx.maybe(as<Count>,
                           "SELECT attempts, last_at FROM accounts_attempts WHERE tenant_id = $1 AND subject = $2 for_update()", tenant,
                           subject.key)
                         .value_or(Count{0, now});
        if (now - count.last_at > window) count.attempts = 0;
        if (const auto wait = blocked_for(count, subject.free_tries, now)) return wait;
        counts.push_back(count);
    }
    for (std::size_t n = 0; n < subjects.size(); ++n) {
        tx.change(R"sql(
            INSERT INTO accounts_attempts (tenant_id, subject, attempts, last_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT (tenant_id, subject) DO UPDATE SET attempts = excluded.attempts, last_at = excluded.last_at
            )sql",
            tenant, subjects[n].key, counts[n].attempts + 1, now);
    }
    return std::nullopt;
}

void forgive(Transaction& tx, TenantId tenant, const std::vector<Subject>& subjects)
{
    for (const Subject& subject : subjects) {
        tx.change("DELETE FROM accounts_attempts WHERE tenant_id = $1 AND subject = $2", tenant, subject.key);
    }
}

void refuse_for_now(Milliseconds wait)
{
    const auto minutes = (wait.count() + 59'999) / 60'000;
    throw Refusal{Refusal::Kind::too_many, "accounts.wait_and_try",
        fmt::format("尝试的次数太多了，请{}分钟后再试；会员也可以用手机验证码登录", minutes)};
}

}
