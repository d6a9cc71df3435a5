// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/production/volume_text.h"

#include "ui/production/refusal_words.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <cstdlib>

namespace wellpulse::ui {

namespace {

class VolumeWords {
    Q_DECLARE_TR_FUNCTIONS(VolumeWords)
public:
    static QString noChange() { return tr("no change"); }
};

QString grouped(qint64 hundredths, const QLocale &locale)
{
    const qint64 cents = std::abs(hundredths) % 100;
    return locale.toString(std::abs(hundredths) / 100) + locale.decimalPoint() + QString::number(cents / 10)
        + QString::number(cents % 10);
}

QString signedText(qint64 hundredths, const QLocale &locale)
{
    return (hundredths < 0 ? locale.negativeSign() : locale.positiveSign()) + grouped(hundredths, locale);
}

QString percentText(const core::Variance &variance, const QLocale &locale)
{
    if (variance.kind != core::Variance::Kind::Percent)
        return {};
    const auto tenths = static_cast<qint64>(variance.tenthsPercent);
    const QString sign = tenths < 0 ? locale.negativeSign() : locale.positiveSign();
    const QString number
        = locale.toString(std::abs(tenths) / 10) + locale.decimalPoint() + QString::number(std::abs(tenths) % 10);
    return QStringLiteral(" (%1%2 %3)").arg(sign, number, locale.percent());
}

bool isMark(QChar c)
{
    return c == u'.' || c == u',';
}

} // namespace

QString withPlainMarks(const QString &typed, const QLocale &locale)
{
    QString text = typed.trimmed();
    const auto marks = std::count_if(text.cbegin(), text.cend(), isMark);
    const auto at = std::find_if(text.cbegin(), text.cend(), isMark) - text.cbegin();
    const auto behind = text.size() - at - 1;
    if (marks == 1 && behind >= 1 && behind <= 2) {
        text.replace(at, 1, u'.');
    } else if (locale.decimalPoint() == u",") {
        for (QChar &c : text)
            c = c == u',' ? QChar(u'.') : c == u'.' ? QChar(u',') : c;
    }
    // Some languages part thousands with a space (of several kinds) or an apostrophe.
    const QString separator = locale.groupSeparator();
    if (separator != u"." && separator != u",")
        text.replace(separator, QStringLiteral(","));
    return text;
}

Result<std::optional<core::Volume>> volumeFromText(const QString &typed, const QLocale &locale)
{
    if (typed.trimmed().isEmpty())
        return std::optional<core::Volume>();
    auto parsed = core::parseTypedVolume(withPlainMarks(typed, locale).toStdString());
    if (!parsed)
        return Error{parsed.error().code, refusalSentence(parsed.error()).toStdString()};
    return std::optional<core::Volume>(*parsed);
}

QString volumeText(std::optional<core::Volume> volume, const QLocale &locale)
{
    return volume ? grouped(volume->hundredths, locale) : QString();
}

QString differenceText(std::optional<core::Volume> previous, std::optional<core::Volume> current, const QLocale &locale,
    const QString &unit)
{
    if (!previous || !current)
        return {};
    const qint64 difference = current->hundredths - previous->hundredths;
    if (difference == 0)
        return VolumeWords::noChange();
    const QString amount = signedText(difference, locale) + (unit.isEmpty() ? QString() : u' ' + unit);
    return amount + percentText(core::variance(previous, current), locale);
}

} // namespace wellpulse::ui
