// SPDX-License-Identifier: GPL-3.0-or-later
// What the charts ask of the engine: all days of a well, read once and kept for every range and toggle, and a picture
// written to a file. Answers come as signals on the GUI thread; a question never waits.
#pragma once

#include "core/production/series.h"

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtGui/QImage>

#include <memory>
#include <vector>

namespace wellpulse::ui {

/// In order of date. Shared and never changed, so that it crosses threads without a copy.
using SeriesDays = std::shared_ptr<const std::vector<core::SeriesDay>>;

class ChartPort : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Answered by seriesRead or seriesFailed.
    virtual void readSeries(const QString &wellId) = 0;
    /// As PNG, whole or not at all; answered by pictureSaved or pictureFailed.
    virtual void savePicture(const QImage &picture, const QString &path) = 0;

Q_SIGNALS:
    void seriesRead(const QString &wellId, const wellpulse::ui::SeriesDays &days);
    /// One sentence for people.
    void seriesFailed(const QString &wellId, const QString &sentence);
    void pictureSaved(const QString &path);
    void pictureFailed(const QString &sentence);
    /// Something was entered here or came from the office: read again.
    void viewsChanged();
};

} // namespace wellpulse::ui

Q_DECLARE_METATYPE(wellpulse::ui::SeriesDays)
