// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conflict/inbox_list.h"

#include "ui/conflict/inbox_words.h"

#include <algorithm>

namespace wellpulse::ui {

InboxList::InboxList(std::function<QDate()> today, const QLocale &locale, QObject *parent)
    : QAbstractListModel(parent)
    , m_today(std::move(today))
    , m_locale(locale)
{
}

int InboxList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant InboxList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const InboxItem &item = m_items.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return aboutWords(item, m_locale, m_today());
    case Qt::AccessibleTextRole:
        //: what a screen reader says for a row: what it is, then of what kind
        return tr("%1, %2").arg(titleWords(item, m_locale, m_today()), kindWords(item));
    case WordRole:
        return kindWords(item);
    case IconRole:
        return static_cast<int>(kindIcon(item));
    case ToneRole:
        return static_cast<int>(kindTone(item));
    default:
        return {};
    }
}

void InboxList::setItems(const QList<InboxItem> &items)
{
    const bool sameRows = std::equal(m_items.cbegin(), m_items.cend(), items.cbegin(), items.cend(),
        [](const InboxItem &a, const InboxItem &b) { return a.id == b.id; });
    if (sameRows) {
        m_items = items;
        if (!items.isEmpty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_items = items;
    endResetModel();
}

int InboxList::rowOf(const QString &id) const
{
    const auto found
        = std::find_if(m_items.cbegin(), m_items.cend(), [&id](const InboxItem &item) { return item.id == id; });
    return found == m_items.cend() ? -1 : static_cast<int>(found - m_items.cbegin());
}

} // namespace wellpulse::ui
