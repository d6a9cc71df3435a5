// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/production/entry_form.h"

#include "core/production/production_rules.h"
#include "core/production/reason_codes.h"
#include "ui/production/reason_words.h"
#include "ui/production/refusal_words.h"
#include "ui/production/volume_text.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace wellpulse::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(EntryForm)
};

std::optional<EntryField> fieldNamed(const std::string &wireName)
{
    for (const core::Fluid fluid : core::allFluids) {
        if (wireName == core::volumeFieldOf(fluid) || wireName == core::notReadReasonFieldOf(fluid)
            || wireName == core::varianceReasonFieldOf(fluid))
            return fieldOf(fluid);
    }
    if (wireName == "productionDate")
        return EntryField::Date;
    if (wireName == "downtimeReason")
        return EntryField::Downtime;
    if (wireName == "notes")
        return EntryField::Notes;
    return wireName == "wellId" ? std::optional(EntryField::Well) : std::nullopt;
}

VolumeInput inputOf(const core::Reading &reading, const QLocale &locale)
{
    VolumeInput input;
    input.text = volumeText(reading.volume, locale);
    input.provenance = reading.volume ? reading.provenance : std::nullopt;
    input.isNotRead = !reading.volume && reading.notReadReason;
    input.notReadReason = ReasonInput::of(reading.notReadReason, reasonCodes(core::notReadReasons));
    input.varianceReason = ReasonInput::of(reading.varianceReason, reasonCodes(core::varianceReasons));
    return input;
}

DowntimeInput downtimeOf(const std::optional<std::string> &reason)
{
    return {.isDown = reason.has_value(), .reason = ReasonInput::of(reason, reasonCodes(core::downtimeReasons))};
}

core::Reading readingOf(const VolumeInput &input, const std::optional<core::Volume> &previous, const QLocale &locale)
{
    if (input.isNotRead)
        return {.volume = {}, .provenance = {}, .notReadReason = input.notReadReason.recorded()};
    const auto volume = typedVolume(input, locale);
    if (!volume)
        return {};
    core::Reading reading{.volume = volume, .provenance = input.provenance};
    if (core::variance(previous, volume).beyondLimit)
        reading.varianceReason = input.varianceReason.recorded();
    return reading;
}

QString volumeError(const VolumeInput &input, const QLocale &locale)
{
    if (input.isNotRead) {
        if (input.notReadReason.isEmpty())
            return Words::tr("Choose why it was not read, or type the volume.");
        return input.isTouched && input.notReadReason.asksForWords()
            ? Words::tr("Type in a few words why it was not read.")
            : QString();
    }
    const auto volume = volumeFromText(input.text, locale);
    return volume ? QString() : QString::fromStdString(volume.error().message);
}

QString downtimeError(const DowntimeInput &downtime)
{
    if (!downtime.isDown)
        return {};
    if (downtime.reason.isEmpty())
        return Words::tr("Choose why the well is down.");
    const bool isCarried = !downtime.isTouched || downtime.isFromDayBefore;
    return !isCarried && downtime.reason.asksForWords() ? Words::tr("Type in a few words why the well is down.")
                                                        : QString();
}

} // namespace

EntryField fieldOf(core::Fluid fluid)
{
    switch (fluid) {
    case core::Fluid::Gas:
        return EntryField::Gas;
    case core::Fluid::Water:
        return EntryField::Water;
    case core::Fluid::Oil:
        break;
    }
    return EntryField::Oil;
}

bool ReasonInput::asksForWords() const
{
    return code == otherReason && words.trimmed().isEmpty();
}

std::optional<std::string> ReasonInput::recorded() const
{
    if (code.isEmpty())
        return std::nullopt;
    const QString own = words.trimmed();
    return (code == otherReason && !own.isEmpty() ? own : code).toStdString();
}

ReasonInput ReasonInput::of(const std::optional<std::string> &recorded, const QStringList &codes)
{
    if (!recorded)
        return {};
    const QString text = QString::fromStdString(*recorded);
    return codes.contains(text) ? ReasonInput{text, {}} : ReasonInput{otherReason.toString(), text};
}

bool EntryForm::isTouched() const
{
    return notesAreTouched || downtime.isTouched
        || std::any_of(volumes.cbegin(), volumes.cend(), [](const VolumeInput &input) { return input.isTouched; });
}

void EntryForm::typeVolume(core::Fluid fluid, const QString &text)
{
    VolumeInput &input = volume(fluid);
    input.text = text;
    input.isNotRead = false;
    input.provenance = core::Provenance::Measured;
    input.isTouched = true;
    input.isFromDayBefore = false;
}

void EntryForm::setNotRead(core::Fluid fluid, bool isNotRead)
{
    VolumeInput &input = volume(fluid);
    input.isNotRead = isNotRead;
    input.isTouched = true;
    input.isFromDayBefore = false;
}

void EntryForm::setNotReadReason(core::Fluid fluid, const ReasonInput &reason)
{
    volume(fluid).notReadReason = reason;
    volume(fluid).isTouched = true;
}

void EntryForm::setVarianceReason(core::Fluid fluid, const ReasonInput &reason)
{
    volume(fluid).varianceReason = reason;
    volume(fluid).isTouched = true;
}

void EntryForm::setDown(bool isDown)
{
    downtime.isDown = isDown;
    downtime.isTouched = true;
    downtime.isFromDayBefore = false;
}

void EntryForm::setDowntimeReason(const ReasonInput &reason)
{
    downtime.reason = reason;
    downtime.isTouched = true;
    downtime.isFromDayBefore = false;
}

