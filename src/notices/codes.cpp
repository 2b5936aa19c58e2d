// A code proves that a notice reached a phone. It is stored as a keyed hash over number and code: without the key,
// which lies outside the database, a million guesses against a stolen table find nothing.

#include "notices/notices.h"
#include "notices/outbox.h"
#include "people/phone.h"
#include "platform/crypto/crypto.h"
#include "platform/db/as.h"

#include <fmt/format.h>

namespace gongyou::notices {

namespace {

constexpr Milliseconds good_for = std::chrono::minutes{5};
constexpr Milliseconds between = std::chrono::minutes{1};
constexpr Milliseconds window = std::chrono::hours{24};
constexpr int most_in_window = 10;
constexpr int most_tries = 5;

std::string index_of(const Keys& keys, const std::string& phone)
{
    return base64url(keys.blind_index("notices.phone", phone));
}

Bytes hash_of(const Keys& keys, const std::string& phone, const std::string& code)
{
    return keys.blind_index("notices.code", phone + ":" + code);
}

std::string six_digits()
{
    const Bytes drawn = random_bytes(8);
    std::uint64_t number = 0;
    for (const std::byte b : drawn) number = number << 8 | std::to_integer<std::uint64_t>(b);
    return fmt::format("{:06}", number % 1'000'000);
}

[[noreturn]] void refuse_too_many(const char* code, const char* sentence)
{
    throw Refusal{Refusal::Kind::too_many, code, sentence};
}

struct Sent {
    Instant sent_at, first_at;
    int sent;
};

/// How many were sent to this phone within the window, this one included.
Sent counted(Transaction& tx, TenantId tenant, const std::string& index, Instant now)
{
    const auto before = tx.maybe(as<Sent>,
        "SELECT sent_at, first_at, sent FROM notices_codes WHERE tenant_id = $1 AND phone_index = $2 for_update()",
        tenant, index);
    if (!before) return {now, now, 1};
    if (now - before->sent_at < between) refuse_too_many("notices.code_too_soon", "验证码刚刚发出，请一分钟后再试");
    if (now - before->first_at > window) return {now, now, 1};
    if (before->sent >= most_in_window) refuse_too_many("notices.too_many_codes", "今天获取验证码的次数太多了，请明天再试；赶时间的活动，可到现场由工作人员登记");
    return {now, before->first_at, before->sent + 1};
}

}

std::string send_code(Transaction& tx, IdMaker& ids, TenantId tenant, const Keys& keys, const std::string& said, Instant now)
{
    const std::string phone = people::read_phone(said);
    const std::string index = index_of(keys, phone);
    const Sent sent = counted(tx, tenant, index, now);
    const std::string code = six_digits();
    tx.change(R"sql(
        INSERT INTO notices_codes (tenant_id, phone_index, code_hash, sent_at, tries, first_at, sent) VALUES ($1, $2, $3, $4, 0, $5, $6)
        ON CONFLICT (tenant_id, phone_index) DO UPDATE
        SET code_hash = excluded.code_hash, sent_at = excluded.sent_at, tries = 0, first_at = excluded.first_at, sent = excluded.sent
        )sql",
        tenant, index, hash_of(keys, phone, code), now, sent.first_at, sent.sent);
    queue_secret_sms(tx, ids, tenant, keys, phone, "验证码" + code + ",5分钟内有效。工作人员不会向您索要验证码。", now);
    return code;
}

bool take_code(Transaction& tx, TenantId tenant, const Keys& keys, const std::string& said, const std::string& code, Instant now)
{
    const auto phone = people::normalise_phone(said);
    if (!phone) return false;
    const std::string index = index_of(keys, *phone);
    const auto tried = tx.change(R"sql(
        UPDATE notices_codes SET tries = tries + 1 WHERE tenant_id = $1 AND phone_index = $2 AND tries < $3 AND sent_at > $4
        )sql",
        tenant, index, most_tries, now - good_for);
    if (tried == 0) return false;
    const auto stored = tx.value<Bytes>("SELECT code_hash FROM notices_codes WHERE tenant_id = $1 AND phone_index = $2", tenant, index);
    if (!equal_in_constant_time(stored, hash_of(keys, *phone, code))) return false;
    tx.change("UPDATE notices_codes SET tries = $3 WHERE tenant_id = $1 AND phone_index = $2", tenant, index, most_tries);
    return true;
}

}
