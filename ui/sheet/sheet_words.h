// SPDX-License-Identifier: GPL-3.0-or-later
// What the sheet says in the user's language: headings, a cell's state in one sentence, what a paste did. Pure.
#pragma once

#include "ui/production/fluid_words.h"
#include "ui/sheet/sheet_week.h"

namespace wellpulse::ui {

/// "Mon, Oct 13"; "Today, Oct 20".
QString sheetDayWords(const QDate &date, const QLocale &locale, const QDate &today);
/// "Oct 14 - Oct 20"
QString sheetWeekWords(const QDate &first, const QDate &last, const QLocale &locale, const QDate &today);

/// What is wrong with a cell, in one sentence that says what to do; empty if nothing is.
QString cellError(const SheetWeek &week, const SheetCell &cell);
/// Where and what a cell is: "Acme Well #1, Mon, Oct 13, oil: 42.50 bbl. Entered before."
QString cellWords(const SheetWeek &week, const SheetCell &cell, const QLocale &locale, const QDate &today);

/// "Pasted 21 cells. …" with everything that was not taken.
QString pasteWords(const core::SheetPaste &paste, int taken, int kept);
/// Why nothing of a table was pasted.
QString pasteRefusal(const Error &error);
QString savedSheetWords(const SavedSheet &saved);

} // namespace wellpulse::ui
