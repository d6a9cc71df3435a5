// SPDX-License-Identifier: GPL-3.0-or-later
// Takes the rows of a file into the log: each is decided against what is recorded, many are appended in one transaction.
// On the storage thread.
#pragma once

#include "app/cli/import/import_rows.h"
#include "app/cli/open_device.h"
#include "app/cli/well_finder.h"

#include <functional>
#include <unordered_map>

namespace wellpulse::cli {

struct ImportSummary {
    std::size_t read = 0;
    std::size_t imported = 0;
    std::size_t unchanged = 0;         ///< recorded already with the same values
    std::vector<RejectedRow> rejected; ///< in order of lines
};

struct ImportTask {
    bool dryRun = false;
    bool acceptUnknownWells = false; ///< a dry run of an import that would create them
    std::function<void(std::size_t done, std::size_t total)> progress;
};

class DayImporter {
public:
    DayImporter(OpenDevice &device, const WellFinder &wells, ImportTask task);

    /// Errors are those of the storage; what was appended before stays.
    Result<ImportSummary> take(const ImportRows &rows);

private:
    using Volumes = std::array<std::optional<core::Volume>, 3>;
    enum class Verdict { Import, Unchanged };

    Result<Verdict> judge(ImportedRow row);
    Status flush();

    OpenDevice &m_device;
    const WellFinder &m_wells;
    ImportTask m_task;
    std::unordered_map<core::Uuid, std::pair<std::size_t, Volumes>> m_seen; ///< days of this file: line and values
    std::vector<storage::EventDraft> m_drafts;
};

} // namespace wellpulse::cli
