// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style_sheet.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace wellpulse::ui;

TEST_CASE("words stand out from what is behind them: 4.5:1, in the sun 7:1")
{
    const ThemeName name = GENERATE(ThemeName::Light, ThemeName::Dark, ThemeName::Sun);
    const double least = name == ThemeName::Sun ? 7.0 : 4.5;
    const ThemeColors colors = themeColors(name);
    for (const QColor &back : {colors.window, colors.surface, colors.selected}) {
        for (const QColor &ink :
            {colors.text, colors.quietText, colors.good, colors.warning, colors.danger, colors.info}) {
            CAPTURE(static_cast<int>(name), back.name().toStdString(), ink.name().toStdString());
            CHECK(contrastRatio(back, ink) >= least);
        }
    }
    CHECK(contrastRatio(colors.accent, colors.accentText) >= least);
    CHECK(contrastRatio(colors.raised, colors.text) >= least);
}

TEST_CASE("borders and the focus ring stand out from the surface: 3:1")
{
    const ThemeColors colors = themeColors(GENERATE(ThemeName::Light, ThemeName::Dark, ThemeName::Sun));
    CHECK(contrastRatio(colors.line, colors.surface) >= 3.0);
    CHECK(contrastRatio(colors.focus, colors.surface) >= 3.0);
    CHECK(contrastRatio(colors.focus, colors.window) >= 3.0);
}

TEST_CASE("a chart's lines stand out from what they are drawn on as words do")
{
    const ThemeName name = GENERATE(ThemeName::Light, ThemeName::Dark, ThemeName::Sun);
    const ThemeColors colors = themeColors(name);
    for (const QColor &line : {colors.oil, colors.gas, colors.water})
        CHECK(contrastRatio(line, colors.surface) >= (name == ThemeName::Sun ? 7.0 : 4.5));
}

TEST_CASE("contrast of black on white is 21:1")
{
    CHECK(contrastRatio(QColor(Qt::black), QColor(Qt::white)) > 20.99);
    CHECK(contrastRatio(QColor(Qt::white), QColor(Qt::white)) < 1.01);
}

TEST_CASE("targets are large at every scale, larger with gloves")
{
    const int scale = GENERATE(50, 100, 150, 200, 400);
    const Metrics metrics = metricsFor(ThemeName::Light, scale, false);
    CHECK(metrics.buttonSide >= 60);
    CHECK(metrics.inputHeight >= 50);
    CHECK(metrics.gapPx >= 20);
    CHECK(metrics.textPx <= metricsFor(ThemeName::Light, 200, false).textPx);
    CHECK(metricsFor(ThemeName::Light, scale, true).buttonSide > metrics.buttonSide);
}

TEST_CASE("every token of the style sheet is filled in")
{
    const ThemeName name = GENERATE(ThemeName::Light, ThemeName::Dark, ThemeName::Sun);
    CHECK_FALSE(themeStyleSheet(themeColors(name), metricsFor(name, 100, false)).contains(u'@'));
}
