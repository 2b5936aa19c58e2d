#include "platform/progress.h"

#include <algorithm>
#include <fmt/format.h>
#include <iostream>
#include <unistd.h>

namespace gongyou {

namespace {

constexpr auto redraw_every = std::chrono::milliseconds{100};
constexpr int cells = 30;

}

Progress::Progress(std::string label, std::int64_t total) : Progress(std::move(label), total, std::cerr, ::isatty(STDERR_FILENO) ? Look::bar : Look::lines) {}

Progress::Progress(std::string label, std::int64_t total, std::ostream& out, Look look)
    : label_(std::move(label)),
      total_(std::max<std::int64_t>(total, 0)),
      out_(out),
      look_(look),
      begun_(std::chrono::steady_clock::now())
{
}

Progress::~Progress()
{
    const std::lock_guard lock{guard_};
    if (!finished_ && look_ == Look::bar && done_ > 0) out_ << '\n'
                                                            << std::flush;
}

void Progress::advance(std::int64_t by)
{
    const std::lock_guard lock{guard_};
    done_ = std::min(done_ + by, total_);
    if (!finished_) draw(false);
}

void Progress::finish()
{
    const std::lock_guard lock{guard_};
    if (finished_) return;
    finished_ = true;
    draw(true);
}

int Progress::percent() const
{
    return total_ == 0 ? 100 : static_cast<int>(static_cast<double>(done_) * 100 / static_cast<double>(total_));
}

void Progress::draw(bool last)
{
    const auto now = std::chrono::steady_clock::now();
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(now - begun_).count();
    if (look_ == Look::lines) {
        if (!last && percent() / 10 == told_percent_ / 10) return;
        if (last && told_percent_ == 100) return;
        told_percent_ = percent();
        out_ << fmt::format("{} {}% {}/{} {} s\n", label_, percent(), done_, total_, seconds) << std::flush;
        return;
    }
    if (!last && now - drawn_ < redraw_every) return;
    drawn_ = now;
    const auto full = static_cast<std::size_t>(percent() * cells / 100);
    out_ << fmt::format("\r{} [{}{}] {:3}% {}/{} {} s{}", label_, std::string(full, '#'), std::string(cells - full, '-'), percent(), done_, total_, seconds,
                last ? "\n" : "")
         << std::flush;
}

}
