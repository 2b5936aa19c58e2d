// What a start costs beside an anchor of many heads: a sealer's first look at its end, and `verify`'s reading of all of it.
//
//     build/anchor_bench [heads, default 1000000]

#include "facts/tests/journal.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <sys/resource.h>

using namespace gongyou;
using namespace gongyou::facts;

namespace {

double milliseconds_of(const std::function<void()>& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

long peak_kib()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

}

int main(int count, char** words)
{
    const std::int64_t heads = count > 1 ? std::atoll(words[1]) : 1'000'000;
    Journal journal{Engine::sqlite};
    const Bytes signature(64, std::byte{7});
    Hash last{};
    {
        std::ofstream file{journal.anchor()};
        for (std::int64_t seal = 1; seal <= heads; ++seal) {
            last = sha256(std::to_string(seal));
            file << print(journal.tenant) << " " << seal << " " << hex(last) << " " << hex(signature) << "\n";
        }
    }
    journal.tamper("INSERT INTO facts_seals (tenant_id, seal, encoding, sealed_at, facts, seed, root, previous, head, signature) "
                   "VALUES ($1, $2, 1, 0, 1, $3, $3, $3, $3, $4)",
        journal.tenant, heads, std::span<const std::byte>{last}, signature);

    const long before = peak_kib();
    const double start = milliseconds_of([&] { journal.sealer().seal(journal.now); });
    const long started = peak_kib();
    std::int64_t read = 0;
    const double whole = milliseconds_of([&] {
        AnchorReader reader{journal.anchor(), journal.tenant};
        while (reader.next()) ++read;
    });
    std::printf("%lld heads: a sealer's first look %.2f ms and %ld KiB more memory; all %lld read one after another in %.0f ms and %ld KiB more\n",
        static_cast<long long>(heads), start, started - before, static_cast<long long>(read), whole, peak_kib() - started);
}
