// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/photo/photo_tray.h"

#include "ui/photo/photo_words.h"

#include <QtCore/QFileInfo>

#include <algorithm>

namespace wellpulse::ui {

PhotoTray::PhotoTray(PhotoPort &port, QObject *parent)
    : QObject(parent)
    , m_port(port)
{
    connect(&port, &PhotoPort::progressed, this, [this](const QString &photoId, int percent) {
        if (TrayPhoto *photo = find(photoId)) {
            photo->percent = percent;
            Q_EMIT changed();
        }
    });
    connect(&port, &PhotoPort::taken, this, &PhotoTray::take);
    connect(&port, &PhotoPort::refused, this, &PhotoTray::refuse);
    connect(&port, &PhotoPort::held, this, &PhotoTray::forgetGone);
    connect(&port, &PhotoPort::thumbnailRead, this, [this](const QString &photoId, const QImage &thumbnail) {
        const TrayPhoto *photo = find(photoId);
        if (photo != nullptr && !photo->isReady && !thumbnail.isNull())
            take(photoId, thumbnail);
    });
}

TrayPhoto *PhotoTray::find(const QString &photoId)
{
    const auto found
        = std::find_if(m_photos.begin(), m_photos.end(), [&](const TrayPhoto &photo) { return photo.id == photoId; });
    return found != m_photos.end() ? &*found : nullptr;
}

QStringList PhotoTray::ids() const
{
    QStringList ids;
    for (const TrayPhoto &photo : m_photos)
        ids.push_back(photo.id);
    return ids;
}

bool PhotoTray::isBusy() const
{
    return std::any_of(m_photos.cbegin(), m_photos.cend(), [](const TrayPhoto &photo) { return !photo.isReady; });
}

void PhotoTray::add(const QString &name, const PhotoSource &source)
{
    if (isFull()) {
        const QString sentence
            = tr("At most %n photos go with one entry. Save, then correct the entry to add more.", nullptr, most);
        if (!m_faults.contains(sentence))
            m_faults.push_back(sentence);
        return;
    }
    m_photos.push_back({.name = name});
    m_photos.back().id = m_port.take(source);
}

void PhotoTray::addFiles(const QStringList &files)
{
    if (files.isEmpty())
        return;
    m_faults.clear();
    for (const QString &file : files)
        add(QFileInfo(file).fileName(), {.file = file});
    Q_EMIT idsChanged();
    Q_EMIT changed();
}

void PhotoTray::addPicture(const PhotoSource &source)
{
    m_faults.clear();
    add({}, source);
    Q_EMIT idsChanged();
    Q_EMIT changed();
}

void PhotoTray::take(const QString &photoId, const QImage &thumbnail)
{
    TrayPhoto *photo = find(photoId);
    if (photo == nullptr)
        return; // removed meanwhile, or of before the lock
    photo->percent = 100;
    photo->isReady = true;
    photo->thumbnail = thumbnail;
    Q_EMIT changed();
    if (!isBusy())
        Q_EMIT settled();
}

void PhotoTray::refuse(const QString &photoId, const Error &error)
{
    const TrayPhoto *photo = find(photoId);
    if (photo == nullptr)
        return;
    const QString sentence = photoRefusal(error);
    //: a file's name, and what is wrong with it
    m_faults.push_back(photo->name.isEmpty() ? sentence : tr("%1: %2").arg(photo->name, sentence));
    leave(photoId);
}

void PhotoTray::leave(const QString &photoId)
{
    const bool wasBusy = isBusy();
    m_photos.removeIf([&](const TrayPhoto &photo) { return photo.id == photoId; });
    Q_EMIT idsChanged();
    Q_EMIT changed();
    if (wasBusy && !isBusy())
        Q_EMIT settled();
}

void PhotoTray::remove(const QString &photoId)
{
    if (find(photoId) == nullptr)
        return;
    m_port.drop(photoId);
    leave(photoId);
}

void PhotoTray::restore(const QStringList &photoIds)
{
    m_faults.clear();
    m_photos.clear();
    for (const QString &id : photoIds)
        m_photos.push_back({.id = id});
    m_port.hold(photoIds); // and with it the end of what no form holds
    for (const QString &id : photoIds)
        m_port.readThumbnail(id);
    Q_EMIT changed();
}

void PhotoTray::forgetGone(const QStringList &photoIds)
{
    int gone = 0;
    for (const QString &id : photoIds)
        gone += find(id) != nullptr ? 1 : 0;
    if (gone == 0)
        return;
    m_faults.push_back(tr("%n photos of what was not saved are not here any more. Attach them again.", nullptr, gone));
    for (const QString &id : photoIds)
        leave(id);
}

void PhotoTray::clear()
{
    m_photos.clear();
    m_faults.clear();
    Q_EMIT changed();
}

void PhotoTray::dropAll()
{
    for (const TrayPhoto &photo : m_photos)
        m_port.drop(photo.id);
    clear();
}

} // namespace wellpulse::ui
