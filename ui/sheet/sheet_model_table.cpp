// SPDX-License-Identifier: GPL-3.0-or-later
// The sheet as a table: what its cells and headings show.
#include "ui/production/volume_text.h"
#include "ui/sheet/sheet_model.h"
#include "ui/sheet/sheet_words.h"

namespace wellpulse::ui {

namespace {

constexpr int fluidCount = static_cast<int>(core::allFluids.size());

} // namespace

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

} // namespace wellpulse::ui
