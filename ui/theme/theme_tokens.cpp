// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme_tokens.h"

#include <algorithm>
#include <cmath>

namespace wellpulse::ui {

namespace {

QColor rgb(QRgb code)
{
    return QColor(code);
}

ThemeColors lightColors()
{
    return {.window = rgb(0xF3F5F3),
        .surface = rgb(0xFFFFFF),
        .text = rgb(0x17211D),
        .quietText = rgb(0x46524D),
        .line = rgb(0x7B8883),
        .accent = rgb(0x0B5D4B),
        .accentText = rgb(0xFFFFFF),
        .raised = rgb(0xE3E9E6),
        .selected = rgb(0xD5EAE3),
        .focus = rgb(0x1257C4),
        .good = rgb(0x0A5B33),
        .warning = rgb(0x7A4300),
        .danger = rgb(0xA11616),
        .info = rgb(0x14508F),
        .oil = rgb(0x0A6B35),
        .gas = rgb(0xB3261E),
        .water = rgb(0x1457B8)};
}

ThemeColors darkColors()
{
    return {.window = rgb(0x111715),
        .surface = rgb(0x1B2421),
        .text = rgb(0xEEF4F1),
        .quietText = rgb(0xB9C6C0),
        .line = rgb(0x74857E),
        .accent = rgb(0x62D2B4),
        .accentText = rgb(0x04201A),
        .raised = rgb(0x2B3733),
        .selected = rgb(0x23453C),
        .focus = rgb(0x9CC3FF),
        .good = rgb(0x84DFA2),
        .warning = rgb(0xFFCB73),
        .danger = rgb(0xFFA79F),
        .info = rgb(0x9CC7FA),
        .oil = rgb(0x7FDB8F),
        .gas = rgb(0xFF9A8D),
        .water = rgb(0x8DBBFF)};
}

// Direct sun washes out every grey: black on white, borders as dark as text, and no tint that costs contrast.
ThemeColors sunColors()
{
    return {.window = rgb(0xFFFFFF),
        .surface = rgb(0xFFFFFF),
        .text = rgb(0x000000),
        .quietText = rgb(0x1F1F1F),
        .line = rgb(0x000000),
        .accent = rgb(0x00382C),
        .accentText = rgb(0xFFFFFF),
        .raised = rgb(0xFFFFFF),
        .selected = rgb(0xFFF0A8),
        .focus = rgb(0x0033A0),
        .good = rgb(0x00421F),
        .warning = rgb(0x5A3000),
        .danger = rgb(0x800000),
        .info = rgb(0x002F6C),
        .oil = rgb(0x00501F),
        .gas = rgb(0x8C0A0A),
        .water = rgb(0x003C99)};
}

double linearChannel(double value)
{
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double relativeLuminance(const QColor &color)
{
    return 0.2126 * linearChannel(static_cast<double>(color.redF()))
        + 0.7152 * linearChannel(static_cast<double>(color.greenF()))
        + 0.0722 * linearChannel(static_cast<double>(color.blueF()));
}

} // namespace

std::optional<ThemeName> themeNamed(const QString &word)
{
    if (word == u"light")
        return ThemeName::Light;
    if (word == u"dark")
        return ThemeName::Dark;
    if (word == u"sun")
        return ThemeName::Sun;
    return std::nullopt;
}

ThemeColors themeColors(ThemeName name)
{
    switch (name) {
    case ThemeName::Dark:
        return darkColors();
    case ThemeName::Sun:
        return sunColors();
    case ThemeName::Light:
        break;
    }
    return lightColors();
}

Metrics metricsFor(ThemeName name, int textScalePercent, bool gloves)
{
    const int scale = std::clamp(textScalePercent, smallestTextScalePercent, largestTextScalePercent);
    const int textPx = 18 * scale / 100;
    const int largerTarget = gloves ? 20 : 0;
    const bool sun = name == ThemeName::Sun;
    return {.textPx = textPx,
        .titlePx = 26 * scale / 100,
        .smallPx = 16 * scale / 100,
        .buttonSide = std::max(60, textPx + 36) + largerTarget,
        .inputHeight = std::max(50, textPx * 3 / 2 + 20) + largerTarget,
        .iconSide = 24 * scale / 100,
        .rowHeight = std::max(72, textPx * 3 + 18) + largerTarget,
        .gapPx = 20,
        .linePx = sun ? 2 : 1,
        .focusPx = sun ? 4 : 3};
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const double one = relativeLuminance(a) + 0.05;
    const double other = relativeLuminance(b) + 0.05;
    return std::max(one, other) / std::min(one, other);
}

} // namespace wellpulse::ui
