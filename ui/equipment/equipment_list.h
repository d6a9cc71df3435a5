// SPDX-License-Identifier: GPL-3.0-or-later
// Equipment as rows: its name, where it stands, and the one thing that presses most, in words. Holds what it was given.
// GUI thread.
#pragma once

#include "ui/equipment/equipment_words.h"

#include <QtCore/QAbstractListModel>

#include <functional>

namespace wellpulse::ui {

class EquipmentList : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole, NameRole, WhereRole, IconRole, StateRole, ToneRole };

    EquipmentList(std::function<QDate()> today, const QLocale &locale, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    void setItems(const QList<EquipmentItem> &items);
    const QList<EquipmentItem> &items() const { return m_items; }

    /// A failure or work going on, else what is due, else that it works.
    Badge badgeOf(const EquipmentItem &item) const;

private:
    std::function<QDate()> m_today;
    QLocale m_locale;
    QList<EquipmentItem> m_items;
};

} // namespace wellpulse::ui
