// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/looks.h"

#include <QtGui/QGuiApplication>
#include <QtGui/QPalette>
#include <QtGui/QStyleHints>

namespace wellpulse::desktop {

namespace {

ui::ThemeName themeOf(ui::ThemeChoice choice, bool systemIsDark)
{
    switch (choice) {
    case ui::ThemeChoice::Dark:
        return ui::ThemeName::Dark;
    case ui::ThemeChoice::Sun:
        return ui::ThemeName::Sun;
    case ui::ThemeChoice::System:
        return systemIsDark ? ui::ThemeName::Dark : ui::ThemeName::Light;
    case ui::ThemeChoice::Light:
        break;
    }
    return ui::ThemeName::Light;
}

} // namespace

ui::AppearanceChoice looksOf(const ui::Settings &settings, bool systemIsDark)
{
    return {.theme = themeOf(settings.theme, systemIsDark),
        .textScalePercent = settings.textScalePercent,
        .gloves = settings.gloves};
}

bool systemIsDark()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    if (QGuiApplication::styleHints()->colorScheme() != Qt::ColorScheme::Unknown)
        return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#endif
    const QPalette palette = QGuiApplication::palette();
    return palette.color(QPalette::Window).lightnessF() < palette.color(QPalette::WindowText).lightnessF();
}

} // namespace wellpulse::desktop
