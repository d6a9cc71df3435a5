// SPDX-License-Identifier: GPL-3.0-or-later
// What production entry asks of the engine: what is known around one well's day, to save a day, to take the last save
// back. Answers come as signals on the GUI thread. Volumes are core values, so nothing is rounded on the way.
#pragma once

#include "core/production/carry.h"
#include "core/production/production_day.h"
#include "core/result.h"

#include <QtCore/QDate>
#include <QtCore/QObject>
#include <QtCore/QString>

#include <array>
#include <optional>

namespace wellpulse::ui {

constexpr std::size_t indexOf(core::Fluid fluid)
{
    return static_cast<std::size_t>(fluid);
}

/// By core::Fluid: oil and water in bbl, gas in MCF; empty = not read.
using DayVolumes = std::array<std::optional<core::Volume>, 3>;

/// What is known around a day of a well.
struct DayContext {
    QString wellId;
    QDate date;
    std::optional<core::ProductionDay> entered{};     ///< the day itself, if it was entered before
    std::optional<core::ProductionDay> previousDay{}; ///< the calendar day before
    DayVolumes sevenDayAverage{};                     ///< of the days entered among the seven before
    std::optional<core::Downtime> downtimeBefore{};   ///< that lasts when the day begins
};

/// A day as it was entered. Where the day is recorded already, only what was touched changes it.
struct DayEntry {
    core::ProductionDay day;
    std::array<bool, 3> touchedReadings{}; ///< by core::Fluid
    bool touchedDowntime = false;
    bool touchedNotes = false;
};

struct SavedDay {
    QString wellId;
    QDate date;
    bool changedEarlierEntry = false;
    int count = 1;     ///< days that were saved, or taken back, together
    int leftCount = 0; ///< taken back: of the same group, changed since by somebody, so they stay as they are
};

class ProductionEntryPort : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Answered by contextRead.
    virtual void readContext(const QString &wellId, const QDate &date) = 0;
    /// Answered by saved, when the day is durable on this laptop, or by refused. One save at a time.
    virtual void save(const wellpulse::ui::DayEntry &entry) = 0;
    /// Takes the last save back with a compensating event; answered by undone or refused.
    virtual void undoLast() = 0;

Q_SIGNALS:
    void contextRead(const wellpulse::ui::DayContext &context);
    void saved(const wellpulse::ui::SavedDay &day);
    void undone(const wellpulse::ui::SavedDay &day);
    /// Nothing was changed; the code says why.
    void refused(const wellpulse::Error &error);
    /// What was read may be different now.
    void viewsChanged();
};

} // namespace wellpulse::ui

Q_DECLARE_METATYPE(wellpulse::ui::DayContext)
Q_DECLARE_METATYPE(wellpulse::ui::DayEntry)
Q_DECLARE_METATYPE(wellpulse::ui::SavedDay)
