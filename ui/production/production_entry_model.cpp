// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/production/production_entry_model.h"

#include "ui/production/location_words.h"
#include "ui/production/refusal_words.h"

#include <algorithm>

namespace wellpulse::ui {

namespace {

const QString draftName = QStringLiteral("production");

} // namespace

ProductionEntryModel::ProductionEntryModel(
    const EntryPorts &ports, std::function<QDate()> today, const QLocale &locale, QObject *parent)
    : QObject(parent)
    , m_ports(ports)
    , m_today(std::move(today))
    , m_locale(locale)
{
    m_form.date = m_today();
    connectPorts();
}

void ProductionEntryModel::connectPorts()
{
    connect(&m_ports.entry, &ProductionEntryPort::contextRead, this, &ProductionEntryModel::take);
    connect(&m_ports.entry, &ProductionEntryPort::saved, this, &ProductionEntryModel::afterSaved);
    connect(&m_ports.entry, &ProductionEntryPort::undone, this, [this](const SavedDay &day) {
        askContext();
        Q_EMIT undoneWith(undoneWords(day));
    });
    connect(&m_ports.entry, &ProductionEntryPort::refused, this, &ProductionEntryModel::refuse);
    connect(&m_ports.entry, &ProductionEntryPort::viewsChanged, this, [this] {
        if (m_contextIsKnown && !m_isSaving) // the old answer stands until the new one is there
            m_ports.entry.readContext(m_form.wellId, m_form.date);
    });
    connect(&m_ports.drafts, &DraftPort::draftRead, this, [this](const QString &name, const QByteArray &content) {
        if (name == draftName)
            takeDraft(content);
    });
    connect(&m_ports.drafts, &DraftPort::keepFailed, this, [this] { m_draftsFail = true; });
    connect(&m_ports.location, &LocationPort::locationChanged, this, &ProductionEntryModel::locationChanged);
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
    m_form = {.wellId = wellId, .date = date};
    m_cleared.reset();
    leaveDay();
    keepDraft();
    askContext();
}

void ProductionEntryModel::chooseWell(const QString &wellId)
{
    if (wellId == m_form.wellId)
        return;
    m_form.wellId = wellId;
    m_form.forgetDay();
    leaveDay();
    keepDraft();
    askContext();
}

void ProductionEntryModel::chooseDate(const QDate &date)
{
    if (date == m_form.date)
        return;
    m_form.date = date;
    m_form.forgetDay();
    leaveDay();
    check(EntryField::Date);
    keepDraft();
    askContext();
}

void ProductionEntryModel::leaveDay()
{
    m_asksForPlace = false;
    m_wasRestored = false;
    setErrors({});
}

void ProductionEntryModel::type(core::Fluid fluid, const QString &typed)
{
    if (text(fluid) == typed)
        return;
    m_form.typeVolume(fluid, typed);
    touch(fieldOf(fluid));
}

void ProductionEntryModel::setNotRead(core::Fluid fluid, bool isNotRead)
{
    m_form.setNotRead(fluid, isNotRead);
    touch(fieldOf(fluid));
}

void ProductionEntryModel::chooseNotReadReason(core::Fluid fluid, const ReasonInput &reason)
{
    m_form.setNotReadReason(fluid, reason);
    touch(fieldOf(fluid));
}

void ProductionEntryModel::chooseVarianceReason(core::Fluid fluid, const ReasonInput &reason)
{
    m_form.setVarianceReason(fluid, reason);
    touch(fieldOf(fluid));
}

void ProductionEntryModel::setDown(bool isDown)
{
    m_form.setDown(isDown);
    touch(EntryField::Downtime);
}

void ProductionEntryModel::chooseDowntimeReason(const ReasonInput &reason)
{
    m_form.setDowntimeReason(reason);
    touch(EntryField::Downtime);
}

void ProductionEntryModel::typeNotes(const QString &notes)
{
    if (m_form.notes == notes)
        return;
    m_form.typeNotes(notes);
    touch(EntryField::Notes);
}

void ProductionEntryModel::carryDayBefore()
{
    if (!canCarry()) {
        if (const QString words = cannotCarryWords(); !words.isEmpty())
            Q_EMIT refusedWith(words);
        return;
    }
    m_form.carry(*m_context.previousDay, m_locale);
    setErrors({});
    touch();
}

void ProductionEntryModel::clear()
{
    m_cleared = m_form;
    m_form = {.wellId = m_cleared->wellId, .date = m_cleared->date};
    leaveDay();
    keepDraft();
    askContext();
}

void ProductionEntryModel::bringBack()
{
    if (!m_cleared)
        return;
    m_form = *std::exchange(m_cleared, std::nullopt);
    keepDraft();
    askContext();
}

void ProductionEntryModel::touch(EntryField field)
{
    m_errors.remove(field);
    touch();
}

void ProductionEntryModel::touch()
{
    m_cleared.reset();
    m_asksForPlace = false;
    keepDraft();
    Q_EMIT changed();
}

void ProductionEntryModel::keepDraft()
{
    if (m_draftIsAsked)
        return; // it would take the place of the one that is being read
    if (m_form.isTouched()) {
        m_ports.drafts.keep(draftName, toBytes({m_form, m_cursor}));
        m_draftIsKept = true;
    } else if (std::exchange(m_draftIsKept, false)) {
        m_ports.drafts.forget(draftName);
    }
}

void ProductionEntryModel::noteCursor(const QString &name)
{
    if (std::exchange(m_cursor, name) != name && m_form.isTouched())
        keepDraft();
}

void ProductionEntryModel::restoreDraft()
{
    m_draftIsAsked = true;
    m_ports.drafts.read(draftName);
}

// What was typed in the moment before it came stands over it where it is of the same day; of another day, that moment's
// work yields to it. Where drafts fail, what stands in the form already is newer than what was kept of it.
void ProductionEntryModel::takeDraft(const QByteArray &content)
{
    if (!std::exchange(m_draftIsAsked, false))
        return; // locked since it was asked for
    auto draft = entryDraftOf(content);
    if (!draft || !draft->form.isTouched() || (m_draftsFail && m_form.isTouched()))
        return keepDraft();
    if (m_form.isTouched() && m_form.wellId == draft->form.wellId && m_form.date == draft->form.date) {
        draft->form.typeOver(m_form);
        draft->cursor = m_cursor;
    }
    m_form = draft->form;
    m_cursor = draft->cursor;
    keepDraft();
    leaveDay();
    m_wasRestored = true;
    askContext();
    if (!m_form.date.isValid() || m_form.wellId.isEmpty())
        tellRestored(); // there is no day to compare with
}

void ProductionEntryModel::tellRestored()
{
    if (!std::exchange(m_wasRestored, false))
        return;
    Q_EMIT changed();
    Q_EMIT restored(m_cursor,
        tr("This entry was not saved yet: %1. Save it, or clear the form.")
            .arg(dayWords({.wellId = m_form.wellId, .date = m_form.date})));
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
    Q_EMIT changed();
}

void ProductionEntryModel::saveThen(AfterSave after)
{
    if (m_isSaving)
        return;
    m_afterSave = after;
    if (!m_contextIsKnown && !m_form.wellId.isEmpty() && m_form.date.isValid()) {
        // What the day has already, and whether the well is down, belongs to what is saved.
        m_isSaving = m_saveWaitsForContext = true;
        return;
    }
    if (m_context.entered && !m_form.isTouched()) { // recorded as it stands: nothing to save
        after == AfterSave::NextWell ? goOn() : refuse({"nothing_changed", {}});
        return;
    }
    auto errors = findErrors();
    if (m_form.wellId.isEmpty())
        errors[EntryField::Well] = refusalSentence({"unknown_well", {}});
    setErrors(errors);
    if (!errors.isEmpty()) {
        Q_EMIT focusWanted(errors.firstKey());
        return;
    }
    const bool isElsewhere = location().fence.fence == core::Fence::Outside;
    if (isElsewhere && !m_asksForPlace && m_placeConfirmedFor != m_form.wellId) {
        m_asksForPlace = true;
        Q_EMIT changed();
        Q_EMIT placeQuestionAsked();
        return;
    }
    if (m_asksForPlace)
        m_placeConfirmedFor = m_form.wellId;
    send();
}

void ProductionEntryModel::send()
{
    m_asksForPlace = false;
    m_isSaving = true;
    m_sent = m_form;
    Q_EMIT changed();
    DayEntry entry = entryOf(m_form, m_context, m_locale);
    if (const LocationReading here = location(); here.position)
        entry.day.location = core::toLocationJson(*here.position, here.fence.fence);
    m_ports.entry.save(entry);
}

void ProductionEntryModel::confirmPlace()
{
    saveThen(m_afterSave);
}

void ProductionEntryModel::afterSaved(const SavedDay &day)
{
    m_isSaving = false;
    m_form.untouchSaved(m_sent);
    keepDraft();
    const QString words = day.changedEarlierEntry ? tr("Corrected: %1.") : tr("Saved: %1.");
    Q_EMIT savedWith(words.arg(dayWords(day)));
    if (m_afterSave == AfterSave::Stay || m_form.isTouched())
        askContext();
    else
        goOn();
}

void ProductionEntryModel::goOn()
{
    const QString next = nextWell();
    open(next.isEmpty() ? m_form.wellId : next, m_form.date);
    if (next.isEmpty())
        Q_EMIT routeFinished();
    else
        Q_EMIT focusWanted(EntryField::Oil);
}

void ProductionEntryModel::refuse(const Error &error)
{
    m_isSaving = m_saveWaitsForContext = false;
    Q_EMIT changed();
    tellRestored();
    Q_EMIT refusedWith(refusalSentence(error));
}

void ProductionEntryModel::lockAway()
{
    m_context = {};
    m_contextIsKnown = false;
    m_cleared.reset();
    m_errors.clear();
    m_draftIsAsked = false;
    if (std::exchange(m_saveWaitsForContext, false))
        m_isSaving = false;
    if (!m_draftsFail)
        m_form = {.wellId = m_form.wellId, .date = m_form.date};
    Q_EMIT changed();
}

void ProductionEntryModel::askContext()
{
    m_context = {};
    m_contextIsKnown = false;
    Q_EMIT changed();
    if (!m_form.wellId.isEmpty() && m_form.date.isValid())
        m_ports.entry.readContext(m_form.wellId, m_form.date);
}

void ProductionEntryModel::take(const DayContext &context)
{
    if (context.wellId != m_form.wellId || context.date != m_form.date)
        return; // an answer to an earlier question
    m_context = context;
    m_contextIsKnown = true;
    if (m_wasRestored && isEntered(m_form, context, m_locale)) {
        // The end came between the save and the end of its draft.
        m_wasRestored = false;
        m_form = {.wellId = context.wellId, .date = context.date};
        keepDraft();
    }
    m_form.fillUntouched(context, m_locale);
    Q_EMIT changed();
    tellRestored();
    if (std::exchange(m_saveWaitsForContext, false)) {
        m_isSaving = false;
        saveThen(m_afterSave);
    }
}

QMap<EntryField, QString> ProductionEntryModel::findErrors() const
{
    return errorsOf(m_form, m_context, m_today(), m_locale);
}

void ProductionEntryModel::setErrors(const QMap<EntryField, QString> &errors)
{
    if (m_errors == errors)
        return;
    m_errors = errors;
    Q_EMIT changed();
}

QString ProductionEntryModel::text(core::Fluid fluid) const
{
    return m_form.volume(fluid).isNotRead ? QString() : m_form.volume(fluid).text;
}

Comparison ProductionEntryModel::comparison(core::Fluid fluid) const
{
    return comparisonOf(fluid, m_form.volume(fluid), m_context, m_locale);
}

QString ProductionEntryModel::originWords(core::Fluid fluid) const
{
    return ui::originWords(m_form.volume(fluid), m_form.date, dates());
}

QString ProductionEntryModel::cannotCarryWords() const
{
    return m_contextIsKnown ? ui::cannotCarryWords(m_context, dates()) : QString();
}

QString ProductionEntryModel::downtimeWords() const
{
    return ui::downtimeWords(m_form, m_context, dates());
}

QString ProductionEntryModel::placeQuestion() const
{
    return m_asksForPlace ? elsewhereQuestion(location(), wellName(m_form.wellId), m_locale) : QString();
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
    return tr("%1, %2").arg(wellName(day.wellId), dates().of(day.date));
}

QString ProductionEntryModel::nextWell() const
{
    const auto at = std::find_if(
        m_wells.cbegin(), m_wells.cend(), [&](const RouteStop &stop) { return stop.wellId == m_form.wellId; });
    return at == m_wells.cend() || at + 1 == m_wells.cend() ? QString() : (at + 1)->wellId;
}

} // namespace wellpulse::ui
