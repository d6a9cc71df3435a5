// SPDX-License-Identifier: GPL-3.0-or-later
// The days of a history as table rows. Knows all keys (eight bytes a day) and the days around what is on the screen only:
// whoever shows the table says which rows those are, and days come from the port a chunk at a time, those in sight first.
// A row whose day is under way is a placeholder. When the views change, days stay as they were read until they are read
// again. GUI thread.
#pragma once

#include "ui/controls/icon.h"
#include "ui/controls/notice_bar.h"
#include "ui/ports/history_port.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QCache>
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
    const HistoryKeys &keys() const { return m_keys; }
    HistoryKey keyAt(int row) const { return (*m_keys)[static_cast<std::size_t>(row)]; }
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
    struct Kept {
        HistoryDay day;
        int age = 0; ///< m_age when it was asked for
    };
    /// Rows [first, last); empty: nothing is missing.
    struct Span {
        int first = 0;
        int last = 0;
    };

    void readMore();
    Span missingIn(int first, int last) const;
    bool isFresh(int row) const;
    void take(int request, const QList<HistoryDay> &days);
    QVariant toolTip(const HistoryDay &day, int column) const;
    QVariant placeholder(int column, int role) const;
    QVariant text(const HistoryDay &day, int column) const;
    QString stateText(const HistoryDay &day) const;

    HistoryPort &m_port;
    QLocale m_locale;
    HistoryKeys m_keys;
    mutable QCache<HistoryKey, Kept> m_days; ///< the most recently used are kept; looking at one is using it
    int m_age = 0;
    int m_firstShown = 0;
    int m_lastShown = -1;
    int m_request = 0;
    bool m_isReading = false;
    int m_askedAge = 0;
};

} // namespace wellpulse::ui
