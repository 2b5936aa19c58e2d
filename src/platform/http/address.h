#pragma once

#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace gongyou {

bool is_loopback(std::string_view address);

/// What counts as one caller: the IPv4 address, or the /64 of an IPv6 address, hashed.
std::uint64_t address_block(std::string_view address);

/// The caller's address: `peer`, or, where the peer is a trusted proxy, the last address in
/// X-Forwarded-For that is not one.
std::string client_address(std::string_view peer, std::string_view forwarded_for, const std::vector<std::string>& trusted_proxies);

/// How many connections each address holds. Safe from any thread.
class ConnectionCounts {
public:
    explicit ConnectionCounts(int limit) : limit_(limit) {}

    /// False when the address has as many as it may. Loopback has no limit.
    bool enter(const std::string& address);
    void leave(const std::string& address);

private:
    const int limit_;
    std::mutex guard_;
    std::unordered_map<std::uint64_t, int> counts_;
};

}
