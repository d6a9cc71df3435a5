// SPDX-License-Identifier: GPL-3.0-or-later
// usage: simulation_bench [FIRST [COUNT]]
// Seeds of the simulation beside those of the tests, 501 to 1500 unless told otherwise, one process a core. What a seed found wrong
// is told on stderr; `WELLPULSE_SEED=n simulation_test` runs it again alone. Exit 1 when one did.
#include "tests/bench/bench_report.h"
#include "tests/simulation/simulation.h"

#include <QtCore/QCoreApplication>

#include <array>
#include <cstdlib>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace {

using namespace wellpulse;

/// What one process found; a value of plain numbers, as it goes through a pipe.
struct Tally {
    std::int64_t seeds = 0;
    std::int64_t divergent = 0;
    std::int64_t wedged = 0;
    std::int64_t lost = 0;
    std::int64_t events = 0;
    std::int64_t conflicts = 0;
    std::int64_t archived = 0;
    std::int64_t simulatedMs = 0;
};

void add(Tally &all, const Tally &some)
{
    all.seeds += some.seeds;
    all.divergent += some.divergent;
    all.wedged += some.wedged;
    all.lost += some.lost;
    all.events += some.events;
    all.conflicts += some.conflicts;
    all.archived += some.archived;
    all.simulatedMs += some.simulatedMs;
}

Tally tallyOf(std::uint64_t seed, const simulation::SimulationReport &report)
{
    using Kind = simulation::Problem::Kind;
    for (const simulation::Problem &problem : report.problems)
        std::fprintf(stderr, "seed %llu: %s\n", static_cast<unsigned long long>(seed), problem.sentence.c_str());
    return {1, report.has(Kind::Divergent), report.has(Kind::Wedged), report.has(Kind::Lost), report.events,
        report.conflicts, report.archived, report.simulatedMs};
}

/// Every `step`th seed, in a process of its own: a simulation is of one thread, and what it uses of Qt is of one a process.
/// Gives the end of a pipe to read its Tally from.
int begin(std::uint64_t first, std::uint64_t end, std::uint64_t step)
{
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0 || std::fflush(nullptr) != 0)
        std::exit(1);
    const pid_t child = fork();
    if (child < 0)
        std::exit(1);
    if (child > 0) {
        close(ends[1]);
        return ends[0];
    }
    close(ends[0]);
    std::array<char, 2> name{"s"};
    std::array<char *, 2> arguments{name.data(), nullptr};
    int count = 1;
    QCoreApplication application(count, arguments.data());
    Tally tally;
    for (std::uint64_t seed = first; seed < end; seed += step)
        add(tally, tallyOf(seed, simulation::simulate(seed)));
    const bool isTold = write(ends[1], &tally, sizeof tally) == static_cast<ssize_t>(sizeof tally);
    std::_Exit(isTold ? 0 : 1);
}

} // namespace

int main(int argc, char *argv[])
{
    const std::uint64_t first = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 501;
    const std::uint64_t count = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 1000;
    if (first == 0 || count == 0) {
        std::fprintf(stderr, "usage: simulation_bench [FIRST [COUNT]], both from 1\n");
        return 2;
    }
    const std::uint64_t cores = std::max(1U, std::thread::hardware_concurrency());
    const wellpulse::bench::Stopwatch watch;
    std::vector<int> pipes;
    for (std::uint64_t core = 0; core < cores; ++core)
        pipes.push_back(begin(first + core, first + count, cores));
    Tally all;
    for (const int pipeEnd : pipes) {
        Tally one;
        if (read(pipeEnd, &one, sizeof one) == static_cast<ssize_t>(sizeof one))
            add(all, one);
        close(pipeEnd);
    }
    while (wait(nullptr) > 0) { }
    const double realMs = watch.milliseconds();
    wellpulse::bench::Report report("simulation");
    report.metric("seeds", static_cast<double>(all.seeds), "runs, each of hours");
    report.metric("divergent", static_cast<double>(all.divergent), "seeds in which two places say different things");
    report.metric("wedged", static_cast<double>(all.wedged), "seeds in which something waits for ever");
    report.metric("lost", static_cast<double>(all.lost), "seeds in which something is nowhere, or counted twice");
    report.metric("events", static_cast<double>(all.events), "that were said to be saved");
    report.metric("conflicts", static_cast<double>(all.conflicts), "two values that met");
    report.metric("archived", static_cast<double>(all.archived), "events that left a log for a sealed file");
    report.metric("simulated_over_real", static_cast<double>(all.simulatedMs) / realMs, "time, all cores together");
    report.print();
    return static_cast<std::uint64_t>(all.seeds) == count && all.divergent + all.wedged + all.lost == 0 ? 0 : 1;
}
