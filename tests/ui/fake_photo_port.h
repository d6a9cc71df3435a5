// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures as the pages' tests need them: taken at once, or when told to, and painted where there is no file.
#pragma once

#include "ui/ports/photo_port.h"

#include <QtGui/QPainter>

#include <map>
#include <optional>

namespace wellpulse::test {

/// Sky, ground and a pump jack, more or less; each number looks a little different.
inline QImage demoPhoto(int number, const QSize &size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(QColor::fromHsv((200 + number * 25) % 360, 70, 230));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(size.width() / 100.0, size.height() / 75.0);
    painter.fillRect(QRectF(0, 52, 100, 23), QColor(150, 120, 80));
    painter.setPen(QPen(QColor(60, 60, 70), 3));
    painter.drawLine(QPointF(30, 60), QPointF(42, 28));
    painter.drawLine(QPointF(54, 60), QPointF(42, 28));
    painter.drawLine(QPointF(22, 34), QPointF(68, 20));
    painter.drawArc(QRectF(60, 14, 16, 22), -60 * 16, 120 * 16);
    painter.drawLine(QPointF(74, 32), QPointF(74, 60));
    return image;
}

class FakePhotoPort : public ui::PhotoPort {
    Q_OBJECT
public:
    std::vector<ui::PhotoSource> sources;
    QStringList dropped;
    QStringList held;
    QStringList gone;      ///< of what is held
    QStringList elsewhere; ///< not on this laptop
    std::map<QString, ui::PhotoInfo> infos;
    std::optional<Error> refusal;
    QStringList copies;
    QStringList fetched;
    bool answers = true;

    QString take(const ui::PhotoSource &source) override
    {
        sources.push_back(source);
        const QString id = QStringLiteral("photo-%1").arg(sources.size());
        if (answers)
            QMetaObject::invokeMethod(
                this, [this, id] { answer(id); }, Qt::QueuedConnection);
        return id;
    }
    void answer(const QString &id)
    {
        if (refusal)
            Q_EMIT refused(id, *refusal);
        else
            Q_EMIT taken(id, demoPhoto(numberOf(id), {320, 240}));
    }
    void progress(const QString &id, int percent) { Q_EMIT progressed(id, percent); }
    void drop(const QString &photoId) override { dropped.push_back(photoId); }
    void hold(const QStringList &photoIds) override
    {
        held = photoIds;
        Q_EMIT ui::PhotoPort::held(gone);
    }
    void readThumbnail(const QString &photoId) override
    {
        const bool isHere = !elsewhere.contains(photoId) && !gone.contains(photoId);
        Q_EMIT thumbnailRead(photoId, isHere ? demoPhoto(numberOf(photoId), {320, 240}) : QImage());
    }
    void readPicture(const QString &photoId) override
    {
        if (elsewhere.contains(photoId))
            Q_EMIT pictureRead(photoId, {}, {"photo_missing", {}});
        else
            Q_EMIT pictureRead(photoId, demoPhoto(numberOf(photoId), {1'600, 1'200}), {});
    }
    void fetch(const QString &photoId) override
    {
        fetched.push_back(photoId);
        if (answers && refusal)
            Q_EMIT pictureRead(photoId, {}, *refusal);
        else if (answers)
            Q_EMIT pictureRead(photoId, demoPhoto(numberOf(photoId), {1'600, 1'200}), {});
    }
    void readInfo(const QString &photoId) override
    {
        if (const auto info = infos.find(photoId); info != infos.end())
            Q_EMIT infoRead(info->second);
    }
    void saveCopy(const QString &photoId, const QString &file) override
    {
        copies.push_back(file);
        if (refusal)
            Q_EMIT copyFailed(photoId, *refusal);
        else
            Q_EMIT copied(photoId, file);
    }

private:
    static int numberOf(const QString &id) { return id.section(u'-', -1).toInt(); }
};

/// One that is on its way, one that the office has, and one that another laptop took.
inline QStringList demoPhotos(FakePhotoPort &port)
{
    const QStringList ids{QStringLiteral("photo-1"), QStringLiteral("photo-2"), QStringLiteral("photo-3")};
    ui::PhotoInfo info{.pixels = {1'600, 1'200},
        .bytes = 812'000,
        .takenAt = QDateTime(QDate(2025, 9, 12), QTime(14, 5)),
        .latitude = QStringLiteral("31.845700"),
        .longitude = QStringLiteral("-102.367600")};
    for (const auto delivery :
        {ui::PhotoDelivery::Uploading, ui::PhotoDelivery::Verified, ui::PhotoDelivery::Elsewhere}) {
        info.id = ids.at(static_cast<qsizetype>(port.infos.size()));
        info.delivery = delivery;
        info.sentBytes = delivery == ui::PhotoDelivery::Uploading ? 524'288 : 0;
        port.infos[info.id] = info;
    }
    port.elsewhere = QStringList{ids.at(2)};
    return ids;
}

} // namespace wellpulse::test
