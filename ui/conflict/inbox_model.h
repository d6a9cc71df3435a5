// SPDX-License-Identifier: GPL-3.0-or-later
// What waits for a person, without its widgets: the list, the one that is looked at, what is typed about it, and what a person
// decides. After a decision the next one is looked at. GUI thread.
#pragma once

#include "ui/conflict/inbox_list.h"

namespace wellpulse::ui {

class InboxModel : public QObject {
    Q_OBJECT
public:
    InboxModel(InboxPort &port, std::function<QDate()> today, const QLocale &locale, QObject *parent = nullptr);

    InboxList &rows() { return m_rows; }
    const QLocale &locale() const { return m_locale; }
    QDate today() const { return m_today(); }

    /// Reads; while nobody has asked, changes of the views are not followed.
    void refresh();
    void clear();
    /// The one that is about an event, or a production day; the first one while it is not there.
    void openEvent(const QString &eventId);
    void openDay(const QString &wellId, const QDate &date);
    void open(int row);
    /// Null: nothing waits.
    const InboxItem *opened() const;
    int openedRow() const { return m_rows.rowOf(m_openedId); }

    QString headingWords() const; ///< "Needs you (3)"
    QString emptyWords() const;   ///< empty while there are rows
    bool isDeciding() const { return m_isDeciding; }

    void keep(core::Side side, bool allAlike);
    /// As typed, in the user's marks; conflicts and refused entries alike.
    void submit(const InboxTyped &typed);
    void skip();
    void bringBack();
    void tryAgain();
    void undo();

Q_SIGNALS:
    void contentsChanged();
    void openedChanged(); ///< another one, or what it says
    void decidingChanged();
    void fieldWrong(const QString &field, const QString &sentence);
    void doneWith(const QString &sentence); ///< offer Undo with it
    void saidWith(const QString &sentence); ///< done, and nothing to take back here
    void undoneWith(const QString &sentence);
    void refusedWith(const QString &sentence);

private:
    void connectPort();
    void take(const QList<InboxItem> &items);
    void choose();
    bool begin();
    void end();
    void takeFaults(const QList<core::FieldError> &faults);

    InboxPort &m_port;
    std::function<QDate()> m_today;
    QLocale m_locale;
    InboxList m_rows;
    QString m_openedId;
    int m_lastRow = 0;     ///< where the one that was decided stood
    QString m_wantedEvent; ///< looked for when the list comes
    QString m_wantedWell;  ///< likewise, with the date
    QDate m_wantedDate;
    QString m_trouble;
    bool m_hasAsked = false;
    bool m_hasRead = false;
    bool m_refreshIsDue = false;
    bool m_isDeciding = false;
};

} // namespace wellpulse::ui
