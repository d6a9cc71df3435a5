// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/import/day_importer.h"

#include "core/production/production_change.h"
#include "storage/log/production_draft.h"

#include <algorithm>

namespace wellpulse::cli {

namespace {
constexpr std::size_t draftsPerTransaction = 500;

std::array<std::optional<core::Volume>, 3> volumesOf(const core::ProductionDay &day)
{
    return {day.reading(core::Fluid::Oil).volume, day.reading(core::Fluid::Gas).volume,
        day.reading(core::Fluid::Water).volume};
}

Error recordedOtherwise(const core::ProductionDay &day)
{
    return {"day_exists",
        "Other values are recorded for " + day.date.toString() + " already; use `production edit` to change them."};
}
} // namespace

DayImporter::DayImporter(OpenDevice &device, const WellFinder &wells, ImportTask task)
    : m_device(device)
    , m_wells(wells)
    , m_task(std::move(task))
{
}

Result<DayImporter::Verdict> DayImporter::judge(ImportedRow row)
{
    const auto well = m_wells.find(row.well);
    if (!well && !(m_task.acceptUnknownWells && well.error().code == "unknown_well"))
        return well.error();
    row.day.wellId = well ? well->toString() : row.well;
    const auto id = core::productionAggregateId(m_device.account().tenantId, row.day.wellId, row.day.date.toString());
    if (const auto seen = m_seen.find(id); seen != m_seen.end()) { // this file brings the day already
        if (seen->second.second == volumesOf(row.day))
            return Verdict::Unchanged;
        return Error{"day_twice", "Line " + std::to_string(seen->second.first) + " has other values for the same day."};
    }
    const auto state = m_device.store().production().state(id);
    if (!state)
        return state.error();
    const auto change = core::decideAdd(m_device.account().tenantId, *state, row.day, m_device.today());
    if (!change && change.error().code == "day_exists") {
        const auto recorded = core::productionDayFromFields((*state)->fields);
        if (recorded && volumesOf(*recorded) == volumesOf(row.day))
            return Verdict::Unchanged;
        return recordedOtherwise(row.day);
    }
    if (!change)
        return change.error();
    m_seen.try_emplace(id, row.line, volumesOf(row.day));
    m_drafts.push_back(storage::draftOf(*change));
    return Verdict::Import;
}

Status DayImporter::flush()
{
    if (!m_task.dryRun && !m_drafts.empty()) {
        if (const auto appended = m_device.store().log().appendAll(m_drafts); !appended)
            return appended.error();
    }
    m_drafts.clear();
    return {};
}

Result<ImportSummary> DayImporter::take(const ImportRows &rows)
{
    ImportSummary summary{rows.read, 0, 0, rows.rejected};
    std::size_t done = 0;
    for (const ImportedRow &row : rows.rows) {
        const auto verdict = judge(row);
        if (!verdict)
            summary.rejected.push_back({row.line, verdict.error().message});
        else
            ++(*verdict == Verdict::Import ? summary.imported : summary.unchanged);
        ++done;
        if (m_drafts.size() < draftsPerTransaction)
            continue;
        if (const Status flushed = flush(); !flushed)
            return flushed.error();
        if (m_task.progress)
            m_task.progress(done, rows.rows.size());
    }
    if (const Status flushed = flush(); !flushed)
        return flushed.error();
    std::stable_sort(summary.rejected.begin(), summary.rejected.end(),
        [](const RejectedRow &left, const RejectedRow &right) { return left.line < right.line; });
    return summary;
}

} // namespace wellpulse::cli
