// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/equipment/equipment_list.h"

#include <algorithm>

namespace wellpulse::ui {

EquipmentList::EquipmentList(std::function<QDate()> today, const QLocale &locale, QObject *parent)
    : QAbstractListModel(parent)
    , m_today(std::move(today))
    , m_locale(locale)
{
}

int EquipmentList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant EquipmentList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const EquipmentItem &item = m_items.at(index.row());
    const Badge badge = badgeOf(item);
    switch (role) {
    case IdRole:
        return item.id;
    case Qt::DisplayRole:
    case NameRole:
        return nameWords(item.equipment);
    case WhereRole:
        return whereWords(item);
    case IconRole:
        return static_cast<int>(badge.icon);
    case StateRole:
        return badge.words;
    case ToneRole:
        return static_cast<int>(badge.tone);
    case Qt::AccessibleTextRole:
        return QStringList{nameWords(item.equipment), whereWords(item), badge.words}.join(QStringLiteral(", "));
    default:
        return {};
    }
}

void EquipmentList::setItems(const QList<EquipmentItem> &items)
{
    if (items == m_items)
        return;
    const bool sameRows = std::equal(items.cbegin(), items.cend(), m_items.cbegin(), m_items.cend(),
        [](const EquipmentItem &a, const EquipmentItem &b) { return a.id == b.id; });
    if (sameRows) {
        m_items = items;
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_items = items;
    endResetModel();
}

Badge EquipmentList::badgeOf(const EquipmentItem &item) const
{
    const Badge status = statusBadge(item.equipment.status);
    const QDate today = m_today();
    const Badge due = dueBadge(item.nextDate, today, m_locale);
    const core::DueState state = core::dueState(civilOf(item.nextDate), *civilOf(today));
    const bool presses = state == core::DueState::Overdue || state == core::DueState::Soon;
    if (item.equipment.status == core::EquipmentStatus::Operational)
        return presses ? due : status;
    if (!presses)
        return status;
    return {status.icon, status.words + QStringLiteral(" \u00b7 ") + due.words, status.tone};
}

} // namespace wellpulse::ui
