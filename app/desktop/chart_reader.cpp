// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/chart_reader.h"

#include "storage/projection/series_reader.h"

#include <QtCore/QSaveFile>
#include <QtCore/QThreadPool>

namespace wellpulse::desktop {

Status writePicture(const QImage &picture, const QString &path)
{
    QSaveFile file(path);
    const bool saved
        = !picture.isNull() && file.open(QIODevice::WriteOnly) && picture.save(&file, "PNG") && file.commit();
    return saved ? Status() : Status(Error{"picture_not_saved", file.errorString().toStdString()});
}

ChartReader::ChartReader(DeviceSlot &slot)
    : m_slot(slot)
{
    connect(&slot, &DeviceSlot::viewsChanged, this, &ChartReader::viewsChanged);
}

void ChartReader::readSeries(const QString &wellId)
{
    const auto well = core::parseUuid(wellId.toStdString());
    if (m_slot.device() == nullptr || !well)
        return; // locked meanwhile: the screen is gone too
    m_slot.device()->views().ask(
        m_box,
        [well = *well](
            const storage::ReadStore &store) { return storage::SeriesReader(store.connection()).allDays(well); },
        [this, wellId](Result<std::vector<core::SeriesDay>> &&days) {
            if (days)
                Q_EMIT seriesRead(wellId, std::make_shared<const std::vector<core::SeriesDay>>(std::move(*days)));
            else
                Q_EMIT seriesFailed(wellId, QString::fromStdString(days.error().message));
        });
}

void ChartReader::savePicture(const QImage &picture, const QString &path)
{
    QThreadPool::globalInstance()->start([this, handle = m_box.handle(), picture, path] {
        const Status written = writePicture(picture, path);
        handle.post([this, written, path] {
            if (written)
                Q_EMIT pictureSaved(path);
            else
                Q_EMIT pictureFailed(tr("The picture could not be saved. Choose another folder, or copy it. (%1)")
                                         .arg(QString::fromStdString(written.error().message)));
        });
    });
}

} // namespace wellpulse::desktop
