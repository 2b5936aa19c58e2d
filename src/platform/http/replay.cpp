#include "platform/http/replay.h"

#include "platform/crypto/crypto.h"
#include "platform/db/as.h"

namespace gongyou {

namespace {

constexpr Milliseconds kept_for = std::chrono::hours{24};
constexpr std::size_t shortest_key = 8, longest_key = 64;
constexpr std::size_t largest_kept_body = 64 * 1024;

struct Claim {
    std::int64_t tenant;
    std::int64_t caller; // who asks: a hash of the credentials, 0 without any
    std::string key;
    Hash request;
    Instant now;
};

std::int64_t number_of(const Hash& hash)
{
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < 8; ++i) number = number << 8 | std::to_integer<std::uint64_t>(hash[i]);
    return static_cast<std::int64_t>(number >> 1);
}

Claim claim_of(const Request& request, std::string_view key)
{
    const std::string credentials = std::string{request.header("authorization")} + "\n" + std::string{request.header("cookie")};
    const std::string whole = request.method + "\n" + request.path + "\n" + request.query_text() + "\n" + request.body;
    return {request.tenant.value, credentials.size() > 1 ? number_of(sha256(credentials)) : 0, std::string{key}, sha256(whole), request.now()};
}

bool insert_key(Transaction& tx, const Claim& claim)
{
    return tx.change(R"sql(INSERT INTO platform_idempotency (tenant_id, caller, key, request, created_at, status, content_type, location, body)
                        VALUES ($1, $2, $3, $4, $5, 0, '', '', '')
                        ON CONFLICT (tenant_id, caller, key) DO NOTHING)sql",
               claim.tenant, claim.caller, claim.key, std::span<const std::byte>{claim.request}, claim.now) == 1;
}

/// On PostgreSQL this waits for another transaction that holds the key, and then sees its answer.
bool take_key(Transaction& tx, const Claim& claim)
{
    if (insert_key(tx, claim)) return true;
    const bool was_old = tx.change("DELETE FROM platform_idempotency WHERE tenant_id = $1 AND caller = $2 AND key = $3 AND created_at < $4",
                             claim.tenant, claim.caller, claim.key, claim.now - kept_for) > 0;
    return was_old && insert_key(tx, claim);
}

void keep_answer(Transaction& tx, const Claim& claim, const Response& answer)
{
    std::string location;
    for (const auto& [name, value] : answer.headers) {
        if (name == "Location") location = value;
    }
    const bool fits = answer.body.size() <= largest_kept_body;
    tx.change(R"sql(UPDATE platform_idempotency SET status = $4, content_type = $5, location = $6, body = $7
                 WHERE tenant_id = $1 AND caller = $2 AND key = $3)sql",
        claim.tenant, claim.caller, claim.key, fits ? answer.status : 204, fits ? answer.content_type : "", location, fits ? answer.body : "");
}

Response kept_answer(Transaction& tx, const Claim& claim)
{
    struct Kept {
        Bytes request;
        Response answer;
    };
    auto kept = tx.maybe(
        [](Row row) {
            Kept found{row.get<Bytes>(0), {row.get<int>(1), row.get<std::string>(2), row.get<std::string>(4), {{"Idempotency-Replayed", "true"}}, {}}};
            if (const auto location = row.get<std::string>(3); !location.empty()) found.answer.headers.emplace_back("Location", location);
            return found;
        },
        "SELECT request, status, content_type, location, body FROM platform_idempotency WHERE tenant_id = $1 AND caller = $2 AND key = $3",
        claim.tenant, claim.caller, claim.key);
    if (!kept) throw Refusal{Refusal::Kind::conflict, "platform.key_in_use", "同一操作正在办理，请稍后再试"};
    if (!std::equal(kept->request.begin(), kept->request.end(), claim.request.begin(), claim.request.end())) {
        throw Refusal{Refusal::Kind::invalid, "platform.key_reused", "这个操作编号已用于另一次提交，请刷新页面后重新提交"};
    }
    return std::move(kept->answer);
}

}

Response Request::change(const std::function<Response(Transaction&)>& work)
{
    const std::string_view key = header("idempotency-key");
    may_replay_ = true;
    if (key.empty()) return database().write(work);
    if (key.size() < shortest_key || key.size() > longest_key) {
        throw Refusal{Refusal::Kind::malformed, "platform.key_unusable", "Idempotency-Key 应当有 8 到 64 个字符"};
    }
    const Claim claim = claim_of(*this, key);
    return database().write([&](Transaction& tx) {
        if (!take_key(tx, claim)) return kept_answer(tx, claim);
        Response answer = work(tx);
        keep_answer(tx, claim, answer);
        return answer;
    });
}

std::int64_t forget_old_answers(Database& database, Instant now)
{
    const auto tenants = database.read([](Transaction& tx) {
        return tx.all(as<std::int64_t>, "SELECT DISTINCT tenant_id FROM platform_idempotency");
    });
    std::int64_t forgotten = 0;
    for (const std::int64_t tenant : tenants) {
        forgotten += database.write([&](Transaction& tx) {
            return tx.change("DELETE FROM platform_idempotency WHERE tenant_id = $1 AND created_at < $2", tenant, now - kept_for);
        });
    }
    return forgotten;
}

}
