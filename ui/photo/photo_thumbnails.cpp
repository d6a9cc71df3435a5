// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/photo/photo_thumbnails.h"

namespace wellpulse::ui {

namespace {

constexpr qsizetype mostKilobytes = 24 * 1024;

} // namespace

PhotoThumbnails::PhotoThumbnails(PhotoPort &port, QObject *parent)
    : QObject(parent)
    , m_port(port)
    , m_images(mostKilobytes)
{
    connect(&port, &PhotoPort::thumbnailRead, this, [this](const QString &photoId, const QImage &thumbnail) {
        if (!m_asked.remove(photoId))
            return; // another's, or of before the lock
        if (!thumbnail.isNull())
            m_images.insert(photoId, new QImage(thumbnail), thumbnail.sizeInBytes() / 1024 + 1);
        Q_EMIT ready(photoId, thumbnail);
    });
}

QImage PhotoThumbnails::thumbnail(const QString &photoId)
{
    if (const QImage *known = m_images.object(photoId))
        return *known;
    if (!m_asked.contains(photoId)) {
        m_asked.insert(photoId);
        m_port.readThumbnail(photoId);
    }
    return {};
}

void PhotoThumbnails::clear()
{
    m_images.clear();
    m_asked.clear();
}

} // namespace wellpulse::ui
