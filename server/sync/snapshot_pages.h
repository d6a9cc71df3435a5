// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of one snapshot, in an unlinked temporary file: made by one thread, which reads the tenant, while others already
// read the pages that are there. Whoever wants a page waits until it is.
#pragma once

#include "server/store/tenant_store.h"

#include <condition_variable>
#include <cstdio>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace wellpulse::server {

class SnapshotPages {
public:
    explicit SnapshotPages(std::size_t recordsPerPage)
        : m_recordsPerPage(recordsPerPage)
    {
    }

    /// Reads the whole of `store`; once, on any thread. What goes wrong is what the readers are told.
    void make(TenantStore &store);
    /// Breaks off what is being made, with `snapshot_unavailable`.
    void stop();

    struct Page {
        FeedHead head;          ///< of the whole snapshot
        std::string aggregates; ///< JSON texts, joined by commas
        std::string conflicts;  ///< the same, on the last page
        bool isLast = false;
    };
    /// Waits until it is made. Errors: `snapshot_expired` (there is no such page), `snapshot_unavailable` (no room for the
    /// file), those of the store.
    Result<Page> page(std::size_t index);

    /// As far as it is known.
    bool isMade() const;
    bool hasFailed() const;
    std::optional<FeedHead> head() const;

private:
    Status add(const core::AggregateState &state);
    Status flush();
    void finish(Status made);

    struct CloseFile {
        void operator()(std::FILE *file) const { std::fclose(file); }
    };
    const std::size_t m_recordsPerPage;
    std::string m_text; ///< of the page that is being made; its maker's alone
    std::size_t m_count = 0;

    mutable std::mutex m_mutex; ///< of what follows
    std::condition_variable m_progress;
    std::unique_ptr<std::FILE, CloseFile> m_file;
    std::vector<std::pair<long, std::size_t>> m_pages; ///< offset and length
    std::optional<FeedHead> m_head;
    std::string m_conflicts;
    std::optional<Status> m_made; ///< once it is over
    bool m_isStopped = false;
};

} // namespace wellpulse::server
