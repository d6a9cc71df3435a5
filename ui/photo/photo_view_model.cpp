// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/photo/photo_view_model.h"

#include <QtCore/QDir>

#include <utility>

namespace wellpulse::ui {

PhotoViewModel::PhotoViewModel(PhotoPort &port, std::function<QDate()> today, const QLocale &locale, QObject *parent)
    : QObject(parent)
    , m_port(port)
    , m_today(std::move(today))
    , m_locale(locale)
{
    connect(&port, &PhotoPort::pictureRead, this, [this](const QString &id, const QImage &picture, const Error &error) {
        if (id == photoId() && !id.isEmpty()) // otherwise it passed already
            take(picture, error);
    });
    connect(&port, &PhotoPort::infoRead, this, [this](const PhotoInfo &info) {
        if (info.id != photoId() || info == m_info)
            return;
        m_info = info;
        Q_EMIT infoChanged();
    });
    connect(&port, &PhotoPort::photosChanged, this, [this] {
        if (!photoId().isEmpty())
            m_port.readInfo(photoId());
    });
    connect(&port, &PhotoPort::copied, this, [this](const QString &, const QString &file) {
        //: %1 is a file
        Q_EMIT copiedWith(tr("A copy is at %1. It is not encrypted.").arg(QDir::toNativeSeparators(file)));
    });
    connect(&port, &PhotoPort::copyFailed, this,
        [this](const QString &, const Error &error) { Q_EMIT failedWith(photoRefusal(error)); });
}

void PhotoViewModel::take(const QImage &picture, const Error &error)
{
    if (picture.isNull() && !m_wasAsked && error.code == "photo_missing")
        return tryAgain();
    m_picture = picture;
    m_trouble = picture.isNull() ? photoRefusal(error) : QString();
    Q_EMIT pictureChanged();
}

void PhotoViewModel::tryAgain()
{
    m_wasAsked = true;
    m_trouble.clear();
    Q_EMIT pictureChanged();
    m_port.fetch(photoId());
}

void PhotoViewModel::open(const QStringList &photoIds, const QString &photoId)
{
    m_ids = photoIds;
    show(qMax<qsizetype>(0, photoIds.indexOf(photoId)));
}

void PhotoViewModel::show(qsizetype at)
{
    m_at = at;
    m_picture = {};
    m_trouble.clear();
    m_wasAsked = false;
    m_info = {};
    Q_EMIT pictureChanged();
    Q_EMIT infoChanged();
    if (photoId().isEmpty())
        return;
    m_port.readPicture(photoId());
    m_port.readInfo(photoId());
}

bool PhotoViewModel::canStep(int by) const
{
    return m_at + by >= 0 && m_at + by < m_ids.size();
}

void PhotoViewModel::step(int by)
{
    if (canStep(by))
        show(m_at + by);
}

void PhotoViewModel::clear()
{
    m_ids.clear();
    show(0);
}

QString PhotoViewModel::placeWords() const
{
    //: a picture's place among the others of the same work
    return tr("Photo %1 of %2").arg(m_locale.toString(m_at + 1), m_locale.toString(m_ids.size()));
}

QString PhotoViewModel::insteadWords() const
{
    if (!m_picture.isNull())
        return {};
    if (!m_trouble.isEmpty())
        return m_trouble;
    return m_wasAsked ? tr("Getting the photo from the office…") : tr("Reading the photo…");
}

QString PhotoViewModel::factsWords() const
{
    return photoFactsWords(m_info, m_locale, m_today());
}

Badge PhotoViewModel::delivery() const
{
    return m_info.id.isEmpty() ? Badge() : deliveryBadge(m_info, m_locale);
}

QString PhotoViewModel::copyName() const
{
    const QString number = QString::number(m_at + 1);
    return m_info.takenAt.isValid()
        ? m_info.takenAt.toString(QStringLiteral("yyyy-MM-dd HH.mm ")) + number + QStringLiteral(".jpg")
        : QStringLiteral("photo-") + number + QStringLiteral(".jpg");
}

void PhotoViewModel::saveCopy(const QString &file)
{
    m_port.saveCopy(photoId(), file);
}

} // namespace wellpulse::ui
