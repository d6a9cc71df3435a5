// SPDX-License-Identifier: GPL-3.0-or-later
// The colours of a theme by what they are for, and the sizes of everything that is touched or read. Pages ask for
// "danger" or "inputHeight", never for a colour or a number. Plain values: any thread, cannot fail.
#pragma once

#include <QtCore/QString>
#include <QtGui/QColor>

#include <optional>

namespace wellpulse::ui {

enum class ThemeName { Light, Dark, Sun };

/// "light", "dark", "sun"; nothing for any other word.
std::optional<ThemeName> themeNamed(const QString &word);

struct ThemeColors {
    QColor window;     ///< behind everything
    QColor surface;    ///< fields, rows, cards
    QColor text;       ///< on window and surface
    QColor quietText;  ///< secondary words; still readable on window and surface
    QColor line;       ///< borders of fields and cards
    QColor accent;     ///< the one primary action of a page
    QColor accentText; ///< on accent
    QColor raised;     ///< buttons that are not primary
    QColor selected;   ///< the current row
    QColor focus;      ///< the ring around what the keyboard acts on
    QColor good;       ///< words and icons on window and surface, as the three below
    QColor warning;
    QColor danger;
    QColor info;
    QColor oil; ///< lines of a chart, on surface; never told apart by colour alone
    QColor gas;
    QColor water;
};

ThemeColors themeColors(ThemeName name);

/// Device-independent pixels. Text scales from 100 to 200 %; gloves make targets larger, not text.
struct Metrics {
    int textPx;
    int titlePx;
    int smallPx;
    int buttonSide;  ///< least width and height of anything pressed: 60 and more
    int inputHeight; ///< 50 and more
    int iconSide;
    int rowHeight; ///< of lists that are pressed
    int gapPx;     ///< between touch targets
    int linePx;    ///< border
    int focusPx;   ///< focus ring
};

inline constexpr int smallestTextScalePercent = 100;
inline constexpr int largestTextScalePercent = 200;

Metrics metricsFor(ThemeName name, int textScalePercent, bool gloves);

/// WCAG 2.1 contrast ratio of two opaque colours, 1 to 21 (https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio).
double contrastRatio(const QColor &a, const QColor &b);

} // namespace wellpulse::ui
