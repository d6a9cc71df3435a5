// SPDX-License-Identifier: GPL-3.0-or-later
// The audit over the store: found in slices and read a page at a time on the reading thread, checked on a thread of its own.
#pragma once

#include "app/desktop/audit_checker.h"
#include "app/desktop/device_slot.h"
#include "ui/ports/audit_port.h"

namespace wellpulse::desktop {

class AuditExport;

class AuditBrowser : public ui::AuditPort {
    Q_OBJECT
public:
    explicit AuditBrowser(DeviceSlot &slot);

    void find(int question, const wellpulse::ui::AuditFilter &filter) override;
    void readEntries(int request, const QList<wellpulse::ui::AuditKey> &keys) override;
    void readNames() override;
    void check() override;
    void stopCheck() override;
    void save(const wellpulse::ui::AuditKeys &keys, wellpulse::ui::AuditFormat format, const QString &file) override;
    void stopSave() override;

private:
    struct Search;

    void searchOn(const std::shared_ptr<Search> &search);
    void saveOn(const std::shared_ptr<AuditExport> &job);
    template <class Work, class Done> void read(Work work, Done done);

    DeviceSlot &m_slot;
    storage::ReplyBox m_box;
    AuditChecker m_checker;
    std::shared_ptr<AuditExport> m_export; ///< null: none is running
    int m_question = 0;
};

} // namespace wellpulse::desktop
