// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/equipment/due_model.h"

namespace wellpulse::ui {

DueModel::DueModel(EquipmentPort &port, std::function<QDate()> today, const QLocale &locale, QObject *parent)
    : QObject(parent)
    , m_port(port)
    , m_today(std::move(today))
    , m_locale(locale)
{
    connect(&port, &EquipmentPort::dueRead, this, [this](const QDate &day, const QList<EquipmentItem> &items) {
        if (!m_isOpen || day != m_today() || items == m_items)
            return;
        m_items = items;
        Q_EMIT changed();
    });
    connect(&port, &EquipmentPort::viewsChanged, this, [this] {
        if (m_isOpen)
            m_port.readDue(m_today());
    });
}

void DueModel::refresh()
{
    m_isOpen = true;
    m_port.readDue(m_today());
}

void DueModel::clear()
{
    m_isOpen = false;
    m_items.clear();
    Q_EMIT changed();
}

QString DueModel::words(const EquipmentItem &item) const
{
    //: %1 is equipment, %2 a well, %3 when maintenance is due
    return tr("%1, %2: %3").arg(nameWords(item.equipment), item.wellName, badge(item).words);
}

Badge DueModel::badge(const EquipmentItem &item) const
{
    return dueBadge(item.nextDate, m_today(), m_locale);
}

} // namespace wellpulse::ui
