// SPDX-License-Identifier: GPL-3.0-or-later
// The days of a history as table rows, those in memory that are around what is on the screen: whoever shows the table says
// which rows those are. A row whose day is under way is a placeholder. When the views change, days stay as they were read
// until they are read again. GUI thread.
#pragma once

#include "ui/controls/icon.h"
#include "ui/controls/notice_bar.h"
#include "ui/controls/row_window.h"
#include "ui/ports/history_port.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QLocale>

namespace wellpulse::ui {

class HistoryRows : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { DateColumn, WellColumn, OilColumn, GasColumn, WaterColumn, StateColumn, columnsInAll };

    HistoryRows(HistoryPort &port, const QLocale &locale, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// The answer to a question; days already read stay until they are read again.
    void setKeys(const HistoryKeys &keys);
    const HistoryKeys &keys() const { return m_window.keys(); }
    HistoryKey keyAt(int row) const { return m_window.keyAt(row); }
    /// -1 when there is none.
    int rowOf(HistoryKey key) const;
    /// Null while it is under way.
    const HistoryDay *day(int row) const;
    /// In place of the state of a day that is there no more.
    static QString goneWords();
    /// In place of a volume.
    static QString notReadWords();
    /// The rows in sight: their days are read, then those around them.
    void showRows(int first, int last);
    /// Forgets everything (the vault was locked).
    void clear();

private:
    void readMore();
    void take(int request, const QList<HistoryDay> &days);
    QVariant toolTip(const HistoryDay &day, int column) const;
    QVariant placeholder(int column, int role) const;
    QVariant text(const HistoryDay &day, int column) const;
    QString stateText(const HistoryDay &day) const;

    HistoryPort &m_port;
    QLocale m_locale;
    RowWindow<HistoryKey, HistoryDay> m_window;
};

} // namespace wellpulse::ui
