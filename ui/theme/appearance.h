// SPDX-License-Identifier: GPL-3.0-or-later
// The looks in force: theme, text scale, gloves. Owned by the composition root and handed to the pages that paint or
// size themselves; there is one per application, but nobody reaches it except through a constructor. GUI thread.
#pragma once

#include "ui/theme/theme_tokens.h"

class QApplication;

namespace wellpulse::ui {

struct AppearanceChoice {
    ThemeName theme = ThemeName::Light;
    int textScalePercent = 100;
    bool gloves = false;
    friend bool operator==(const AppearanceChoice &, const AppearanceChoice &) = default;
};

struct Appearance {
    ThemeColors colors;
    Metrics metrics;

    static Appearance of(const AppearanceChoice &choice);
};

/// Gives the application the font size, palette and style sheet of `appearance`.
void applyAppearance(QApplication &application, const Appearance &appearance);

} // namespace wellpulse::ui
