// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/production/entry_words.h"

#include "ui/production/reason_words.h"
#include "ui/shell/status_words.h"

#include <QtCore/QCoreApplication>

namespace wellpulse::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(EntryWords)
};

} // namespace

QString DateWords::of(const QDate &date) const
{
    return dayWords(date, locale, today);
}

QString originWords(const VolumeInput &input, const QDate &date, const DateWords &dates)
{
    if (input.isNotRead || !input.provenance)
        return {};
    switch (*input.provenance) {
    case core::Provenance::Carried:
        return Words::tr("Carried over from %1").arg(dates.of(date.addDays(-1)));
    case core::Provenance::Estimated:
        return Words::tr("Estimated");
    case core::Provenance::Measured:
        break;
    }
    return {};
}

QString cannotCarryWords(const DayContext &context, const DateWords &dates)
{
    if (context.previousDay)
        return {};
    return Words::tr("Nothing is entered for %1, so there is nothing to carry over.")
        .arg(dates.of(context.date.addDays(-1)));
}

QString downtimeWords(const EntryForm &form, const DayContext &context, const DateWords &dates)
{
    const auto &before = context.downtimeBefore;
    const QString since = dates.of(before ? dateOf(before->since) : form.date);
    if (!form.downtime.isDown)
        return before ? Words::tr("Producing again. It was down since %1.").arg(since) : QString();
    const auto reason = form.downtime.reason.recorded();
    //: a date and a reason
    return reason ? Words::tr("Down since %1: %2").arg(since, reasonWords(QString::fromStdString(*reason)))
                  : Words::tr("Down since %1").arg(since);
}

QString earlierEntryWords(const EntryForm &form, const DayContext &context)
{
    if (!context.entered)
        return {};
    return form.isTouched() ? Words::tr("This day was entered before. Saving corrects it.")
                            : Words::tr("This day was entered before; its values are shown. Saving corrects it.");
}

} // namespace wellpulse::ui
