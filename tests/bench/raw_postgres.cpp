// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/raw_postgres.h"

#include "core/event/event_codec.h"
#include "server/store/postgres_schema.h"
#include "server/store/postgres_transaction.h"
#include "tests/bench/bench_report.h"
#include "tests/bench/must.h"

#include <fcntl.h>
#include <unistd.h>

namespace wellpulse::bench {

using namespace server;

namespace {
constexpr int transactionsAtOnce = 60; ///< their rows lie in memory
constexpr std::size_t fileBytes = 16U << 20;
} // namespace

RawPostgres::RawPostgres(const std::filesystem::path &folder)
    : m_folder(folder)
{
    PrivateClusterOptions options;
    options.folder = folder;
    options.adminPassword = "bench";
    m_cluster = must(PrivateCluster::start(std::move(options)));
    m_connection = must(postgres::Connection::open(m_cluster->conninfo()));
    must(postgres::migrate(*m_connection, tenantMigrations()));
}

WorkingSet RawPostgres::nextTransaction(BenchDevice &device, DaySource &days, int events)
{
    WorkingSet set;
    set.head.epoch = "raw";
    for (int i = 0; i < events; ++i) {
        const core::Event event = device.nextEvent(days);
        EventRow row;
        row.deviceRef = 1;
        row.deviceSeq = m_seq + 1;
        row.id = event.id;
        row.hash = event.hash;
        row.feedSeq = ++m_seq;
        row.aggregate = {event.aggregateType, event.aggregateId};
        row.revision = 1;
        row.receivedAtMs = event.hlc.ms;
        row.body = set.keep(core::toWire(event));
        AggregateRow &aggregate = set.aggregates[row.aggregate];
        aggregate.state.type = event.aggregateType;
        aggregate.state.id = event.aggregateId;
        const core::Decision decision = core::decide(aggregate.state, event, {});
        core::commit(aggregate.state, event, decision, {});
        aggregate.createdBy = event.userId;
        set.noteChanged(aggregate);
        set.changes.events.push_back(&set.keep(std::move(row)));
    }
    set.head.seq = m_seq;
    return set;
}

std::vector<double> RawPostgres::write(BenchDevice &device, DaySource &days, int transactions, int events)
{
    std::vector<double> times;
    const std::int64_t walBefore = walPosition();
    while (std::ssize(times) < transactions) {
        std::vector<WorkingSet> sets;
        for (auto i = std::ssize(times); i < transactions && std::ssize(sets) < transactionsAtOnce; ++i)
            sets.push_back(nextTransaction(device, days, events));
        for (const WorkingSet &set : sets) {
            const Stopwatch watch;
            must(m_connection->run("BEGIN"));
            RowStream rows(*m_connection, set);
            must(writeChanges(*m_connection, set, rows));
            times.push_back(watch.milliseconds());
        }
    }
    m_walBytes = static_cast<std::size_t>((walPosition() - walBefore) / transactions);
    return times;
}

std::int64_t RawPostgres::walPosition()
{
    return must(m_connection->execute("SELECT (pg_current_wal_insert_lsn() - '0/0'::pg_lsn)::bigint")).int8(0, 0);
}

std::vector<double> RawPostgres::writeFile(std::size_t bytes, int times) const
{
    const std::filesystem::path path = m_folder / "bare";
    const int file = ::open(path.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
    const std::string content(fileBytes, 'x');
    if (file < 0 || ::pwrite(file, content.data(), content.size(), 0) != std::ssize(content) || ::fsync(file) != 0)
        fail("a file cannot be written beside the database");
    std::vector<double> samples;
    std::size_t offset = 0;
    for (int i = 0; i < times; ++i) {
        if (offset + bytes > fileBytes)
            offset = 0;
        const Stopwatch watch;
        if (::pwrite(file, content.data(), bytes, static_cast<off_t>(offset)) != static_cast<ssize_t>(bytes)
            || ::fdatasync(file) != 0)
            fail("a file cannot be written beside the database");
        samples.push_back(watch.milliseconds());
        offset += bytes;
    }
    ::close(file);
    return samples;
}

} // namespace wellpulse::bench
