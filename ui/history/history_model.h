// SPDX-License-Identifier: GPL-3.0-or-later
// The history without its widgets: what is asked for, what was found, one day opened, deleting it, moving it to its right
// date, taking the last thing back. While an answer is under way the last one stays. GUI thread.
#pragma once

#include "ui/history/history_rows.h"
#include "ui/ports/history_port.h"

#include <QtCore/QLocale>

#include <functional>

namespace wellpulse::ui {

class HistoryModel : public QObject {
    Q_OBJECT
public:
    HistoryModel(HistoryPort &port, std::function<QDate()> today, const QLocale &locale, QObject *parent = nullptr);

    HistoryRows &rows() { return m_rows; }
    const HistoryFilter &filter() const { return m_filter; }
    HistoryOrder order() const { return m_order; }
    const HistoryTotals &totals() const { return m_totals; }
    const QList<HistoryWell> &wells() const { return m_wells; }
    const QLocale &locale() const { return m_locale; }
    QDate today() const { return m_today(); }

    /// While nobody looks, changes of the views are only remembered.
    void setShown(bool shown);
    void setFilter(const HistoryFilter &filter);
    void sortBy(HistoryOrder order);
    /// The column again turns the way round; another starts with what is asked for most: newest, most, A to Z.
    void sortBy(HistorySort by);
    void clear();

    /// "All wells" or the name of the one that is filtered.
    QString wellWords() const;
    /// "1,234 days · Oil …"; how far the reading is while there is nothing to show yet.
    QString headingWords() const;
    QString emptyWords() const; ///< empty while there are rows
    bool isFiltered() const { return m_filter != HistoryFilter(); }

    /// Opens a day; dayChanged follows, again when what happened to it is known.
    void open(const HistoryDay &day);
    void close();
    const HistoryDay &opened() const { return m_opened; }
    const QList<HistoryChange> &changes() const { return m_changes; }

    void remove(const QString &reason);
    void correctDate(const QDate &rightDate, const QString &reason);
    void undo();
    bool isChanging() const { return m_isChanging; }

Q_SIGNALS:
    void asked();        ///< something else than before: the answer is looked at from its beginning
    void foundChanged(); ///< heading, rows, emptiness
    void wellsChanged();
    void orderChanged();
    void dayChanged();
    void changingChanged();
    void reasonWanted(const QString &sentence); ///< at the reason
    void dateWanted(const QString &sentence);   ///< at the right date
    void doneWith(const QString &sentence);     ///< offer Undo with it
    void undoneWith(const QString &sentence);
    void refusedWith(const QString &sentence);
    void dayClosed(); ///< what was open is gone

private:
    void ask();
    void takeFound(int question, const HistoryKeys &keys, const HistoryTotals &totals);
    void takeOpened(const QList<HistoryDay> &days);
    void noteViewsChanged();
    void setChanging(bool changing);
    QString dayName(const QString &wellId, const QDate &date) const;

    HistoryPort &m_port;
    std::function<QDate()> m_today;
    QLocale m_locale;
    HistoryRows m_rows;
    HistoryFilter m_filter;
    HistoryOrder m_order;
    HistoryTotals m_totals;
    QList<HistoryWell> m_wells;
    HistoryDay m_opened;
    QList<HistoryChange> m_changes;
    QString m_trouble; ///< why the history could not be read
    int m_question = 0;
    int m_answered = 0; ///< the last question that was answered; 0: none yet
    qint64 m_rowsSeen = 0;
    bool m_isShown = false;
    bool m_askIsDue = false;
    bool m_isChanging = false;
};

} // namespace wellpulse::ui
