// SPDX-License-Identifier: GPL-3.0-or-later
// The charts without their widgets: which well, which dates, which lines, and the day that the cursor stands on. Keeps the
// well's days, so that ranges and toggles read nothing. GUI thread.
#pragma once

#include "ui/chart/chart_content.h"
#include "ui/ports/chart_port.h"
#include "ui/ports/route_port.h"

#include <QtCore/QDate>
#include <QtCore/QLocale>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <functional>
#include <optional>

namespace wellpulse::ui {

class ChartModel : public QObject {
    Q_OBJECT
public:
    ChartModel(ChartPort &port, std::function<QDate()> today, const QLocale &locale, QObject *parent = nullptr);

    void setWells(const QList<RouteStop> &wells);
    const QList<RouteStop> &wells() const { return m_wells; }

    /// A well, the first of the route if empty; with the cursor on `day` if it is valid.
    void open(const QString &wellId, const QDate &day = {});
    void chooseWell(const QString &wellId);
    void goToWell(int steps); ///< on the route: -1 the one before, 1 the next; stays at its ends
    /// Reads the well again; the window and the cursor stay.
    void refresh();
    /// Forgets all that was read (the vault was locked); the well, the range and the cursor stay.
    void clear();

    void setRange(ChartRange range);
    void stepRange(int steps); ///< 1: more days
    void show(core::Fluid fluid, bool shown);
    void setCumulative(bool cumulative);
    /// To a day, within what was entered and the window; the window follows.
    void moveCursor(core::CivilDate date);
    void stepCursor(int days);
    void toEnd(bool last); ///< of the window
    /// Shows earlier (negative) or later days.
    void pan(int days);

    void savePicture(const QImage &picture, const QString &path) { m_port.savePicture(picture, path); }

    QString wellId() const { return m_wellId; }
    QString wellName() const;
    const ChartChoice &choice() const { return m_choice; }
    const core::DateRange &window() const { return m_content.window; }
    const ChartContent &content() const { return m_content; }
    std::optional<core::CivilDate> cursor() const { return m_cursor; }
    std::span<const core::SeriesDay> days() const;
    bool canGo(int steps) const;  ///< is there a well before or behind?
    bool canPan(int steps) const; ///< is there a day before or behind the window?

    QString cursorWords() const;  ///< the day under the cursor; empty where there is none
    QString summaryWords() const; ///< the dates, and what is special about them
    QString emptyWords() const;   ///< what to say instead of a chart; empty while there is one
    QString pictureName() const;  ///< a file name for the picture

Q_SIGNALS:
    void wellsChanged();
    void contentChanged(); ///< well, window, lines
    void cursorChanged();
    void savedWith(const QString &sentence);
    void refusedWith(const QString &sentence);

private:
    void take(const QString &wellId, const SeriesDays &days);
    void resetWindow();
    void setWindow(const core::DateRange &window);
    core::DateRange reach() const;
    core::CivilDate today() const;
    qsizetype place() const;
    void rebuild();

    ChartPort &m_port;
    std::function<QDate()> m_today;
    QLocale m_locale;
    QList<RouteStop> m_wells;
    QString m_wellId;
    SeriesDays m_days; ///< null until they were read
    QString m_failure;
    ChartChoice m_choice;
    ChartContent m_content;
    std::optional<core::CivilDate> m_cursor;
    std::optional<core::CivilDate> m_wantedCursor; ///< asked for before the days were there
    QTimer m_patience; ///< runs while the lines of the well before may stand: a quick answer shall not flicker
    bool m_refreshIsDue = false;
};

} // namespace wellpulse::ui
