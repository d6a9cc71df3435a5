// SPDX-License-Identifier: GPL-3.0-or-later
// What the seven-day sheet asks of the engine: the days of some wells, and to save several days as one. Answers come as
// signals on the GUI thread.
#pragma once

#include "ui/ports/production_entry_port.h"

#include <QtCore/QList>
#include <QtCore/QStringList>

namespace wellpulse::ui {

/// A day that is entered.
struct SheetReading {
    QString wellId;
    QDate date;
    DayVolumes volumes;
    bool hasMore = false; ///< notes or a downtime: something is left when all volumes are cleared

    friend bool operator==(const SheetReading &, const SheetReading &) = default;
};

struct SheetContents {
    QStringList wellIds; ///< as asked
    QDate from;
    QDate to;
    QList<SheetReading> entered;
};

struct SheetDayDraft {
    QString wellId;
    QDate date;
    std::optional<DayVolumes> seen; ///< what was shown as entered; nothing: a new day
    DayVolumes wanted;

    friend bool operator==(const SheetDayDraft &, const SheetDayDraft &) = default;
};

struct SavedSheet {
    int added = 0;
    int replaced = 0;
};

class SheetPort : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Days of these wells from one date to another, both included. Answered by daysRead or refused.
    virtual void readDays(const QStringList &wellIds, const QDate &from, const QDate &to) = 0;
    /// All or none, as one group. Answered by saved, when they are durable on this laptop, or by refused.
    virtual void save(const QList<wellpulse::ui::SheetDayDraft> &days) = 0;

Q_SIGNALS:
    void daysRead(const wellpulse::ui::SheetContents &contents);
    void saved(const wellpulse::ui::SavedSheet &saved);
    /// Nothing was changed; one sentence says why.
    void refused(const QString &sentence);
    /// Something was entered or came from the office: read again.
    void viewsChanged();
};

} // namespace wellpulse::ui

Q_DECLARE_METATYPE(wellpulse::ui::SheetContents)
Q_DECLARE_METATYPE(wellpulse::ui::SavedSheet)
