// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/touch_button.h"

#include <catch2/catch_test_macros.hpp>

#include <QtWidgets/QStyleOptionButton>

using namespace wellpulse::ui;

namespace {

/// What the style is told to draw.
class LookedAtButton : public TouchButton {
public:
    using TouchButton::TouchButton;
    QString drawnWords() const
    {
        QStyleOptionButton option;
        initStyleOption(&option);
        return option.text;
    }
};

LookedAtButton button(const QString &words)
{
    return {Appearance::of({ThemeName::Light, 200, false}), ButtonLook::Raised, Icon::Carry, words};
}

} // namespace

TEST_CASE("long words of a button stand on two lines where one is too wide, and on one again with more room")
{
    const QString words = QStringLiteral("Take the numbers of the day before over once more and look at them again");
    LookedAtButton it = button(words);
    const QSize wanted = it.sizeHint();
    REQUIRE(wanted.width() > 400);
    CHECK(it.minimumSizeHint().width() < wanted.width());

    it.resize(it.minimumSizeHint());
    CHECK(it.drawnWords().count(u'\n') == 1);
    CHECK(it.drawnWords().replace(u'\n', u' ') == words);
    CHECK(it.sizeHint().height() >= wanted.height());
    CHECK(it.sizeHint().width() == wanted.width()); // so that a layout gives it more when there is more

    it.resize(wanted);
    CHECK(it.drawnWords() == words);
    CHECK(it.sizeHint() == wanted);
}

TEST_CASE("short words of a button, and those that cannot be parted, keep their line")
{
    for (const char *words :
        {"Save", "Yes, save it", "Donaudampfschifffahrtsgesellschaftskapitaenswitwenrentenkasse"}) {
        CAPTURE(words);
        LookedAtButton it = button(QLatin1String(words));
        CHECK(it.minimumSizeHint().width() == it.sizeHint().width());
        it.resize(80, 80);
        CHECK(it.drawnWords() == QLatin1String(words));
    }
}

TEST_CASE("a button without words is square, with its icon in the middle")
{
    LookedAtButton it = button({});
    CHECK(it.sizeHint() == it.minimumSizeHint());
    CHECK(it.drawnWords().isEmpty());
}
