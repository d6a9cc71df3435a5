// SPDX-License-Identifier: GPL-3.0-or-later
// Snapshots of a tenant for new devices: all pages of one feed position, read once from the store and kept in an unlinked
// temporary file while they are being fetched. A few at a time; one that nobody asked for in ten minutes may go, and one
// that was taken at the present feed position is shared. Any thread.
#pragma once

#include "server/store/tenant_store.h"

#include <cstdio>
#include <memory>
#include <mutex>

namespace wellpulse::server {

class Snapshots {
public:
    explicit Snapshots(TenantStore &store)
        : m_store(store)
    {
    }

    /// The answer's body for `page` ("" for the first). Errors: `snapshot_expired`, `snapshot_unavailable` (no room for
    /// the file), those of the store.
    Result<std::string> page(std::string_view page, std::int64_t nowMs);

private:
    struct CloseFile {
        void operator()(std::FILE *file) const { std::fclose(file); }
    };
    struct Snapshot {
        std::string name;
        FeedHead head;
        std::string conflicts; ///< JSON texts, joined by commas; told on the last page
        std::int64_t usedAtMs = 0;
        std::unique_ptr<std::FILE, CloseFile> file;
        std::vector<std::pair<long, std::size_t>> pages; ///< offset and length
    };

    Result<std::shared_ptr<Snapshot>> take(std::int64_t nowMs);
    Result<std::string> read(Snapshot &snapshot, std::size_t index);

    TenantStore &m_store;
    std::mutex m_mutex;
    std::vector<std::shared_ptr<Snapshot>> m_snapshots;
    std::uint64_t m_taken = 0;
};

} // namespace wellpulse::server
