// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/archive_keeper.h"

#include <QtCore/QLoggingCategory>

#include <utility>

namespace wellpulse::desktop {

namespace {
Q_LOGGING_CATEGORY(log, "wellpulse.archive")
constexpr int hoursBetween = 24;
} // namespace

ArchiveKeeper::ArchiveKeeper(DeviceSlot &slot, std::function<QDateTime()> now, Steps steps)
    : m_slot(slot)
    , m_now(std::move(now))
    , m_steps(steps)
{
    connect(&slot, &DeviceSlot::syncStatusChanged, this, [this](const sync::SyncStatus &status) {
        if (status.phase == sync::SyncStatus::Phase::Idle && status.lastSyncAtMs && !status.trouble)
            lookIfDue();
    });
    connect(&slot, &DeviceSlot::deviceChanged, this, [this] { m_lookedAt = {}; });
}

void ArchiveKeeper::lookIfDue()
{
    const QDateTime now = m_now();
    if (m_lookedAt.isValid() && now < m_lookedAt.addSecs(hoursBetween * 3600))
        return;
    m_lookedAt = now;
    m_moved = 0;
    moveNext();
}

void ArchiveKeeper::moveNext()
{
    if (m_slot.device() == nullptr)
        return; // locked meanwhile: the rest goes another day
    const storage::ArchiveLimits limits{
        storage::archiveBefore(m_lookedAt.toMSecsSinceEpoch()), m_steps.least, m_steps.most};
    m_slot.device()->store().ask(
        m_box, [limits](storage::DeviceStore &store) { return storage::Archive(store.log()).moveOldest(limits); },
        [this](const Result<std::int64_t> &events) { noteMoved(events); });
}

void ArchiveKeeper::noteMoved(const Result<std::int64_t> &events)
{
    if (!events) {
        qCInfo(log, "%s", events.error().message.c_str()); // nothing changed, and it is tried again tomorrow
        return;
    }
    m_moved += *events;
    if (*events > 0)
        moveNext();
    else if (m_moved > 0)
        shrink();
}

void ArchiveKeeper::shrink()
{
    if (m_slot.device() == nullptr)
        return;
    m_slot.device()->store().ask(
        m_box,
        [](storage::DeviceStore &store) {
            storage::Archive archive(store.log());
            const auto isWorth = archive.isShrinkWorthwhile();
            return isWorth && *isWorth ? archive.shrinkDatabase() : isWorth ? Status() : Status(isWorth.error());
        },
        [](const Status &shrunk) {
            if (!shrunk)
                qCInfo(log, "%s", shrunk.error().message.c_str());
        });
}

} // namespace wellpulse::desktop
