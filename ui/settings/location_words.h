// SPDX-License-Identifier: GPL-3.0-or-later
// What is known about the location, in the user's language: for the self-test, and for any screen that says where the
// laptop is. Pure but for the translations.
#pragma once

#include "ui/ports/location_port.h"
#include "ui/ports/settings_port.h"

#include <QtCore/QLocale>

namespace wellpulse::ui {

/// "125 ft", "1.6 mi" from a mile on.
QString distanceWords(double feet, const QLocale &locale);
/// "± 40 ft"
QString accuracyWords(double metres, const QLocale &locale);
/// "now", "12 s old", "4 min old", "2 h old"
QString ageWords(qint64 ageMs, const QLocale &locale);
/// "At the well.", "Not at the well: more than 500 ft away.", or why nobody can tell.
QString fenceWords(const core::FenceAnswer &fence, LocationState state);
/// One sentence on the source: what it does, or what is wrong and what helps.
QString sourceWords(const SourceReport &report, const LocationChoice &choice);

} // namespace wellpulse::ui
