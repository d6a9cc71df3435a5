// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/history_words.h"

#include "core/production/reason_codes.h"
#include "ui/controls/date_edit.h"
#include "ui/production/fluid_words.h"
#include "ui/production/reason_words.h"
#include "ui/production/volume_text.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace wellpulse::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(HistoryWords)
};

template <class Wanted> QStringList fluidsWith(const HistoryDay &day, Wanted wanted)
{
    QStringList names;
    for (const auto fluid : core::allFluids) {
        if (wanted(day.readings[static_cast<std::size_t>(fluid)]))
            names.push_back(fluidWord(fluid));
    }
    return names;
}

QString listed(const QStringList &names)
{
    return names.join(QStringLiteral(", "));
}

void addNotRead(QStringList &words, const HistoryDay &day)
{
    for (const auto fluid : core::allFluids) {
        const HistoryReading &reading = day.readings[static_cast<std::size_t>(fluid)];
        if (reading.volume || reading.notReadReason.isEmpty())
            continue;
        //: %1 is oil, gas or water, %2 the reason
        words.push_back(Words::tr("%1 not read: %2").arg(fluidWord(fluid), reasonWords(reading.notReadReason)));
    }
}

bool isFlagged(const HistoryDay &day)
{
    return std::any_of(day.readings.begin(), day.readings.end(), [](const auto &reading) { return reading.flagged; });
}

bool isCarried(const HistoryReading &reading)
{
    return reading.provenance == core::Provenance::Carried;
}

} // namespace

QString dateWords(const QDate &date, const QLocale &locale)
{
    return locale.toString(date, dateFormat(locale));
}

QString volumeWords(core::Volume volume, const QLocale &locale)
{
    return volumeText(volume, locale);
}

QStringList stateWords(const HistoryDay &day, const QLocale &)
{
    QStringList words;
    if (day.conflicted)
        words.push_back(Words::tr("Needs you"));
    if (const auto flagged = fluidsWith(day, [](const auto &reading) { return reading.flagged; }); !flagged.isEmpty())
        //: a state of a day: %1 are volumes that are more than 20 % away from the day before
        words.push_back(Words::tr("Over 20 %: %1").arg(listed(flagged)));
    if (!day.downtimeReason.isEmpty())
        words.push_back(Words::tr("Down: %1").arg(reasonWords(day.downtimeReason)));
    addNotRead(words, day);
    if (day.pending)
        words.push_back(Words::tr("Waiting to send"));
    if (const auto carried = fluidsWith(day, isCarried); !carried.isEmpty())
        //: a state of a day: %1 are volumes that were taken over from the day before
        words.push_back(Words::tr("Carried: %1").arg(listed(carried)));
    return words;
}

QStringList possibleStates(const QLocale &locale)
{
    HistoryDay day{.pending = true, .conflicted = true};
    for (HistoryReading &reading : day.readings) {
        reading.volume = core::Volume{0};
        reading.flagged = true;
        reading.provenance = core::Provenance::Carried;
    }
    QStringList words = stateWords(day, locale);
    for (const QString &reason : reasonCodes(core::downtimeReasons))
        words += stateWords({.downtimeReason = reason}, locale);
    for (const QString &reason : reasonCodes(core::notReadReasons)) {
        HistoryDay unread;
        for (HistoryReading &reading : unread.readings)
            reading.notReadReason = reason;
        words += stateWords(unread, locale);
    }
    return words;
}

StateMark stateMark(const HistoryDay &day)
{
    if (day.conflicted)
        return {Icon::NeedsYou, Tone::Warning};
    if (isFlagged(day))
        return {Icon::Flagged, Tone::Warning};
    if (!day.downtimeReason.isEmpty())
        return {Icon::Down, Tone::Quiet};
    const bool hasReason = std::any_of(day.readings.begin(), day.readings.end(),
        [](const auto &reading) { return !reading.volume && !reading.notReadReason.isEmpty(); });
    if (hasReason)
        return {Icon::Missing, Tone::Quiet};
    if (day.pending)
        return {Icon::Waiting, Tone::Quiet};
    if (std::any_of(day.readings.begin(), day.readings.end(), isCarried))
        return {Icon::Next, Tone::Quiet};
    return {};
}

QString dayWordsAloud(const HistoryDay &day, const QLocale &locale)
{
    if (day.isGone())
        return Words::tr("Deleted meanwhile");
    QStringList words{day.wellName, locale.toString(day.date, QLocale::LongFormat)};
    for (const auto fluid : core::allFluids) {
        const HistoryReading &reading = day.readings[static_cast<std::size_t>(fluid)];
        const QString value = reading.volume ? volumeWords(*reading.volume, locale) : QString();
        //: a volume, said aloud: %1 is oil, gas or water, %2 the number, %3 the unit
        words.push_back(reading.volume ? Words::tr("%1 %2 %3").arg(fluidWord(fluid), value, unitWord(fluid))
                                       //: %1 is oil, gas or water
                                       : Words::tr("%1 not read").arg(fluidWord(fluid)));
    }
    words += stateWords(day, locale);
    if (!day.notes.isEmpty())
        words.push_back(day.notes);
    return listed(words);
}

QString countWords(qint64 days, const HistoryTotals &totals, const QLocale &locale)
{
    //: how many days the history shows
    QStringList words{Words::tr("%Ln days", nullptr, static_cast<int>(days))};
    for (const auto fluid : core::allFluids) {
        const HistoryTotal &total = totals[static_cast<std::size_t>(fluid)];
        if (total.readings > 0)
            words.push_back(
                Words::tr("%1 %2 %3").arg(fluidWord(fluid), volumeWords(total.volume, locale), unitWord(fluid)));
    }
    return words.join(QStringLiteral(" · "));
}

QString filterWords(const HistoryFilter &filter, const QLocale &locale)
{
    QStringList words;
    if (filter.from.isValid() && filter.to.isValid())
        words.push_back(Words::tr("%1 to %2").arg(dateWords(filter.from, locale), dateWords(filter.to, locale)));
    else if (filter.from.isValid())
        words.push_back(Words::tr("Since %1").arg(dateWords(filter.from, locale)));
    else if (filter.to.isValid())
        words.push_back(Words::tr("Until %1").arg(dateWords(filter.to, locale)));
    else
        words.push_back(Words::tr("All dates"));
    if (filter.flagged)
        words.push_back(Words::tr("over 20 % from the day before"));
    if (filter.pending)
        words.push_back(Words::tr("waiting to send"));
    if (filter.conflicted)
        words.push_back(Words::tr("needs you"));
    if (!filter.text.isEmpty())
        words.push_back(Words::tr("notes with “%1”").arg(filter.text));
    return listed(words);
}

QString changeWords(const HistoryChange &change)
{
    QString what;
    switch (change.kind) {
    case HistoryChangeKind::Entered:
        what = Words::tr("Entered");
        break;
    case HistoryChangeKind::Corrected:
        what = Words::tr("Corrected");
        break;
    case HistoryChangeKind::Deleted:
        what = change.reason.isEmpty() ? Words::tr("Deleted") : Words::tr("Deleted (%1)").arg(change.reason);
        break;
    case HistoryChangeKind::Settled:
        what = Words::tr("Settled");
        break;
    }
    //: %1 is what was done with a day: "Entered"
    const QString by = change.byMe ? Words::tr("%1 by you") : Words::tr("%1 by somebody else");
    //: %1 is what was done and by whom: "Entered by you"
    const QString where = change.onThisLaptop ? Words::tr("%1, on this laptop") : Words::tr("%1, on another device");
    return where.arg(by.arg(what));
}

} // namespace wellpulse::ui
