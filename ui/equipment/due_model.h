// SPDX-License-Identifier: GPL-3.0-or-later
// What is overdue or due soon, for the home screen. Reads again when something changes. GUI thread.
#pragma once

#include "ui/equipment/equipment_words.h"

#include <functional>

namespace wellpulse::ui {

class DueModel : public QObject {
    Q_OBJECT
public:
    DueModel(EquipmentPort &port, std::function<QDate()> today, const QLocale &locale, QObject *parent = nullptr);

    /// Asks; changed follows.
    void refresh();
    /// Forgets what was read (the vault was locked), and reads nothing until the next refresh.
    void clear();

    /// The most pressing first.
    const QList<EquipmentItem> &items() const { return m_items; }
    /// "Pump jack PJ-456, Acme Well #1: Overdue since Oct 12"
    QString words(const EquipmentItem &item) const;
    Badge badge(const EquipmentItem &item) const;

Q_SIGNALS:
    void changed();

private:
    EquipmentPort &m_port;
    std::function<QDate()> m_today;
    QLocale m_locale;
    QList<EquipmentItem> m_items;
    bool m_isOpen = false;
};

} // namespace wellpulse::ui
