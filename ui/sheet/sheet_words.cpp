// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sheet/sheet_words.h"

#include "ui/production/refusal_words.h"
#include "ui/production/volume_text.h"
#include "ui/shell/status_words.h"

#include <QtCore/QCoreApplication>

namespace wellpulse::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SheetWords)
};

QString joined(const std::vector<std::string> &names)
{
    QStringList list;
    for (const std::string &name : names)
        list.push_back(QString::fromStdString(name));
    constexpr qsizetype most = 3;
    const bool more = list.size() > most;
    return list.mid(0, most).join(QStringLiteral(", ")) + (more ? QStringLiteral(" …") : QString());
}

QString varianceWords(const core::Variance &variance)
{
    return variance.beyondLimit ? Words::tr("More than 20 % from the day before; check the gauge.") : QString();
}

} // namespace

QString sheetDayWords(const QDate &date, const QLocale &locale, const QDate &today)
{
    //: a short weekday (or "Today") and a date
    return Words::tr("%1, %2").arg(
        date == today ? Words::tr("Today") : locale.dayName(date.dayOfWeek(), QLocale::ShortFormat),
        dayWords(date, locale, today));
}

QString sheetWeekWords(const QDate &first, const QDate &last, const QLocale &locale, const QDate &today)
{
    //: the first and the last day of a week
    return Words::tr("%1 - %2").arg(dayWords(first, locale, today), dayWords(last, locale, today));
}

QString cellError(const SheetWeek &week, const SheetCell &cell)
{
    const auto volume = week.volume(cell);
    if (!volume)
        return refusalSentence(volume.error());
    if (week.isTyped(cell) && week.isEmptied(cell))
        return Words::tr("Nothing would be left of this day. Type a volume, or delete the day in the history.");
    return {};
}

QString cellWords(const SheetWeek &week, const SheetCell &cell, const QLocale &locale, const QDate &today)
{
    const QString text = week.text(cell);
    const QString value = text.isEmpty() ? Words::tr("not read")
        : week.volume(cell)              ? text + u' ' + unitWord(cell.fluid)
                                         : text;
    //: a well, a day, a fluid, and its volume with the unit
    const QString where = Words::tr("%1, %2, %3: %4.")
                              .arg(week.wells().at(static_cast<qsizetype>(cell.well)).name,
                                  sheetDayWords(week.date(cell.day), locale, today), fluidWord(cell.fluid), value);
    QStringList sentences{where};
    if (const QString error = cellError(week, cell); !error.isEmpty())
        return where + u' ' + error;
    if (week.date(cell.day) > today)
        sentences.push_back(Words::tr("This day has not come yet."));
    else if (week.isEntered(cell) && !week.isTyped(cell))
        sentences.push_back(Words::tr("Entered before."));
    else if (week.isEntered(cell)) {
        const QString was = volumeText(week.enteredVolume(cell), locale);
        sentences.push_back(was.isEmpty() ? Words::tr("The entered day has no volume here.")
                                          : Words::tr("Takes the place of %1, entered before.").arg(was));
    } else if (week.isTyped(cell))
        sentences.push_back(Words::tr("Not saved yet."));
    sentences.push_back(varianceWords(week.variance(cell)));
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

QString pasteWords(const core::SheetPaste &paste, int taken, int kept)
{
    QStringList sentences{Words::tr("Pasted %n cells.", nullptr, taken)};
    if (kept > 0)
        sentences.push_back(Words::tr("%n blank cells left what is entered as it is.", nullptr, kept));
    if (paste.rowsOfOtherDays > 0)
        sentences.push_back(Words::tr(
            "%n rows are about days that are not shown here.", nullptr, static_cast<int>(paste.rowsOfOtherDays)));
    if (!paste.unknownWells.empty())
        sentences.push_back(Words::tr("Not on this sheet: %1.").arg(joined(paste.unknownWells)));
    if (!paste.otherColumns.empty())
        sentences.push_back(Words::tr("Columns not taken: %1.").arg(joined(paste.otherColumns)));
    return sentences.join(u' ');
}

QString pasteRefusal(const Error &error)
{
    if (error.code == "sheet_empty")
        return Words::tr("There is nothing to paste. Copy the cells in your spreadsheet, then paste again.");
    if (error.code == "sheet_not_text")
        return Words::tr("What was copied is no table. Copy the cells in your spreadsheet, then paste again.");
    if (error.code == "sheet_too_large")
        return Words::tr("The copied table is too large. Copy only the days of this sheet, then paste again.");
    if (error.code == "sheet_too_tall")
        return Words::tr(
            "The copied table has more rows than there are days from this cell on. Choose the cell where it "
            "starts, then paste again.");
    if (error.code == "sheet_too_wide")
        return Words::tr("The copied table has more columns than there are from this cell on. Choose the cell where it "
                         "starts, then paste again.");
    if (error.code == "sheet_other_days")
        return Words::tr("The copied table is about other days. Go to its week, then paste again.");
    if (error.code == "sheet_other_wells")
        return Words::tr(
            "The copied table is about wells that are not on this sheet. Choose its wells, then paste again.");
    if (error.code == "sheet_day_twice")
        return Words::tr("The copied table has a day of a well twice. Remove one of them, then paste again.");
    if (error.code == "sheet_no_columns")
        return Words::tr("The copied table has no column of oil, gas or water. Nothing was pasted.");
    if (error.code == "sheet_other_unit")
        return Words::tr("The copied table is in cubic metres. This sheet takes barrels and MCF; nothing was pasted.");
    return refusalSentence(error);
}

QString savedSheetWords(const SavedSheet &saved)
{
    if (saved.replaced == 0)
        return Words::tr("Saved %n days.", nullptr, saved.added);
    if (saved.added == 0)
        return Words::tr("Replaced %n entered days.", nullptr, saved.replaced);
    //: two parts: new days, entered days
    return Words::tr("Saved %n days", nullptr, saved.added) + QStringLiteral("; ")
        + Words::tr("replaced %n that were entered.", nullptr, saved.replaced);
}

} // namespace wellpulse::ui
