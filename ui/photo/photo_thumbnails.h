// SPDX-License-Identifier: GPL-3.0-or-later
// Thumbnails that were read, for as long as the vault is open and as far as a few megabytes reach. GUI thread.
#pragma once

#include "ui/ports/photo_port.h"

#include <QtCore/QCache>
#include <QtCore/QSet>

namespace wellpulse::ui {

class PhotoThumbnails : public QObject {
    Q_OBJECT
public:
    explicit PhotoThumbnails(PhotoPort &port, QObject *parent = nullptr);

    /// Null: it was asked for, `ready` follows.
    QImage thumbnail(const QString &photoId);
    /// Locked.
    void clear();

Q_SIGNALS:
    /// A null image: it is not on this laptop.
    void ready(const QString &photoId, const QImage &thumbnail);

private:
    PhotoPort &m_port;
    QCache<QString, QImage> m_images; ///< by kilobytes
    QSet<QString> m_asked;
};

} // namespace wellpulse::ui
