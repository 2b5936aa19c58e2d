#pragma once

// Where a connection's bytes arrive. An idle connection keeps one kilobyte, which holds most whole
// requests; more is taken from the heap while a request needs it, and given back.

#include <array>
#include <cstddef>
#include <cstring>
#include <memory>

namespace gongyou {

class ReadBuffer {
public:
    static constexpr std::size_t small_size = 1024;
    static constexpr std::size_t large_size = 20 * 1024; // more than the longest header

    const char* data() const { return base() + begin_; }
    std::size_t size() const { return end_ - begin_; }
    bool empty() const { return begin_ == end_; }

    char* room() { return base() + end_; }
    std::size_t room_size() const { return capacity() - end_; }
    void grew(std::size_t by) { end_ += by; }

    void consume(std::size_t count)
    {
        begin_ += count;
        if (begin_ == end_) begin_ = end_ = 0;
    }

    /// Makes sure that something can be read: `much` asks for the large block at once.
    /// False: what is there already fills the largest block.
    bool make_room(bool much)
    {
        if (begin_ > 0) {
            std::memmove(base(), base() + begin_, size());
            end_ -= begin_;
            begin_ = 0;
        }
        if (!large_ && (much || room_size() == 0)) {
            auto block = std::make_unique_for_overwrite<char[]>(large_size);
            std::memcpy(block.get(), small_.data(), end_);
            large_ = std::move(block);
        }
        return room_size() > 0;
    }

    /// Gives the large block back when it holds nothing.
    void rest()
    {
        if (large_ && empty()) large_.reset();
    }

private:
    char* base() { return large_ ? large_.get() : small_.data(); }
    const char* base() const { return large_ ? large_.get() : small_.data(); }
    std::size_t capacity() const { return large_ ? large_size : small_size; }

    std::array<char, small_size> small_; // not cleared: only what was read is looked at
    std::unique_ptr<char[]> large_;
    std::size_t begin_ = 0, end_ = 0;
};

}
