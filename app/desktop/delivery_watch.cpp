// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/delivery_watch.h"

#include "core/schedule/overdue.h"

#include <QtCore/QLoggingCategory>

namespace wellpulse::desktop {

namespace {

Q_LOGGING_CATEGORY(log, "wellpulse.desktop")

ui::SyncTrouble holdOf(std::string_view code)
{
    if (code == "sign_in_again")
        return ui::SyncTrouble::SignInAgain;
    if (code == "device_suspended" || code == "device_revoked")
        return ui::SyncTrouble::Suspended;
    if (code == "upgrade_required")
        return ui::SyncTrouble::UpdateApp;
    return code.starts_with("keychain_") ? ui::SyncTrouble::Keychain : ui::SyncTrouble::Refused;
}

ui::SyncTrouble troubleOf(const sync::SyncStatus &worker)
{
    using Phase = sync::SyncStatus::Phase;
    if (worker.phase == Phase::Held)
        return holdOf(worker.trouble ? std::string_view(worker.trouble->code) : std::string_view());
    if (worker.networkDown)
        return ui::SyncTrouble::NoNetwork;
    const bool signInPage = worker.captivePortal || (worker.trouble && worker.trouble->code == "captive_portal");
    if (signInPage)
        return ui::SyncTrouble::SignInPage;
    if (worker.phase == Phase::Waiting && worker.askedToWait)
        return ui::SyncTrouble::AskedToWait;
    if (worker.phase == Phase::Waiting && worker.trouble && worker.trouble->code == "disk_full")
        return ui::SyncTrouble::DiskFull;
    return worker.phase == Phase::Waiting ? ui::SyncTrouble::NoAnswer : ui::SyncTrouble::None;
}

} // namespace

Result<DeliveryCounts> countsOf(storage::DeviceStore &store)
{
    const auto state = store.delivery().state();
    if (!state)
        return state.error();
    const auto forPerson = store.reader().countForPerson();
    if (!forPerson)
        return forPerson.error();
    const auto oldest = store.reader().queue(1);
    if (!oldest)
        return oldest.error();
    DeliveryCounts counts{static_cast<int>(state->pending), static_cast<int>(*forPerson), state->lastSyncAtMs};
    if (!oldest->empty())
        counts.oldestWaitingMs = oldest->front().recordedAtMs;
    return counts;
}

ui::SyncStatus statusOf(const DeliveryCounts &counts, const sync::SyncStatus &worker, std::int64_t nowMs)
{
    using Phase = sync::SyncStatus::Phase;
    ui::SyncStatus status;
    status.pending = counts.pending;
    status.needsPerson = counts.needsPerson;
    status.trouble = troubleOf(worker);
    if (worker.phase == Phase::Sending && worker.total > 0) {
        status.sending = static_cast<int>(worker.done);
        status.sendingOf = static_cast<int>(worker.total);
    }
    if (counts.oldestWaitingMs)
        status.daysWaiting = core::daysOverdue(*counts.oldestWaitingMs, nowMs).value_or(0);
    status.photosHeld = static_cast<int>(worker.photosHeld);
    if (worker.officeRestored)
        status.notice = ui::SyncNotice::OfficeRestored;
    else if (worker.identityTaken)
        status.notice = ui::SyncNotice::NewName;
    if (worker.nextTryAtMs)
        status.nextTryAt = QDateTime::fromMSecsSinceEpoch(*worker.nextTryAtMs);
    const auto lastSyncAtMs = worker.lastSyncAtMs ? worker.lastSyncAtMs : counts.lastSyncAtMs;
    if (counts.pending == 0 && lastSyncAtMs)
        status.officeHasAllAt = QDateTime::fromMSecsSinceEpoch(*lastSyncAtMs);
    return status;
}

DeliveryWatch::DeliveryWatch(DeviceSlot &slot)
    : m_slot(slot)
{
    connect(&slot, &DeviceSlot::viewsChanged, this, &DeliveryWatch::refresh);
    connect(&slot, &DeviceSlot::syncStatusChanged, this, [this](const sync::SyncStatus &worker) {
        m_worker = worker;
        refresh();
    });
}

void DeliveryWatch::syncNow()
{
    if (m_slot.device() != nullptr && m_slot.device()->sync() != nullptr)
        m_slot.device()->sync()->syncNow();
}

// One question at a time: many changes in a row are answered by one more reading.
void DeliveryWatch::refresh()
{
    if (m_slot.device() == nullptr)
        return;
    if (m_isReading) {
        m_readAgain = true;
        return;
    }
    m_isReading = true;
    m_slot.device()->store().ask(
        m_box, [](storage::DeviceStore &store) { return countsOf(store); },
        [this](const Result<DeliveryCounts> &counts) {
            m_isReading = false;
            if (counts)
                m_counts = *counts;
            else
                qCWarning(log, "%s", counts.error().message.c_str());
            publish();
            if (std::exchange(m_readAgain, false))
                refresh();
        });
}

void DeliveryWatch::publish()
{
    const ui::SyncStatus status = statusOf(m_counts, m_worker, QDateTime::currentMSecsSinceEpoch());
    if (status == m_status)
        return;
    m_status = status;
    Q_EMIT statusChanged(status);
}

} // namespace wellpulse::desktop
