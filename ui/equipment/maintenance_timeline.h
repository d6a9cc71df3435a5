// SPDX-License-Identifier: GPL-3.0-or-later
// What was done to a piece of equipment, the latest first, each with a way to correct it and its photos. GUI thread.
#pragma once

#include "ui/equipment/equipment_words.h"
#include "ui/theme/appearance.h"

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace wellpulse::ui {

class PhotoThumbnails;

class MaintenanceTimeline : public QWidget {
    Q_OBJECT
public:
    MaintenanceTimeline(
        const Appearance &appearance, const QLocale &locale, PhotoThumbnails &thumbnails, QWidget *parent = nullptr);

    void setWork(const QList<MaintenanceItem> &work, const QDate &today);

Q_SIGNALS:
    void correctionWanted(const wellpulse::ui::MaintenanceItem &item);
    /// To be seen large, among the others of the same work.
    void photoWanted(const QStringList &photoIds, const QString &photoId);

private:
    void fill();
    QWidget *makeCard(const MaintenanceItem &item, int number);
    QWidget *makePhotos(const QStringList &photoIds, const QString &title);

    Appearance m_appearance;
    QLocale m_locale;
    PhotoThumbnails &m_thumbnails;
    QList<MaintenanceItem> m_work;
    QDate m_today;
    QVBoxLayout *m_cards;
    bool m_showsAll = false;
};

} // namespace wellpulse::ui
