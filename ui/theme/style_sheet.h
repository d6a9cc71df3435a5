// SPDX-License-Identifier: GPL-3.0-or-later
// Turns tokens into the palette and the style sheet of the whole application. Widgets opt in to a look with the dynamic
// property "look" ("primary", "title", "quiet", "error", "card", …). GUI thread; cannot fail.
#pragma once

#include "ui/theme/theme_tokens.h"

#include <QtGui/QPalette>

namespace wellpulse::ui {

QPalette themePalette(const ThemeColors &colors);
QString themeStyleSheet(const ThemeColors &colors, const Metrics &metrics);

} // namespace wellpulse::ui
