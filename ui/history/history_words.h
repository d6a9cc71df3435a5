// SPDX-License-Identifier: GPL-3.0-or-later
// What the history says in words: a day's state, how many days there are, what happened to a day, what is filtered. Pure
// functions of the values and the locale.
#pragma once

#include "ui/controls/icon.h"
#include "ui/controls/notice_bar.h"
#include "ui/ports/history_port.h"

#include <QtCore/QLocale>
#include <QtCore/QStringList>

namespace wellpulse::ui {

/// In dateFormat(): as wide as its neighbours in a column.
QString dateWords(const QDate &date, const QLocale &locale);
/// "1,234.50" in the locale's marks.
QString volumeWords(core::Volume volume, const QLocale &locale);

/// What is worth knowing about a day beside its volumes, the most pressing first; empty for a plain day.
QStringList stateWords(const HistoryDay &day, const QLocale &locale);
/// Each state that a reason of the catalogue can make: how much room a column of states needs.
QStringList possibleStates(const QLocale &locale);
struct StateMark {
    Icon icon = Icon::None;
    Tone tone = Tone::Quiet;
};
/// Of the most pressing.
StateMark stateMark(const HistoryDay &day);

/// "Acme Well #1, Oct 20, 2025, oil 42.50 bbl …": what a screen reader says for a row.
QString dayWordsAloud(const HistoryDay &day, const QLocale &locale);

/// "1,234 days" and the totals of what was read.
QString countWords(qint64 days, const HistoryTotals &totals, const QLocale &locale);
/// "Oct 1, 2025 to Oct 20, 2025, flagged, waiting to send"; "All dates" without any filter but the well.
QString filterWords(const HistoryFilter &filter, const QLocale &locale);
QString changeWords(const HistoryChange &change);

} // namespace wellpulse::ui
