#include "figures/comparator.h"

#include <array>
#include <utility>

namespace gongyou::figures {

std::optional<Comparator> comparator_of(std::string_view word)
{
    static constexpr std::array<std::pair<std::string_view, Comparator>, 7> words{{{"exactly", Comparator::exactly},
        {"over", Comparator::over},
        {"more_than", Comparator::more_than},
        {"at_least", Comparator::at_least},
        {"about", Comparator::about},
        {"nearly", Comparator::nearly},
        {"at_most", Comparator::at_most}}};
    for (const auto& [known, comparator] : words)
        if (known == word) return comparator;
    return std::nullopt;
}

std::int64_t printed_step(Comparator comparator, std::int64_t value, std::string_view printed)
{
    if (comparator == Comparator::about && value % 10'000 == 0 && printed.find("万") != std::string_view::npos) return 10'000;
    std::int64_t step = 1;
    while (value != 0 && value % (step * 10) == 0) step *= 10;
    return step;
}

bool holds(Comparator comparator, const Exact& exact, std::int64_t value, std::int64_t step)
{
    switch (comparator) {
    case Comparator::exactly: return exact.against(value) == 0;
    case Comparator::over: return exact.against(value) > 0 && exact.against(value + step) < 0;
    case Comparator::more_than: return exact.against(value) > 0;
    case Comparator::at_least: return exact.against(value) >= 0;
    case Comparator::about: {
        const Exact twice{2 * exact.numerator, exact.denominator};
        return twice.against(2 * value - step) >= 0 && twice.against(2 * value + step) < 0;
    }
    case Comparator::nearly: return Exact{100 * exact.numerator, exact.denominator}.against(95 * value) >= 0 && exact.against(value) < 0;
    case Comparator::at_most: return exact.against(value) <= 0;
    }
    return false;
}

}
