// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/appearance.h"

#include "ui/theme/style_sheet.h"

#include <QtGui/QFont>
#include <QtWidgets/QApplication>

namespace wellpulse::ui {

Appearance Appearance::of(const AppearanceChoice &choice)
{
    return {.colors = themeColors(choice.theme),
        .metrics = metricsFor(choice.theme, choice.textScalePercent, choice.gloves)};
}

void applyAppearance(QApplication &application, const Appearance &appearance)
{
    // Fusion looks the same on every system and follows the palette where the style sheet is silent.
    QApplication::setStyle(QStringLiteral("Fusion"));
    QFont font = QApplication::font();
    font.setPixelSize(appearance.metrics.textPx);
    QApplication::setFont(font);
    QApplication::setPalette(themePalette(appearance.colors));
    application.setStyleSheet(themeStyleSheet(appearance.colors, appearance.metrics));
}

} // namespace wellpulse::ui
