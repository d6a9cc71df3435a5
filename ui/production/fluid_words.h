// SPDX-License-Identifier: GPL-3.0-or-later
// What a fluid and its unit are called, on every screen. Pure.
#pragma once

#include "core/production/production_day.h"

#include <QtCore/QString>

namespace wellpulse::ui {

QString fluidWord(core::Fluid fluid); ///< "Oil"
QString unitWord(core::Fluid fluid);  ///< "bbl"

} // namespace wellpulse::ui
