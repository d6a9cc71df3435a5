// SPDX-License-Identifier: GPL-3.0-or-later
// The whole window over ports that answer at once, driven as a person drives it: by keys into whatever has the focus, and
// by what can be seen.
#pragma once

#include "tests/ui/fake_engine.h"
#include "tests/ui/ui_texts.h"

#include <catch2/catch_test_macros.hpp>

#include <QtTest/QTest>
#include <QtWidgets/QApplication>

#include <memory>

namespace wellpulse::test {

struct TestWindow : FakeEngine {
    explicit TestWindow(const QLocale &locale = QLocale(QLocale::English, QLocale::UnitedStates), int textScale = 100,
        ui::ThemeName theme = ui::ThemeName::Light)
        : texts(locale)
        , appearance(ui::Appearance::of({theme, textScale, false}))
    {
        ui::applyAppearance(*qApp, appearance);
        window = std::make_unique<ui::MainWindow>(ports(), ui::WindowSettings{appearance, locale, demoToday, {}});
        window->show();
        window->showUnlockOrSetUp();
        REQUIRE(QTest::qWaitForWindowActive(window.get()));
    }

    /// The visible one of that name.
    template <class Widget> Widget *find(const char *name) const
    {
        for (auto *widget : window->findChildren<Widget *>(QString::fromLatin1(name))) {
            if (widget->isVisible())
                return widget;
        }
        FAIL("not visible: " << name);
        return nullptr;
    }
    void keys(const char *text) const { QTest::keyClicks(QApplication::focusWidget(), QString::fromLatin1(text)); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    std::string focused() const
    {
        const QWidget *widget = QApplication::focusWidget();
        return widget != nullptr ? widget->objectName().toStdString() : std::string("nothing");
    }
    void unlockIt() const
    {
        keys("correct horse");
        press(Qt::Key_Return);
    }
    void settle() const
    {
        for (int turn = 0; turn < 8; ++turn) // words change sizes, sizes change rows, rows change heights
            QApplication::processEvents();
    }

    Texts texts;
    ui::Appearance appearance;
    std::unique_ptr<ui::MainWindow> window;
};

} // namespace wellpulse::test
