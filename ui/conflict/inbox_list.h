// SPDX-License-Identifier: GPL-3.0-or-later
// What waits for a person as rows: what it is about and of what kind it is. GUI thread.
#pragma once

#include "ui/ports/inbox_port.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QLocale>

#include <functional>

namespace wellpulse::ui {

class InboxList : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { TitleRole = Qt::UserRole, WordRole, IconRole, ToneRole };

    InboxList(std::function<QDate()> today, const QLocale &locale, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    void setItems(const QList<InboxItem> &items);
    const QList<InboxItem> &items() const { return m_items; }
    /// -1 when it is not there.
    int rowOf(const QString &id) const;

private:
    std::function<QDate()> m_today;
    QLocale m_locale;
    QList<InboxItem> m_items;
};

} // namespace wellpulse::ui
