// SPDX-License-Identifier: GPL-3.0-or-later
// Seven days of some wells as a value: what is entered, what is typed over it, and what follows from both. Knows no view, no
// port and no words. Texts are in the user's language and marks.
#pragma once

#include "core/production/production_rules.h"
#include "core/production/sheet_paste.h"
#include "core/production/sheet_plan.h"
#include "ui/ports/route_port.h"
#include "ui/ports/sheet_port.h"

#include <QtCore/QLocale>

#include <map>

namespace wellpulse::ui {

inline constexpr int sheetDays = 7;

using SheetCell = core::SheetCell;
using SheetTyped = std::map<SheetCell, QString>;

/// Numbers and dates as `locale` writes them.
core::SheetLanguage sheetLanguage(const QLocale &locale);

class SheetWeek {
public:
    explicit SheetWeek(const QLocale &locale);

    /// Another week or other wells: nothing entered is known, nothing typed.
    void show(const QList<RouteStop> &wells, const QDate &lastDay);
    void take(const SheetContents &contents);
    /// These are saved now: what was wanted is what is entered, and nothing is typed.
    void settle(const QList<SheetDayDraft> &saved);
    void forgetEntered() { m_entered.clear(); }
    void renameWells(const QList<RouteStop> &route);

    const QList<RouteStop> &wells() const { return m_wells; }
    QDate lastDay() const { return m_lastDay; }
    QDate firstDay() const { return m_lastDay.addDays(1 - sheetDays); }
    QDate date(std::size_t day) const { return firstDay().addDays(static_cast<qint64>(day)); }
    core::SheetFrame frame() const;

    const SheetTyped &typed() const { return m_typed; }
    /// Replaces what is typed. What says the same as the entry it stands on is not kept; numbers are laid out anew.
    void setTyped(const SheetTyped &typed);
    /// `typed` with `text` in a cell; the same as entered, or blank in a new day, is nothing typed.
    void put(SheetTyped &typed, const SheetCell &cell, const QString &text) const;

    bool isTyped(const SheetCell &cell) const { return m_typed.contains(cell); }
    bool isEntered(const SheetCell &cell) const { return entered(cell.well, cell.day) != nullptr; }
    std::optional<core::Volume> enteredVolume(const SheetCell &cell) const;
    /// As shown: what is typed, else what is entered.
    QString text(const SheetCell &cell) const;
    Result<std::optional<core::Volume>> volume(const SheetCell &cell) const;
    /// The entered day of the cell would have nothing left.
    bool isEmptied(const SheetCell &cell) const;
    /// Against the calendar day before.
    core::Variance variance(const SheetCell &cell) const;
    /// Of the readable volumes of a column; nothing if there is none.
    std::optional<core::Volume> total(std::size_t well, core::Fluid fluid) const;

    /// What saving does to a day; nothing while a cell of it is no number or it would be emptied.
    std::optional<core::SheetStep> step(std::size_t well, std::size_t day) const;
    /// The days that saving adds or replaces.
    QList<SheetDayDraft> changedDays() const;
    std::optional<SheetCell> firstWrong() const;
    int wrongCount() const;

private:
    const SheetReading *reading(std::size_t well, const QDate &date) const;
    const SheetReading *entered(std::size_t well, std::size_t day) const { return reading(well, date(day)); }
    std::optional<DayVolumes> wanted(std::size_t well, std::size_t day) const;

    QLocale m_locale;
    core::NumberMarks m_marks;
    QList<RouteStop> m_wells;
    QDate m_lastDay;
    std::map<std::pair<QString, QDate>, SheetReading> m_entered; ///< the day before the first one too
    SheetTyped m_typed;
};

} // namespace wellpulse::ui
