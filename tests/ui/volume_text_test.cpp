// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/production/volume_text.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace wellpulse;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedStates);
const QLocale spanish(QLocale::Spanish, QLocale::Spain);
const QLocale french(QLocale::French, QLocale::France);

std::int64_t hundredths(const char *typed, const QLocale &locale)
{
    const auto volume = ui::volumeFromText(QString::fromUtf8(typed), locale);
    REQUIRE(volume.has_value());
    REQUIRE(volume->has_value());
    return (*volume)->hundredths;
}

std::string refusal(const char *typed, const QLocale &locale = english)
{
    const auto volume = ui::volumeFromText(QString::fromUtf8(typed), locale);
    REQUIRE_FALSE(volume.has_value());
    CHECK_FALSE(volume.error().message.empty());
    return volume.error().code;
}

} // namespace

TEST_CASE("a volume is typed with the marks of the language")
{
    CHECK(hundredths("42.5", english) == 4'250);
    CHECK(hundredths("1,234.56", english) == 123'456);
    CHECK(hundredths("1,166", english) == 116'600);
    CHECK(hundredths("42,5", spanish) == 4'250);
    CHECK(hundredths("1.234,56", spanish) == 123'456);
    CHECK(hundredths("1.166", spanish) == 116'600);
    CHECK(hundredths("1\u202F234,56", french) == 123'456);
    CHECK(hundredths(" 7 ", english) == 700);
}

TEST_CASE("one mark with one or two digits behind it is decimal in every language")
{
    const QLocale locale = GENERATE(english, spanish);
    CHECK(hundredths("42.5", locale) == 4'250);
    CHECK(hundredths("42,5", locale) == 4'250);
    CHECK(hundredths("0,07", locale) == 7);
}

TEST_CASE("what is no volume is refused with what to type")
{
    CHECK(refusal("-1") == "volume_negative");
    CHECK(refusal("100,000,000.00") == "volume_too_large");
    CHECK(refusal("1.2345") == "volume_too_precise");
    CHECK(refusal("NaN") == "volume_not_a_number");
    CHECK(refusal("12x") == "volume_not_a_number");
    CHECK(refusal("1e3") == "volume_not_a_number");
}

TEST_CASE("an empty field is not read, not zero")
{
    const auto volume = ui::volumeFromText(QStringLiteral("  "), english);
    REQUIRE(volume.has_value());
    CHECK_FALSE(volume->has_value());
}

TEST_CASE("a stored volume reads back as itself in every language")
{
    const QLocale locale = GENERATE(english, spanish, french);
    const core::Volume volume{
        GENERATE(as<std::int64_t>(), 0, 7, 4'250, 99'999, 100'000, 123'456, 1'000'000, 9'999'999'999)};
    const QString text = ui::volumeText(volume, locale);
    CAPTURE(text.toStdString(), locale.name().toStdString());
    CHECK(hundredths(text.toUtf8().constData(), locale) == volume.hundredths);
}

TEST_CASE("a difference has its sign and its share")
{
    CHECK(ui::differenceText(core::Volume{4'250}, core::Volume{4'310}, english) == u"+0.60 (+1.4 %)");
    CHECK(ui::differenceText(core::Volume{100}, core::Volume{100}, english) == u"no change");
    CHECK(ui::differenceText({}, core::Volume{100}, english).isEmpty());
    CHECK(ui::differenceText(core::Volume{0}, core::Volume{100}, english) == u"+1.00");
}
