// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sheet/sheet_model.h"

#include "ui/sheet/sheet_words.h"

#include <algorithm>

namespace wellpulse::ui {

namespace {

QStringList idsOf(const QList<RouteStop> &wells)
{
    QStringList ids;
    for (const RouteStop &well : wells)
        ids.push_back(well.wellId);
    return ids;
}

} // namespace

SheetModel::SheetModel(SheetPort &port, DraftPort &drafts, Today today, const QLocale &locale, QObject *parent)
    : QAbstractTableModel(parent)
    , m_port(port)
    , m_drafts(drafts)
    , m_today(std::move(today))
    , m_locale(locale)
    , m_week(locale)
{
    connect(&port, &SheetPort::daysRead, this, &SheetModel::take);
    connect(&port, &SheetPort::saved, this, &SheetModel::afterSaved);
    connect(&port, &SheetPort::viewsChanged, this, &SheetModel::readAgain);
    connect(&port, &SheetPort::refused, this, [this](const QString &sentence) {
        m_isReading = false;
        if (std::exchange(m_isSaving, false))
            readAgain(); // what was in the way shows up in the sheet
        Q_EMIT summaryChanged();
        Q_EMIT said(Tone::Danger, sentence);
    });
    connect(&drafts, &DraftPort::draftRead, this, [this](const QString &form, const QByteArray &content) {
        if (form != sheetDraftForm() || hasTyped())
            return;
        m_draft = draftFromBytes(content);
        if (m_draft && !m_route.isEmpty())
            showWells(wellsOf(m_draft->wellIds), m_draft->lastDay);
    });
}

// Wells and weeks ---------------------------------------------------------------------------------------------------------

void SheetModel::setRoute(const QList<RouteStop> &route)
{
    const bool isSame = idsOf(route) == idsOf(m_route);
    m_route = route;
    m_week.renameWells(route);
    if (isSame) {
        if (columnCount() > 0)
            Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        return;
    }
    m_choices.clear();
    const QStringList ids = idsOf(route);
    if (ids.size() > 1 && ids.size() <= sheetWells)
        m_choices.push_back({tr("All wells"), ids});
    for (qsizetype first = 0; ids.size() > sheetWells && first < ids.size(); first += sheetWells) {
        const QStringList some = ids.mid(first, sheetWells);
        if (some.size() == 1)
            break; // has its own name below
        //: places on the route
        m_choices.push_back({tr("Wells %1 to %2").arg(first + 1).arg(first + some.size()), some});
    }
    for (const RouteStop &stop : route)
        m_choices.push_back({stop.name, {stop.wellId}});
    Q_EMIT choicesChanged();
    if (route.isEmpty())
        return; // not read yet, or locked: what is shown stays
    if (m_draft)
        showWells(wellsOf(m_draft->wellIds), m_draft->lastDay);
    else if (m_week.lastDay().isValid() && !hasTyped() && choice() < 0)
        showWells(wellsOf(m_choices.constFirst().wellIds), m_week.lastDay());
}

void SheetModel::open()
{
    const bool isFirst = m_week.wells().isEmpty() && !m_choices.isEmpty();
    if (hasTyped() || m_draft)
        readAgain();
    else
        showWells(isFirst ? wellsOf(m_choices.constFirst().wellIds) : m_week.wells(), m_today());
    if (!std::exchange(m_draftIsAsked, true))
        m_drafts.read(sheetDraftForm());
}

int SheetModel::choice() const
{
    const QStringList ids = idsOf(m_week.wells());
    const auto found = std::find_if(
        m_choices.cbegin(), m_choices.cend(), [&](const SheetChoice &choice) { return choice.wellIds == ids; });
    return found != m_choices.cend() ? static_cast<int>(found - m_choices.cbegin()) : -1;
}

void SheetModel::choose(int index)
{
    if (index < 0 || index >= m_choices.size() || index == choice())
        return;
    if (mayLeave())
        showWells(wellsOf(m_choices.at(index).wellIds), m_week.lastDay());
    else
        Q_EMIT choicesChanged(); // the list shows the wells that stay
}

void SheetModel::showWeek(int weeksLater)
{
    const QDate last = std::min(m_week.lastDay().addDays(qint64{7} * weeksLater), m_today());
    if (last != m_week.lastDay() && mayLeave())
        showWells(m_week.wells(), last);
}

bool SheetModel::mayLeave()
{
    if (hasTyped())
        Q_EMIT said(Tone::Warning, tr("These days are not saved yet. Save them, or start over."));
    return !hasTyped();
}

QList<RouteStop> SheetModel::wellsOf(const QStringList &wellIds) const
{
    QList<RouteStop> wells;
    for (const QString &id : wellIds) {
        const auto found
            = std::find_if(m_route.cbegin(), m_route.cend(), [&](const RouteStop &stop) { return stop.wellId == id; });
        if (found != m_route.cend())
            wells.push_back(*found);
    }
    return wells;
}

void SheetModel::showWells(const QList<RouteStop> &wells, const QDate &lastDay)
{
    beginResetModel();
    m_week.show(wells, lastDay);
    m_undo.clear();
    endResetModel();
    summarize();
    Q_EMIT weekChanged();
    readAgain();
}

QString SheetModel::weekWords() const
{
    return m_week.lastDay().isValid() ? sheetWeekWords(m_week.firstDay(), m_week.lastDay(), m_locale, m_today())
                                      : QString();
}

void SheetModel::forgetContents()
{
    m_week.forgetEntered();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT summaryChanged();
}

void SheetModel::readAgain()
{
    if (m_week.wells().isEmpty() || !m_week.lastDay().isValid())
        return;
    m_isReading = true;
    m_port.readDays(idsOf(m_week.wells()), m_week.firstDay().addDays(-1), m_week.lastDay());
}

void SheetModel::take(const SheetContents &contents)
{
    if (contents.wellIds != idsOf(m_week.wells()) || contents.to != m_week.lastDay())
        return; // an answer to an earlier question
    m_isReading = false;
    m_week.take(contents);
    if (const auto draft = std::exchange(m_draft, std::nullopt))
        restore(*draft);
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    summarize();
}

void SheetModel::restore(const SheetDraft &draft)
{
    const QStringList ids = idsOf(m_week.wells());
    SheetTyped typed;
    for (const SheetDraftCell &cell : draft.cells) {
        const qsizetype well = ids.indexOf(cell.wellId);
        const qint64 day = m_week.firstDay().daysTo(cell.date);
        if (well >= 0 && day >= 0 && day < sheetDays)
            typed[{static_cast<std::size_t>(day), static_cast<std::size_t>(well), cell.fluid}] = cell.text;
    }
    m_week.setTyped(typed);
    if (hasTyped())
        Q_EMIT said(Tone::Quiet, tr("What you typed before is back. It is not saved yet."));
}

// Saving ------------------------------------------------------------------------------------------------------------------

void SheetModel::summarize()
{
    m_added = 0;
    m_replaced.clear();
    for (const SheetDayDraft &day : m_week.changedDays()) {
        if (day.seen)
            m_replaced.push_back({day.wellId, day.date, *day.seen});
        else
            ++m_added;
    }
    m_wrong = m_week.wrongCount();
    if (m_confirmed != m_replaced)
        m_confirmed.clear();
    Q_EMIT summaryChanged();
}

void SheetModel::confirmReplacing(bool confirmed)
{
    m_confirmed = confirmed ? m_replaced : QList<Seen>();
    Q_EMIT summaryChanged();
}

void SheetModel::save()
{
    if (m_isSaving)
        return;
    if (const auto wrong = m_week.firstWrong()) {
        Q_EMIT said(Tone::Danger, cellWords(m_week, *wrong, m_locale, m_today()));
        Q_EMIT focusWanted(indexOfCell(*wrong));
        return;
    }
    const QList<SheetDayDraft> days = m_week.changedDays();
    if (days.isEmpty()) {
        Q_EMIT said(Tone::Quiet, tr("Nothing is typed yet. Type or paste volumes, then save."));
        return;
    }
    if (!m_replaced.isEmpty() && !isReplacingConfirmed()) {
        Q_EMIT said(Tone::Warning,
            tr("%n entered days would get other values. Look at them, tick the box, then save.", nullptr,
                replacedCount()));
        Q_EMIT confirmWanted();
        return;
    }
    m_isSaving = true;
    m_port.save(days);
}

void SheetModel::afterSaved(const SavedSheet &saved)
{
    m_isSaving = false;
    m_undo.clear();
    m_week.settle(m_week.changedDays());
    apply({});
    Q_EMIT savedWith(savedSheetWords(saved));
    readAgain();
}

} // namespace wellpulse::ui
