// SPDX-License-Identifier: GPL-3.0-or-later
// The entries of the event log as table rows, those in memory that are around what is on the screen: whoever shows the table
// says which rows those are. A row whose entry is under way is a placeholder. An entry never changes, but where it stands
// does: after a new answer entries are read again. GUI thread.
#pragma once

#include "ui/controls/row_window.h"
#include "ui/ports/audit_port.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QLocale>

#include <functional>

namespace wellpulse::ui {

class AuditRows : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { WhenColumn, WhatColumn, AboutColumn, WhoColumn, StandingColumn, columnsInAll };

    AuditRows(AuditPort &port, std::function<QDate()> today, const QLocale &locale, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void setKeys(const AuditKeys &keys);
    const AuditKeys &keys() const { return m_window.keys(); }
    /// Null while it is under way.
    const AuditEntry *entry(int row) const;
    /// The rows in sight: their entries are read, then those around them.
    void showRows(int first, int last);
    void clear();

private:
    void readMore();
    void take(int request, const QList<AuditEntry> &entries);
    QString text(const AuditEntry &entry, int column) const;

    AuditPort &m_port;
    std::function<QDate()> m_today;
    QLocale m_locale;
    RowWindow<AuditKey, AuditEntry> m_window;
};

} // namespace wellpulse::ui
