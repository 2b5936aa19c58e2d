#pragma once

#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include <mutex>

namespace gongyou::testing {

/// A port that passes bytes to the test's PostgreSQL and back, and can be made to hang or to break:
/// the network failing, with the server itself untouched.
class Relay {
public:
    Relay();
    ~Relay();

    /// The server's URL for the database of `url`, by way of this relay.
    std::string instead_of(const std::string& url) const;

    void hang() { hanging_ = true; } // keeps every connection and passes nothing
    void cut();                      // closes every connection and takes no more
    void mend();

private:
    void accept_until_stopped();
    void pump(int client, int server);

    int listening_;
    int port_;
    std::atomic<bool> stopping_{false};
    std::atomic<bool> hanging_{false};
    std::atomic<bool> refusing_{false};
    std::atomic<int> generation_{0}; // of connections: cut() ends those of an earlier one
    std::mutex guard_;
    std::vector<std::thread> pumps_;
    std::thread accepting_;
};

}
