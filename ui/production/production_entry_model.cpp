// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/production/production_entry_model.h"

#include "ui/production/refusal_words.h"
#include "ui/production/volume_text.h"
#include "ui/shell/status_words.h"

#include <algorithm>

namespace wellpulse::ui {

namespace {

core::CivilDate civil(const QDate &date)
{
    return core::civilDate(date.year(), static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::optional<EntryField> fieldNamed(const std::string &wireName)
{
    for (const core::Fluid fluid : core::allFluids) {
        if (wireName == core::volumeFieldOf(fluid))
            return fieldOf(fluid);
    }
    if (wireName == "productionDate")
        return EntryField::Date;
    if (wireName == "notes")
        return EntryField::Notes;
    return std::nullopt;
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

ProductionEntryModel::ProductionEntryModel(
    ProductionEntryPort &port, std::function<QDate()> today, const QLocale &locale, QObject *parent)
    : QObject(parent)
    , m_port(port)
    , m_today(std::move(today))
    , m_locale(locale)
    , m_date(m_today())
{
    connect(&port, &ProductionEntryPort::contextRead, this, &ProductionEntryModel::take);
    connect(&port, &ProductionEntryPort::saved, this, &ProductionEntryModel::afterSaved);
    connect(&port, &ProductionEntryPort::undone, this, [this](const SavedDay &day) {
        if (day.wellId == m_wellId && day.date == m_date && !m_hasTyped)
            clearTyped();
        askContext();
        Q_EMIT undoneWith(undoneWords(day));
    });
    connect(&port, &ProductionEntryPort::refused, this, [this](const QString &sentence) {
        m_hasTyped = m_hasTyped || m_isSaving;
        m_isSaving = false;
        Q_EMIT savingChanged();
        Q_EMIT refusedWith(sentence);
    });
}

void ProductionEntryModel::setWells(const QList<RouteStop> &wells)
{
    const bool sameWells = std::equal(m_wells.cbegin(), m_wells.cend(), wells.cbegin(), wells.cend(),
        [](const RouteStop &a, const RouteStop &b) { return a.wellId == b.wellId && a.name == b.name; });
    m_wells = wells;
    if (!sameWells)
        Q_EMIT wellsChanged();
}

void ProductionEntryModel::open(const QString &wellId, const QDate &date)
{
    m_wellId = wellId;
    m_date = date;
    clearTyped();
    askContext();
}

void ProductionEntryModel::chooseWell(const QString &wellId)
{
    if (wellId == m_wellId)
        return;
    m_wellId = wellId;
    setErrors({});
    if (!m_hasTyped)
        clearTyped();
    askContext();
}

void ProductionEntryModel::chooseDate(const QDate &date)
{
    if (date == m_date)
        return;
    m_date = date;
    check(EntryField::Date);
    if (!m_hasTyped)
        clearTyped();
    askContext();
}

void ProductionEntryModel::type(core::Fluid fluid, const QString &text)
{
    if (m_texts[indexOf(fluid)] == text)
        return;
    m_texts[indexOf(fluid)] = text;
    m_hasTyped = true;
    if (m_errors.remove(fieldOf(fluid)) > 0)
        Q_EMIT errorsChanged();
    Q_EMIT comparisonChanged();
}

void ProductionEntryModel::typeNotes(const QString &notes)
{
    if (m_notes == notes)
        return;
    m_notes = notes;
    m_hasTyped = true;
    if (m_errors.remove(EntryField::Notes) > 0)
        Q_EMIT errorsChanged();
}

void ProductionEntryModel::check(EntryField field)
{
    const QString found = findErrors().value(field);
    if (found == m_errors.value(field))
        return;
    if (found.isEmpty())
        m_errors.remove(field);
    else
        m_errors[field] = found;
    Q_EMIT errorsChanged();
}

void ProductionEntryModel::save()
{
    saveThen(AfterSave::Stay);
}

void ProductionEntryModel::saveAndGoToNextWell()
{
    saveThen(AfterSave::NextWell);
}

void ProductionEntryModel::saveThen(AfterSave after)
{
    if (m_isSaving)
        return;
    auto errors = findErrors();
    const bool nothingTyped
        = std::all_of(m_texts.cbegin(), m_texts.cend(), [](const QString &text) { return text.trimmed().isEmpty(); });
    if (m_wellId.isEmpty())
        errors[EntryField::Well] = tr("Choose a well.");
    else if (nothingTyped && errors.isEmpty())
        errors[EntryField::Oil] = refusalSentence({"nothing_entered", {}});
    setErrors(errors);
    if (!errors.isEmpty()) {
        Q_EMIT focusWanted(errors.firstKey());
        return;
    }
    m_afterSave = after;
    m_isSaving = true;
    m_hasTyped = false; // what is typed from here on is not in this save
    Q_EMIT savingChanged();
    const core::ProductionDay day = typedDay();
    DayDraft draft{.wellId = m_wellId, .date = m_date, .volumes = {}, .notes = m_notes};
    for (const core::Fluid fluid : core::allFluids)
        draft.volumes[indexOf(fluid)] = day.reading(fluid).volume;
    m_port.save(draft);
}

void ProductionEntryModel::afterSaved(const SavedDay &day)
{
    m_isSaving = false;
    Q_EMIT savingChanged();
    const QString words = day.changedEarlierEntry ? tr("Corrected: %1.") : tr("Saved: %1.");
    Q_EMIT savedWith(words.arg(dayWords(day)));
    const QString next = nextWell();
    if (m_afterSave == AfterSave::Stay || m_hasTyped) {
        askContext();
    } else if (next.isEmpty()) {
        clearTyped();
        Q_EMIT routeFinished();
    } else {
        open(next, m_date);
        Q_EMIT focusWanted(EntryField::Oil);
    }
}

void ProductionEntryModel::undo()
{
    m_port.undoLast();
}

void ProductionEntryModel::forgetContext()
{
    m_context = {};
    Q_EMIT comparisonChanged();
}

void ProductionEntryModel::askContext()
{
    m_context = {};
    Q_EMIT comparisonChanged();
    if (!m_wellId.isEmpty() && m_date.isValid())
        m_port.readContext(m_wellId, m_date);
}

void ProductionEntryModel::take(const DayContext &context)
{
    if (context.wellId != m_wellId || context.date != m_date)
        return; // an answer to an earlier question
    m_context = context;
    if (context.entered && !m_hasTyped) {
        for (const core::Fluid fluid : core::allFluids)
            m_texts[indexOf(fluid)] = volumeText(context.entered->volumes[indexOf(fluid)], m_locale);
        m_notes = context.entered->notes;
        Q_EMIT dayChanged();
    }
    Q_EMIT comparisonChanged();
}

void ProductionEntryModel::clearTyped()
{
    m_texts = {};
    m_notes.clear();
    m_hasTyped = false;
    setErrors({});
    Q_EMIT dayChanged();
}

core::ProductionDay ProductionEntryModel::typedDay() const
{
    core::ProductionDay day;
    day.wellId = m_wellId.toStdString();
    day.date = civil(m_date);
    for (const core::Fluid fluid : core::allFluids) {
        const auto volume = volumeFromText(m_texts[indexOf(fluid)], m_locale);
        if (volume && volume->has_value())
            day.reading(fluid) = {*volume, core::Provenance::Measured};
    }
    if (!m_notes.isEmpty())
        day.notes = m_notes.toStdString();
    return day;
}

QMap<EntryField, QString> ProductionEntryModel::findErrors() const
{
    QMap<EntryField, QString> errors;
    for (const core::Fluid fluid : core::allFluids) {
        const auto volume = volumeFromText(m_texts[indexOf(fluid)], m_locale);
        if (!volume)
            errors[fieldOf(fluid)] = QString::fromStdString(volume.error().message);
    }
    if (!m_date.isValid()) {
        errors[EntryField::Date] = tr("Choose a date.");
        return errors;
    }
    for (const auto &[field, error] : core::validate(typedDay(), civil(m_today()))) {
        const auto named = fieldNamed(field);
        if (named && error.code != "nothing_entered" && !errors.contains(*named))
            errors[*named] = refusalSentence(error);
    }
    return errors;
}

void ProductionEntryModel::setErrors(const QMap<EntryField, QString> &errors)
{
    if (m_errors == errors)
        return;
    m_errors = errors;
    Q_EMIT errorsChanged();
}

Comparison ProductionEntryModel::comparison(core::Fluid fluid) const
{
    const auto previous = m_context.previousDay[indexOf(fluid)];
    Comparison found{.previousDay = volumeText(previous, m_locale),
        .difference = {},
        .average = volumeText(m_context.sevenDayAverage[indexOf(fluid)], m_locale),
        .warning = {}};
    const auto typed = volumeFromText(m_texts[indexOf(fluid)], m_locale);
    if (!typed || !typed->has_value())
        return found;
    found.difference = differenceText(previous, *typed, m_locale);
    if (core::variance(previous, *typed).beyondLimit)
        found.warning = tr("More than 20 % from the day before. Check the gauge; you can save it as it is.");
    return found;
}

QString ProductionEntryModel::earlierEntryWords() const
{
    if (!m_context.entered)
        return {};
    return m_hasTyped ? tr("This day was entered before. Saving corrects it.")
                      : tr("This day was entered before; its values are shown. Saving corrects it.");
}

QString ProductionEntryModel::wellName(const QString &wellId) const
{
    const auto found
        = std::find_if(m_wells.cbegin(), m_wells.cend(), [&](const RouteStop &stop) { return stop.wellId == wellId; });
    return found != m_wells.cend() ? found->name : wellId;
}

QString ProductionEntryModel::undoneWords(const SavedDay &day) const
{
    const QString words = day.count == 1 ? tr("Taken back: %1.").arg(dayWords(day))
                                         : tr("Taken back: %n days that were saved together.", nullptr, day.count);
    if (day.leftCount == 0)
        return words;
    //: follows "Taken back: ...": days of the same save that somebody changed since
    return words + u' ' + tr("%n of them were changed since and stay as they are.", nullptr, day.leftCount);
}

QString ProductionEntryModel::dayWords(const SavedDay &day) const
{
    //: a well's name and a date
    return tr("%1, %2").arg(wellName(day.wellId), ui::dayWords(day.date, m_locale, m_today()));
}

QString ProductionEntryModel::nextWell() const
{
    const auto at = std::find_if(
        m_wells.cbegin(), m_wells.cend(), [&](const RouteStop &stop) { return stop.wellId == m_wellId; });
    return at == m_wells.cend() || at + 1 == m_wells.cend() ? QString() : (at + 1)->wellId;
}

} // namespace wellpulse::ui
