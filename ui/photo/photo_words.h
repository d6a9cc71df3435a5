// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures in words: why one was not taken, how far it is, when and where it was taken. Pure functions of the values, the
// locale and the day.
#pragma once

#include "ui/equipment/equipment_words.h"
#include "ui/ports/photo_port.h"

#include <QtCore/QLocale>

namespace wellpulse::ui {

/// One sentence: cause, and what to do next.
QString photoRefusal(const Error &error);

/// How far it is on the way to the office.
Badge deliveryBadge(const PhotoInfo &info, const QLocale &locale);

/// "Taken Oct 20, 2:30 PM · 31.845700, -102.367600 · 2,048 x 1,536 · 412 kB"; what is not known is left out.
QString photoFactsWords(const PhotoInfo &info, const QLocale &locale, const QDate &today);

} // namespace wellpulse::ui
