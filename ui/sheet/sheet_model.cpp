// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sheet/sheet_model.h"

#include "ui/production/volume_text.h"
#include "ui/sheet/sheet_words.h"

#include <QtGui/QUndoCommand>

#include <algorithm>

namespace wellpulse::ui {

namespace {

constexpr int fluidCount = static_cast<int>(core::allFluids.size());

QString draftForm()
{
    return QStringLiteral("sheet");
}

QStringList idsOf(const QList<RouteStop> &wells)
{
    QStringList ids;
    for (const RouteStop &well : wells)
        ids.push_back(well.wellId);
    return ids;
}

} // namespace

/// What was typed before and after a step of typing; Ctrl+Z goes back by one.
class SheetModel::Change : public QUndoCommand {
public:
    Change(SheetModel &model, SheetTyped before, SheetTyped after)
        : m_model(model)
        , m_before(std::move(before))
        , m_after(std::move(after))
    {
    }
    void undo() override { m_model.apply(m_before); }
    void redo() override { m_model.apply(m_after); }

private:
    SheetModel &m_model;
    SheetTyped m_before;
    SheetTyped m_after;
};

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
        if (form != draftForm() || hasTyped())
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
        m_drafts.read(draftForm());
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

// The table ---------------------------------------------------------------------------------------------------------------

int SheetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_week.wells().isEmpty() ? 0 : sheetDays + 1;
}

int SheetModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_week.wells().size()) * fluidCount;
}

std::optional<SheetCell> SheetModel::cellAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= sheetDays)
        return std::nullopt;
    return SheetCell{static_cast<std::size_t>(index.row()), static_cast<std::size_t>(index.column() / fluidCount),
        core::allFluids.at(static_cast<std::size_t>(index.column() % fluidCount))};
}

QModelIndex SheetModel::indexOfCell(const SheetCell &cell) const
{
    return index(static_cast<int>(cell.day), static_cast<int>(cell.well) * fluidCount + static_cast<int>(cell.fluid));
}

SheetModel::State SheetModel::stateOf(const SheetCell &cell) const
{
    if (!cellError(m_week, cell).isEmpty())
        return State::Wrong;
    if (m_week.isTyped(cell))
        return m_week.isEntered(cell) ? State::Replacing : State::New;
    if (m_week.isEntered(cell))
        return State::Entered;
    return m_week.date(cell.day) > m_today() ? State::Future : State::Blank;
}

QVariant SheetModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    const auto cell = cellAt(index);
    if (!cell)
        return totalData(index.column(), role);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return m_week.text(*cell);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return cellWords(m_week, *cell, m_locale, m_today());
    case StateRole:
        return static_cast<int>(stateOf(*cell));
    case FormerRole:
        return stateOf(*cell) == State::Replacing ? volumeText(m_week.enteredVolume(*cell), m_locale) : QString();
    case WarningRole:
        return m_week.variance(*cell).beyondLimit;
    default:
        return {};
    }
}

QVariant SheetModel::totalData(int column, int role) const
{
    const auto fluid = core::allFluids.at(static_cast<std::size_t>(column % fluidCount));
    const QString sum = volumeText(m_week.total(static_cast<std::size_t>(column / fluidCount), fluid), m_locale);
    switch (role) {
    case Qt::DisplayRole:
        return sum;
    case Qt::AccessibleTextRole:
        //: a well, a fluid, and the sum of seven days
        return tr("%1, %2, total: %3").arg(wellName(column), fluidWord(fluid), sum.isEmpty() ? tr("nothing") : sum);
    case StateRole:
        return static_cast<int>(State::Total);
    default:
        return {};
    }
}

bool SheetModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const auto cell = cellAt(index);
    if (!cell || role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    SheetTyped typed = m_week.typed();
    m_week.put(typed, *cell, value.toString());
    change(typed);
    return true;
}

QVariant SheetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (orientation == Qt::Vertical)
        return section < sheetDays ? sheetDayWords(m_week.date(static_cast<std::size_t>(section)), m_locale, m_today())
                                   : tr("Total");
    const auto fluid = core::allFluids.at(static_cast<std::size_t>(section % fluidCount));
    //: a fluid and its unit
    const QString heading = tr("%1 (%2)").arg(fluidWord(fluid), unitWord(fluid));
    return role == Qt::DisplayRole ? heading : wellName(section) + QStringLiteral(", ") + heading;
}

