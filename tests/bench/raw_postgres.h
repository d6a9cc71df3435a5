// SPDX-License-Identifier: GPL-3.0-or-later
// The office's raw limit: a PostgreSQL of its own with the same tables, and the same rows written into it by the same
// statements, with nothing else around it. And below that: as many bytes as such a transaction puts into the write-ahead log,
// written to a file and waited for.
#pragma once

#include "server/cluster/private_cluster.h"
#include "server/postgres/connection.h"
#include "server/store/working_set.h"
#include "tests/bench/bench_batches.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace wellpulse::bench {

class RawPostgres {
public:
    explicit RawPostgres(const std::filesystem::path &folder);

    /// Writes `transactions` of so many new events each; the rows are made before the clock starts. Answers the
    /// milliseconds of each transaction from BEGIN to its commit.
    std::vector<double> write(BenchDevice &device, DaySource &days, int transactions, int events);
    /// Bytes of write-ahead log that the last write() took for one transaction.
    std::size_t walBytes() const { return m_walBytes; }
    /// Milliseconds of each of `times` writes of so many bytes, to a file beside the database that was filled before,
    /// with fdatasync.
    std::vector<double> writeFile(std::size_t bytes, int times) const;

private:
    server::WorkingSet nextTransaction(BenchDevice &device, DaySource &days, int events);
    std::int64_t walPosition();

    std::filesystem::path m_folder;
    std::unique_ptr<server::PrivateCluster> m_cluster;
    std::optional<server::postgres::Connection> m_connection;
    std::int64_t m_seq = 0;
    std::size_t m_walBytes = 0;
};

} // namespace wellpulse::bench
