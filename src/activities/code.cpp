#include "activities/code.h"

#include "activities/bookings.h"
#include "activities/check_in.h"

#include "platform/crypto/derive.h"
#include "platform/text.h"

#include <algorithm>

namespace gongyou::activities {

namespace {

constexpr std::size_t content_size = 24, tag_size = 16;

void put(Bytes& bytes, std::int64_t number)
{
    for (int shift = 56; shift >= 0; shift -= 8) bytes.push_back(static_cast<std::byte>(static_cast<std::uint64_t>(number) >> shift));
}

std::int64_t number_at(std::span<const std::byte> bytes, std::size_t at)
{
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < 8; ++i) number = number << 8 | std::to_integer<std::uint64_t>(bytes[at + i]);
    return static_cast<std::int64_t>(number);
}

Bytes who(TenantId tenant, BookingId booking)
{
    Bytes bytes;
    put(bytes, tenant.value);
    put(bytes, booking.value);
    return bytes;
}

[[noreturn]] void refuse_unreadable()
{
    refuse_conflict("activities.code_unreadable", "这个码不是有效的签到码，请让对方刷新后再扫，或按姓名点名");
}

}

Hash secret_of(const Keys& keys, TenantId tenant, BookingId booking)
{
    return derive(keys, "check-in", who(tenant, booking));
}

std::vector<Hash> secrets_of(const Keys& keys, TenantId tenant, BookingId booking)
{
    return derive_by_all(keys, "check-in", who(tenant, booking));
}

std::string write_code(const Keys& keys, const CodeContent& content)
{
    Bytes bytes;
    put(bytes, content.booking.value);
    put(bytes, content.expires_at.ms);
    put(bytes, content.id);
    const auto tag = hmac_sha256(secret_of(keys, content.tenant, content.booking), bytes);
    bytes.insert(bytes.end(), tag.begin(), tag.begin() + tag_size);
    return base64url(bytes);
}

CodeContent read_code(const Keys& keys, TenantId tenant, std::string_view code, Instant now)
{
    const auto bytes = from_base64url(code);
    if (!bytes || bytes->size() != content_size + tag_size) refuse_unreadable();
    const auto content = std::span{*bytes}.first(content_size);
    const CodeContent read{tenant, {number_at(content, 0)}, {number_at(content, 8)}, number_at(content, 16)};
    const auto ours = [&](const Hash& secret) {
        const auto tag = hmac_sha256(secret, content);
        return equal_in_constant_time(std::span{tag}.first(tag_size), std::span{*bytes}.last(tag_size));
    };
    if (std::ranges::none_of(secrets_of(keys, tenant, read.booking), ours)) refuse_unreadable();
    if (now >= read.expires_at) refuse_conflict("activities.code_expired", "签到码已过期，请让对方刷新后再扫");
    return read;
}

std::string digits_of(const Hash& secret, std::int64_t minute)
{
    Bytes counter;
    put(counter, minute);
    return six_digits_of(hmac_sha256(secret, counter));
}

std::string digits_in(std::string_view written)
{
    auto text = fold_for_search(written);
    std::erase(text, ' ');
    const bool digits = std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    return digits ? text : std::string{};
}

CheckInCode code_of(Transaction& tx, TenantId tenant, PersonId person, const Keys& keys, IdMaker& ids, BookingId id, Instant now)
{
    const auto found = find_bookings(tx, tenant, IdList{{id.value}});
    if (found.empty() || found.front().person != person) refuse_no_such_booking();
    if (const auto why = why_no_check_in(found.front())) throw *why;
    const auto expires_at = now + code_lifetime;
    return {write_code(keys, {tenant, id, expires_at, ids.next(now)}), expires_at, secret_of(keys, tenant, id)};
}

void forget_old_codes(Database& database, TenantId tenant, Instant now)
{
    const auto old = now - std::chrono::hours{1};
    const auto any = database.read([&](Transaction& tx) {
        return tx.maybe([](Row) { return true; }, "SELECT 1 FROM activities_seen_codes WHERE tenant_id = $1 AND expires_at < $2 LIMIT 1", tenant, old);
    });
    if (!any) return;
    database.write([&](Transaction& tx) {
        tx.change("DELETE FROM activities_seen_codes WHERE tenant_id = $1 AND expires_at < $2", tenant, old);
    });
}

}
