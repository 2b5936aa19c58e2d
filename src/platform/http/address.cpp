#include "platform/http/address.h"

#include "platform/text.h"

#include <boost/asio/ip/address.hpp>

#include <algorithm>

namespace gongyou {

namespace {

namespace ip = boost::asio::ip;

std::uint64_t mixed(std::uint64_t a, std::uint64_t b)
{
    std::uint64_t h = a * 0x9E3779B97F4A7C15u ^ (b + 0x632BE59BD9B4E019u);
    h ^= h >> 32;
    return h * 0xD6E8FEB86659FD93u;
}

}

bool is_loopback(std::string_view address)
{
    return address == "127.0.0.1" || address == "::1" || address.starts_with("127.");
}

std::uint64_t address_block(std::string_view address)
{
    boost::system::error_code error;
    const ip::address parsed = ip::make_address(std::string{address}, error);
    if (error) return std::hash<std::string_view>{}(address);
    if (parsed.is_v4()) return mixed(4, parsed.to_v4().to_uint());
    std::uint64_t network = 0;
    const auto bytes = parsed.to_v6().to_bytes();
    for (std::size_t i = 0; i < 8; ++i) network = network << 8 | bytes[i];
    return mixed(6, network);
}

std::string client_address(std::string_view peer, std::string_view forwarded_for, const std::vector<std::string>& trusted_proxies)
{
    const auto trusted = [&](std::string_view address) { return std::find(trusted_proxies.begin(), trusted_proxies.end(), address) != trusted_proxies.end(); };
    std::string_view client = peer;
    while (trusted(client) && !forwarded_for.empty()) {
        const std::size_t comma = forwarded_for.rfind(',');
        const std::size_t start = comma == forwarded_for.npos ? 0 : comma + 1;
        const std::string_view hop = trimmed(forwarded_for.substr(start));
        boost::system::error_code error;
        ip::make_address(std::string{hop}, error);
        if (error) break;
        client = hop;
        forwarded_for = forwarded_for.substr(0, comma == forwarded_for.npos ? 0 : comma);
    }
    return std::string{client};
}

bool ConnectionCounts::enter(const std::string& address)
{
    if (is_loopback(address)) return true;
    const std::lock_guard lock{guard_};
    int& count = counts_[address_block(address)];
    if (count >= limit_) return false;
    ++count;
    return true;
}

void ConnectionCounts::leave(const std::string& address)
{
    if (is_loopback(address)) return;
    const std::lock_guard lock{guard_};
    const auto found = counts_.find(address_block(address));
    if (found != counts_.end() && --found->second <= 0) counts_.erase(found);
}

}
