// SPDX-License-Identifier: GPL-3.0-or-later
// Snapshots of a tenant for new devices: all pages of one feed position, read once from the store and kept while they are being
// fetched. A few at a time; one that nobody asked for in ten minutes may go, and one that was taken at the present feed
// position, or is being taken, is shared. Any thread.
#pragma once

#include "server/sync/answer_sizes.h"
#include "server/sync/snapshot_pages.h"

#include <memory>
#include <mutex>
#include <thread>

namespace wellpulse::server {

class Snapshots {
public:
    Snapshots(TenantStore &store, AnswerSizes sizes)
        : m_store(store)
        , m_sizes(sizes)
    {
    }
    /// Breaks off one that is being taken.
    ~Snapshots();
    Snapshots(const Snapshots &) = delete;
    Snapshots &operator=(const Snapshots &) = delete;

    /// The answer's body for `page` ("" for the first). Errors: `snapshot_expired`; those of SnapshotPages and the store.
    Result<std::string> page(std::string_view page, std::int64_t nowMs);

private:
    struct Snapshot {
        explicit Snapshot(std::size_t recordsPerPage)
            : pages(recordsPerPage)
        {
        }
        std::string name;
        std::int64_t usedAtMs = 0;
        SnapshotPages pages;
    };
    using Shared = std::shared_ptr<Snapshot>;

    Result<Shared> find(std::string_view name, std::int64_t nowMs);
    Result<Shared> takeOrShare(std::int64_t nowMs);
    Shared take(std::int64_t nowMs);
    static Result<std::string> answer(Snapshot &snapshot, std::size_t index);

    TenantStore &m_store;
    const AnswerSizes m_sizes;
    std::mutex m_mutex; ///< of what follows
    std::vector<Shared> m_snapshots;
    std::uint64_t m_taken = 0;
    std::thread m_maker; ///< of the newest one
};

} // namespace wellpulse::server
