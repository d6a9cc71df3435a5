// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the log small by itself: once a day, after a round with the office, what is old leaves it for the archive. On the storage
// thread in small steps, so that whoever saves meanwhile waits for one of them at most. GUI thread.
#pragma once

#include "app/desktop/device_slot.h"
#include "storage/archive/archive.h"
#include "storage/store/reply_box.h"

#include <QtCore/QDateTime>

#include <functional>

namespace wellpulse::desktop {

class ArchiveKeeper : public QObject {
    Q_OBJECT
public:
    /// How much is worth a file, and how much is one step.
    struct Steps {
        std::int64_t least = 1'000;
        std::int64_t most = 5'000;
    };
    ArchiveKeeper(DeviceSlot &slot, std::function<QDateTime()> now, Steps steps = {1'000, 5'000});

private:
    void lookIfDue();
    void moveNext();
    void noteMoved(const Result<std::int64_t> &events);
    void shrink();

    DeviceSlot &m_slot;
    std::function<QDateTime()> m_now;
    Steps m_steps;
    QDateTime m_lookedAt;     ///< of the open device
    std::int64_t m_moved = 0; ///< since then
    storage::ReplyBox m_box;
};

} // namespace wellpulse::desktop
