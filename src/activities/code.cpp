#include "activities/code.h"

#include "activities/bookings.h"
#include "activities/check_in.h"

#include <array>

namespace gongyou::activities {

namespace {

constexpr std::size_t content_size = 32, signature_size = 64;

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

[[noreturn]] void refuse_unreadable()
{
    refuse_conflict("activities.code_unreadable", "这个码不是有效的签到码，请让对方刷新后再扫，或按姓名点名");
}

}

std::string write_code(const Keys& keys, const CodeContent& content)
{
    Bytes bytes;
    put(bytes, content.tenant.value);
    put(bytes, content.booking.value);
    put(bytes, content.expires_at.ms);
    put(bytes, content.id);
    const auto signature = keys.sign("check-in", bytes);
    bytes.insert(bytes.end(), signature.begin(), signature.end());
    return base64url(bytes);
}

CodeContent read_code(const Keys& keys, TenantId tenant, std::string_view code, Instant now)
{
    const auto bytes = from_base64url(code);
    if (!bytes || bytes->size() != content_size + signature_size) refuse_unreadable();
    const auto content = std::span{*bytes}.first(content_size);
    if (!keys.verify("check-in", content, std::span{*bytes}.last(signature_size))) refuse_unreadable();

    const CodeContent read{{number_at(content, 0)}, {number_at(content, 8)}, {number_at(content, 16)}, number_at(content, 24)};
    if (read.tenant != tenant) refuse_unreadable();
    if (now >= read.expires_at) refuse_conflict("activities.code_expired", "签到码已过期，请让对方刷新后再扫");
    return read;
}

CheckInCode code_of(Transaction& tx, TenantId tenant, PersonId person, const Keys& keys, IdMaker& ids, BookingId id, Instant now)
{
    const auto found = find_bookings(tx, tenant, IdList{{id.value}});
    if (found.empty() || found.front().person != person) refuse_no_such_booking();
    if (const auto why = why_no_check_in(found.front())) throw *why;
    const auto expires_at = now + code_lifetime;
    return {write_code(keys, {tenant, id, expires_at, ids.next(now)}), expires_at};
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
