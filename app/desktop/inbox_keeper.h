// SPDX-License-Identifier: GPL-3.0-or-later
// What waits for a person over the store: read on the reading thread, decided as events on the storage thread.
#pragma once

#include "app/desktop/device_slot.h"
#include "ui/ports/inbox_port.h"

namespace wellpulse::desktop {

class InboxKeeper : public ui::InboxPort {
    Q_OBJECT
public:
    /// `today` is the user's calendar day.
    InboxKeeper(DeviceSlot &slot, std::function<QDate()> today);

    void readInbox() override;
    void keep(const QString &id, core::Side side, bool allAlike) override;
    void settle(const QString &id, const wellpulse::ui::InboxTyped &typed) override;
    void resend(const QString &id, const wellpulse::ui::InboxTyped &typed) override;
    void skip(const QString &id) override;
    void bringBack(const QString &id) override;
    void tryAgain(const QString &id) override;
    void undoLast() override;

private:
    /// Runs `work` on the storage thread; `done` gets what it gave, unless it failed.
    template <class Work, class Done> void change(Work work, Done done);
    void tellRefusal(const Error &error) { Q_EMIT refused(error); }
    void tellRefusal(const std::vector<core::FieldError> &faults);

    DeviceSlot &m_slot;
    std::function<QDate()> m_today;
    storage::ReplyBox m_box;
};

} // namespace wellpulse::desktop
