// SPDX-License-Identifier: GPL-3.0-or-later
// What the form says of a day beside its fields: where a value came from, whether the well is down, what saving will do.
// Pure.
#pragma once

#include "ui/production/entry_form.h"

namespace wellpulse::ui {

/// Dates as the user reads them: in their language, without the year while it is today's.
struct DateWords {
    QLocale locale;
    QDate today;

    QString of(const QDate &date) const;
};

/// "Carried over from Oct 19"; empty for a measured volume.
QString originWords(const VolumeInput &input, const QDate &date, const DateWords &dates);

/// Why "same as yesterday" cannot be pressed; empty when it can.
QString cannotCarryWords(const DayContext &context, const DateWords &dates);

/// "Down since Oct 18: Pump failure"; empty for a well that was and is producing.
QString downtimeWords(const EntryForm &form, const DayContext &context, const DateWords &dates);

/// That the day is recorded already; empty if it is not.
QString earlierEntryWords(const EntryForm &form, const DayContext &context);

} // namespace wellpulse::ui
