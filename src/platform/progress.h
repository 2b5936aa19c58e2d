#pragma once

#include <chrono>
#include <cstdint>
#include <iosfwd>
#include <mutex>
#include <string>

namespace gongyou {

/// How far a long piece of work has come: a bar that redraws itself on a terminal, a line for each ten
/// percent elsewhere (a log, a pipe). May be advanced from several threads.
class Progress {
public:
    enum class Look { bar,
        lines };

    /// On standard error, as a bar if that is a terminal.
    Progress(std::string label, std::int64_t total);
    Progress(std::string label, std::int64_t total, std::ostream& out, Look look);
    /// Leaves what was drawn; a bar that did not come to its end keeps its line.
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void advance(std::int64_t by = 1);
    /// Draws the end, whatever was reached.
    void finish();

private:
    void draw(bool last);
    int percent() const;

    const std::string label_;
    const std::int64_t total_;
    std::ostream& out_;
    const Look look_;
    const std::chrono::steady_clock::time_point begun_;
    std::mutex guard_;
    std::int64_t done_ = 0;
    int told_percent_ = 0;
    bool finished_ = false;
    std::chrono::steady_clock::time_point drawn_{};
};

}
