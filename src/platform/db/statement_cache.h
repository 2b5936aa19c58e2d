#pragma once

#include <cstddef>
#include <list>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace gongyou {

/// The prepared statements of one connection, by their text; the least recently used one makes room.
/// `Prepared` says in_use() while its rows are being read: such a one is never dropped.
template <class Prepared>
class StatementCache {
public:
    explicit StatementCache(std::size_t limit = 256) : limit_(limit) {}

    /// Null if there is none.
    Prepared* find(std::string_view text)
    {
        const auto found = by_text_.find(text);
        if (found == by_text_.end()) return nullptr;
        order_.splice(order_.begin(), order_, found->second);
        return found->second->second.get();
    }

    /// Keeps `prepared`; gives the one that had to go, if any.
    std::unique_ptr<Prepared> add(std::string_view text, std::unique_ptr<Prepared> prepared)
    {
        order_.emplace_front(std::string{text}, std::move(prepared));
        by_text_.emplace(order_.front().first, order_.begin());
        if (order_.size() <= limit_) return nullptr;

        for (auto at = std::prev(order_.end()); at != order_.begin(); --at) {
            if (at->second->in_use()) continue;
            auto dropped = std::move(at->second);
            by_text_.erase(at->first);
            order_.erase(at);
            return dropped;
        }
        return nullptr;
    }

    std::size_t size() const { return order_.size(); }

    void clear()
    {
        by_text_.clear();
        order_.clear();
    }

private:
    using Entry = std::pair<std::string, std::unique_ptr<Prepared>>;
    std::size_t limit_;
    std::list<Entry> order_; // most recently used first; its strings own the map's keys
    std::unordered_map<std::string_view, typename std::list<Entry>::iterator> by_text_;
};

}