void EntryForm::typeNotes(const QString &text)
{
    notes = text;
    notesAreTouched = true;
}

void EntryForm::fillUntouched(const DayContext &context, const QLocale &locale)
{
    for (const core::Fluid fluid : core::allFluids) {
        if (!volume(fluid).isTouched)
            volume(fluid) = context.entered ? inputOf(context.entered->reading(fluid), locale) : VolumeInput();
    }
    if (!notesAreTouched)
        notes
            = QString::fromStdString(context.entered ? context.entered->notes.value_or(std::string()) : std::string());
    if (downtime.isTouched)
        return;
    if (context.entered)
        downtime = downtimeOf(context.entered->downtimeReason);
    else
        downtime = downtimeOf(
            context.downtimeBefore ? std::optional(context.downtimeBefore->reason) : std::optional<std::string>());
}

void EntryForm::forgetDay()
{
    for (VolumeInput &input : volumes) {
        if (!input.isTouched || input.isFromDayBefore)
            input = {};
    }
    if (!downtime.isTouched || downtime.isFromDayBefore)
        downtime = {};
    if (!notesAreTouched)
        notes.clear();
}

void EntryForm::carry(const core::ProductionDay &previous, const QLocale &locale)
{
    const core::ProductionDay carried = core::carriedTo(previous, *civil(date));
    for (const core::Fluid fluid : core::allFluids) {
        volume(fluid) = inputOf(carried.reading(fluid), locale);
        volume(fluid).isTouched = true;
        volume(fluid).isFromDayBefore = true;
    }
    downtime = downtimeOf(carried.downtimeReason);
    downtime.isTouched = true;
    downtime.isFromDayBefore = true;
}

void EntryForm::typeOver(const EntryForm &typed)
{
    for (const core::Fluid fluid : core::allFluids) {
        if (typed.volume(fluid).isTouched)
            volume(fluid) = typed.volume(fluid);
    }
    if (typed.downtime.isTouched)
        downtime = typed.downtime;
    if (typed.notesAreTouched)
        typeNotes(typed.notes);
}

void EntryForm::untouchSaved(const EntryForm &sent)
{
    for (const core::Fluid fluid : core::allFluids) {
        if (volume(fluid) == sent.volume(fluid))
            volume(fluid).isTouched = volume(fluid).isFromDayBefore = false;
    }
    if (downtime == sent.downtime)
        downtime.isTouched = downtime.isFromDayBefore = false;
    if (notes == sent.notes)
        notesAreTouched = false;
}

std::optional<core::CivilDate> civil(const QDate &date)
{
    if (!date.isValid())
        return std::nullopt;
    return core::civilDate(date.year(), static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

QDate dateOf(core::CivilDate date)
{
    return QDate(1970, 1, 1).addDays(date.days);
}

std::optional<core::Volume> typedVolume(const VolumeInput &input, const QLocale &locale)
{
    if (input.isNotRead)
        return std::nullopt;
    const auto volume = volumeFromText(input.text, locale);
    return volume ? *volume : std::nullopt;
}

core::ProductionDay dayOf(const EntryForm &form, const DayContext &context, const QLocale &locale)
{
    core::ProductionDay day;
    day.wellId = form.wellId.toStdString();
    day.date = civil(form.date).value_or(core::CivilDate());
    for (const core::Fluid fluid : core::allFluids) {
        const auto previous = context.previousDay ? context.previousDay->reading(fluid).volume : std::nullopt;
        day.reading(fluid) = readingOf(form.volume(fluid), previous, locale);
    }
    if (form.downtime.isDown)
        day.downtimeReason = form.downtime.reason.recorded();
    if (!form.notes.isEmpty())
        day.notes = form.notes.toStdString();
    return day;
}

DayEntry entryOf(const EntryForm &form, const DayContext &context, const QLocale &locale)
{
    DayEntry entry{.day = dayOf(form, context, locale),
        .touchedReadings = {},
        .touchedDowntime = form.downtime.isTouched,
        .touchedNotes = form.notesAreTouched};
    for (const core::Fluid fluid : core::allFluids)
        entry.touchedReadings[indexOf(fluid)] = form.volume(fluid).isTouched;
    return entry;
}

bool isEntered(const EntryForm &form, const DayContext &context, const QLocale &locale)
{
    if (!context.entered)
        return false;
    EntryForm entered{.wellId = form.wellId, .date = form.date};
    entered.fillUntouched(context, locale);
    EntryForm shown = form;
    shown.fillUntouched(context, locale);
    return errorsOf(shown, context, form.date, locale).isEmpty()
        && dayOf(shown, context, locale) == dayOf(entered, context, locale);
}

QMap<EntryField, QString> errorsOf(
    const EntryForm &form, const DayContext &context, const QDate &today, const QLocale &locale)
{
    QMap<EntryField, QString> errors;
    const auto add = [&](EntryField field, const QString &sentence) {
        if (!sentence.isEmpty() && !errors.contains(field))
            errors[field] = sentence;
    };
    for (const core::Fluid fluid : core::allFluids)
        add(fieldOf(fluid), volumeError(form.volume(fluid), locale));
    add(EntryField::Downtime, downtimeError(form.downtime));
    if (!form.date.isValid()) {
        add(EntryField::Date, Words::tr("Choose a date."));
        return errors;
    }
    const bool hasErrors = !errors.isEmpty();
    for (const auto &[name, error] : core::validate(dayOf(form, context, locale), *civil(today))) {
        const auto field = fieldNamed(name);
        if (field && !(hasErrors && error.code == "nothing_entered"))
            add(*field, refusalSentence(error));
    }
    return errors;
}

} // namespace wellpulse::ui