Qt::ItemFlags SheetModel::flags(const QModelIndex &index) const
{
    const auto cell = cellAt(index);
    if (!cell)
        return Qt::NoItemFlags; // the totals are no place to go
    const bool isOpen = m_week.date(cell->day) <= m_today() && !m_isSaving;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | (isOpen ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

QString SheetModel::wellName(int column) const
{
    const qsizetype well = column / fluidCount;
    return well >= 0 && well < m_week.wells().size() ? m_week.wells().at(well).name : QString();
}

QString SheetModel::wordsOf(const QModelIndex &index) const
{
    const auto cell = cellAt(index);
    return cell ? cellWords(m_week, *cell, m_locale, m_today()) : QString();
}

bool SheetModel::isWrong(const QModelIndex &index) const
{
    const auto cell = cellAt(index);
    return cell && stateOf(*cell) == State::Wrong;
}

// Typing ------------------------------------------------------------------------------------------------------------------

void SheetModel::paste(const QString &text, const QModelIndex &start)
{
    if (m_week.wells().isEmpty() || m_isSaving)
        return;
    const core::SheetLanguage language = sheetLanguage(m_locale);
    const auto table = core::splitSheet(text.toStdString(), language.marks);
    if (!table) {
        Q_EMIT said(Tone::Danger, pasteRefusal(table.error()));
        return;
    }
    const auto placed = core::placeTable(*table, m_week.frame(), cellAt(start).value_or(SheetCell()), language);
    if (!placed) {
        Q_EMIT said(Tone::Danger, pasteRefusal(placed.error()));
        return;
    }
    SheetTyped typed = m_week.typed();
    int taken = 0;
    int kept = 0;
    for (const core::PastedCell &cell : placed->cells) {
        const bool isBlank = cell.text.empty();
        if (m_week.date(cell.at.day) > m_today())
            continue;
        if (isBlank && m_week.enteredVolume(cell.at)) {
            ++kept; // a reading that is missing in the table takes none away; Delete does
            typed.erase(cell.at);
            continue;
        }
        taken += isBlank ? 0 : 1;
        m_week.put(typed, cell.at, QString::fromStdString(cell.text));
    }
    change(typed);
    Q_EMIT said(m_wrong > 0 ? Tone::Warning : Tone::Good, pasteWords(*placed, taken, kept));
    if (const auto wrong = m_week.firstWrong())
        Q_EMIT focusWanted(indexOfCell(*wrong));
}

QString SheetModel::copy(const QModelIndexList &cells) const
{
    QModelIndexList sorted = cells;
    std::sort(sorted.begin(), sorted.end());
    QString text;
    for (qsizetype at = 0; at < sorted.size(); ++at) {
        if (at > 0)
            text += sorted.at(at).row() == sorted.at(at - 1).row() ? u'\t' : u'\n';
        text += sorted.at(at).data().toString();
    }
    return text;
}

void SheetModel::clear(const QModelIndexList &cells)
{
    SheetTyped typed = m_week.typed();
    for (const QModelIndex &index : cells) {
        if (const auto cell = cellAt(index); cell && flags(index).testFlag(Qt::ItemIsEditable))
            m_week.put(typed, *cell, {});
    }
    change(typed);
}

void SheetModel::startOver()
{
    change({});
}

void SheetModel::change(const SheetTyped &typed)
{
    if (typed != m_week.typed())
        m_undo.push(new Change(*this, m_week.typed(), typed));
}

void SheetModel::apply(const SheetTyped &typed)
{
    m_week.setTyped(typed);
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    summarize();
    keepDraft();
}

void SheetModel::keepDraft()
{
    if (hasTyped())
        m_drafts.keep(draftForm(), draftBytes(m_week, m_week.typed()));
    else
        m_drafts.forget(draftForm());
}

void SheetModel::keepTyping(const QModelIndex &index, const QString &text)
{
    const auto cell = cellAt(index);
    if (!cell)
        return;
    SheetTyped typed = m_week.typed();
    typed[*cell] = text;
    m_drafts.keep(draftForm(), draftBytes(m_week, typed));
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
