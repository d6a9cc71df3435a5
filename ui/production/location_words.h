// SPDX-License-Identifier: GPL-3.0-or-later
// What is known about where an entry is made, in words: coordinates, accuracy, age, distance, and the fence's three answers.
// Pure.
#pragma once

#include "ui/ports/location_port.h"

#include <QtCore/QLocale>

namespace wellpulse::ui {

/// "31.84570, -102.36760, ± 16 ft, 20 s ago"; what to expect where there is no position; empty while location is off.
QString positionWords(const LocationReading &reading, const QLocale &locale);

/// "At the well: 125 ft"; empty without a position.
QString fenceWords(const LocationReading &reading, const QLocale &locale);

/// "You are 2,300 ft from this well. …"
QString elsewhereQuestion(const LocationReading &reading, const QString &wellName, const QLocale &locale);

} // namespace wellpulse::ui
