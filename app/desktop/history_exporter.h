// SPDX-License-Identifier: GPL-3.0-or-later
// Takes days of the history out over the store: read on the reading thread a chunk at a time, between which other questions
// get their turn; written there (CSV) or painted on a thread of the pool (PDF). A file is put in place whole or not at all.
#pragma once

#include "app/desktop/device_slot.h"
#include "ui/ports/history_export_port.h"

#include <atomic>
#include <memory>

namespace wellpulse::desktop {

class HistoryExporter : public ui::HistoryExportPort {
    Q_OBJECT
public:
    explicit HistoryExporter(DeviceSlot &slot);
    ~HistoryExporter() override;

    void writeCsv(const wellpulse::ui::HistoryKeys &keys, const QString &file) override;
    void writePdf(const wellpulse::ui::HistoryKeys &keys, const wellpulse::ui::HistoryReportHead &head,
        const QString &file) override;
    void readAllDays(const wellpulse::ui::HistoryKeys &keys) override;
    void cancel() override;

private:
    class Job;
    class CsvJob;
    class DaysJob;

    void start(const std::shared_ptr<Job> &job, std::function<void()> done);
    void goOn();
    void paint(const ui::HistoryReportHead &head, const QString &file);
    void end();

    DeviceSlot &m_slot;
    storage::ReplyBox m_box;
    std::shared_ptr<Job> m_job;
    std::function<void()> m_done;
    std::shared_ptr<std::atomic<bool>> m_isCancelled; ///< of the job under way; read on its thread
};

} // namespace wellpulse::desktop
