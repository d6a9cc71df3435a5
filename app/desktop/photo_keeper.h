// SPDX-License-Identifier: GPL-3.0-or-later
// The photo port over the open device: the bytes on the pictures' thread, what is recorded of them on the reading thread.
// GUI thread; never waits. A lock finishes what was being taken in, and its draft has the id.
#pragma once

#include "app/desktop/device_slot.h"
#include "ui/ports/photo_port.h"

#include <QtCore/QPointer>

namespace wellpulse::desktop {

class PhotoKeeper : public ui::PhotoPort {
    Q_OBJECT
public:
    explicit PhotoKeeper(DeviceSlot &slot);

    QString take(const wellpulse::ui::PhotoSource &source) override;
    void drop(const QString &photoId) override;
    void hold(const QStringList &photoIds) override;
    void readThumbnail(const QString &photoId) override;
    void readPicture(const QString &photoId) override;
    void fetch(const QString &photoId) override;
    void readInfo(const QString &photoId) override;
    void saveCopy(const QString &photoId, const QString &file) override;

private:
    template <class Work, class Done> void ask(Work work, Done done);
    void followSync();
    void keepFetched(const core::Uuid &photo, const QByteArray &bytes);
    void tellNotFetched(const QString &photoId, const Error &error);
    void sweep(const std::vector<core::Uuid> &strays, const std::vector<core::Uuid> &recorded, const QStringList &held);

    DeviceSlot &m_slot;
    storage::ReplyBox m_box;
    QPointer<sync::SyncWorker> m_followed;
};

} // namespace wellpulse::desktop
