// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chart/chart_words.h"

#include "ui/chart/civil_dates.h"
#include "ui/production/reason_words.h"
#include "ui/production/volume_text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

#include <algorithm>

namespace wellpulse::ui {

namespace {

class ChartWords {
    Q_DECLARE_TR_FUNCTIONS(ChartWords)
public:
    static QString window(const core::DateRange &window, const QLocale &locale);
    static QString dailySentence(
        const core::SeriesDay &day, const core::SeriesDay *before, core::Fluid fluid, const QLocale &locale);
    static QString sumSentence(
        const ChartContent &content, core::Fluid fluid, core::CivilDate date, const QLocale &locale);
    static QString day(std::span<const core::SeriesDay> days, core::CivilDate date, const ChartContent &content,
        const QLocale &locale);
    static QString marks(const ChartContent &content, bool drawn);

private:
    static QString origin(core::Provenance provenance);
    static QString change(const core::Reading &reading, const core::Reading &before, const QLocale &locale);
};

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

QString ChartWords::window(const core::DateRange &window, const QLocale &locale)
{
    //: a date in Qt's format: MMM is the short month, d the day
    const QString format = tr("MMM d, yyyy");
    const QString first = locale.toString(qDate(window.first), format);
    if (window.first == window.last)
        return first;
    //: two dates
    return tr("%1 to %2").arg(first, locale.toString(qDate(window.last), format));
}

QString ChartWords::origin(core::Provenance provenance)
{
    switch (provenance) {
    case core::Provenance::Carried:
        return tr("carried over from the day before");
    case core::Provenance::Estimated:
        return tr("estimated");
    case core::Provenance::Measured:
        break;
    }
    return {};
}

QString ChartWords::change(const core::Reading &reading, const core::Reading &before, const QLocale &locale)
{
    const core::Variance variance = core::variance(before.volume, reading.volume);
    QString words = differenceText(before.volume, reading.volume, locale);
    if (variance.kind == core::Variance::Kind::FromZero)
        words = tr("%1, up from zero").arg(words);
    else if (variance.beyondLimit)
        words = tr("%1, more than %2 % from the day before").arg(words).arg(core::varianceLimitPercent);
    if (variance.beyondLimit && reading.varianceReason)
        words = tr("%1: %2").arg(words, reasonWords(text(*reading.varianceReason)));
    return words;
}

QString ChartWords::dailySentence(
    const core::SeriesDay &day, const core::SeriesDay *before, core::Fluid fluid, const QLocale &locale)
{
    const core::Reading &reading = day.reading(fluid);
    if (!reading.volume) {
        if (!reading.notReadReason)
            return tr("%1 not read.").arg(fluidWord(fluid));
        return tr("%1 not read: %2.").arg(fluidWord(fluid), reasonWords(text(*reading.notReadReason)));
    }
    //: a fluid, its volume and its unit
    QStringList parts{tr("%1 %2 %3").arg(fluidWord(fluid), volumeText(reading.volume, locale), unitWord(fluid))};
    if (reading.provenance) {
        if (const QString from = origin(*reading.provenance); !from.isEmpty())
            parts.push_back(from);
    }
    if (before != nullptr && before->reading(fluid).volume)
        parts.push_back(change(reading, before->reading(fluid), locale));
    return parts.join(QStringLiteral(", ")) + u'.';
}

QString ChartWords::sumSentence(
    const ChartContent &content, core::Fluid fluid, core::CivilDate date, const QLocale &locale)
{
    std::int64_t sum = 0;
    for (const core::SeriesSegment &segment : content.line(fluid).segments) {
        for (const core::SeriesPoint &point : segment) {
            if (point.date <= date)
                sum = point.hundredths;
        }
    }
    //: a fluid, the sum of its volumes so far, its unit
    return tr("%1 %2 %3 in all.").arg(fluidWord(fluid), volumeText(core::Volume{sum}, locale), unitWord(fluid));
}

QString ChartWords::day(
    std::span<const core::SeriesDay> days, core::CivilDate date, const ChartContent &content, const QLocale &locale)
{
    QStringList sentences{locale.toString(qDate(date), QLocale::LongFormat) + u'.'};
    const core::SeriesDay *day = core::dayAt(days, date);
    if (day == nullptr)
        sentences.push_back(tr("Nothing was entered."));
    else if (day->downtimeReason)
        sentences.push_back(tr("Down: %1.").arg(reasonWords(text(*day->downtimeReason))));
    for (const core::Fluid fluid : core::allFluids) {
        if (!content.line(fluid).isShown)
            continue;
        if (content.cumulative)
            sentences.push_back(sumSentence(content, fluid, date, locale));
        else if (day != nullptr)
            sentences.push_back(dailySentence(*day, core::dayAt(days, date.plusDays(-1)), fluid, locale));
    }
    return sentences.join(u' ');
}

QString ChartWords::marks(const ChartContent &content, bool drawn)
{
    using Kind = core::Variance::Kind;
    const auto has = [&](Kind kind) {
        return std::any_of(content.lines.begin(), content.lines.end(), [kind](const FluidLine &line) {
            return std::any_of(line.notable.begin(), line.notable.end(),
                [kind](const core::NotableDay &day) { return day.variance.kind == kind; });
        });
    };
    const auto mark = [drawn](QChar sign, const QString &words) {
        return drawn ? QStringLiteral("%1 %2").arg(sign).arg(words) : words;
    };
    QStringList parts;
    if (has(Kind::Percent)) {
        parts.push_back(mark(u'\u25C6', tr("more than %1 % from the day before").arg(core::varianceLimitPercent)));
    }
    if (has(Kind::FromZero))
        parts.push_back(mark(u'\u25C7', tr("up from zero")));
    if (!content.downtime.empty())
        parts.push_back(mark(u'\u25A8', tr("well down")));
    return parts.join(drawn ? QStringLiteral("    ") : QStringLiteral(", "));
}

} // namespace

QString windowWords(const core::DateRange &window, const QLocale &locale)
{
    return ChartWords::window(window, locale);
}

QString chartDayWords(
    std::span<const core::SeriesDay> days, core::CivilDate date, const ChartContent &content, const QLocale &locale)
{
    return ChartWords::day(days, date, content, locale);
}

QString markWords(const ChartContent &content)
{
    return ChartWords::marks(content, true);
}

QString markWordsSpoken(const ChartContent &content)
{
    return ChartWords::marks(content, false);
}

} // namespace wellpulse::ui
