// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/draft_keeper.h"

namespace wellpulse::desktop {

DraftKeeper::DraftKeeper(DeviceSlot &slot)
    : m_slot(slot)
{
    connect(&slot, &DeviceSlot::draftKept, this, [this] { m_hasSaidFailure = false; });
    connect(&slot, &DeviceSlot::draftFailed, this, &DraftKeeper::sayFailure);
}

void DraftKeeper::keep(const QString &form, const QByteArray &content)
{
    if (m_slot.device() != nullptr)
        m_slot.device()->drafts().keep(form, content);
}

void DraftKeeper::read(const QString &form)
{
    if (m_slot.device() == nullptr)
        return;
    m_slot.device()->drafts().read(
        form, m_box, [this, form](const QByteArray &content) { Q_EMIT draftRead(form, content); });
}

void DraftKeeper::forget(const QString &form)
{
    if (m_slot.device() != nullptr)
        m_slot.device()->drafts().forget(form);
}

void DraftKeeper::sayFailure(const QString &code)
{
    if (std::exchange(m_hasSaidFailure, true))
        return;
    Q_EMIT keepFailed(code == u"disk_full"
            ? tr("The disk is full: what you type would be lost if this laptop stopped. Go on typing, save soon, and "
                 "free some space.")
            : tr("The vault's folder cannot be written to: what you type would be lost if this laptop stopped. Go on "
                 "typing and save soon."));
}

} // namespace wellpulse::desktop
