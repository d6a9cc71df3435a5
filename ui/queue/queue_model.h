// SPDX-License-Identifier: GPL-3.0-or-later
// What waits to be sent and what needs a person, as rows: what it is, and where it stands in words. The office's codes
// are for the tool tip only. GUI thread.
#pragma once

#include "ui/controls/icon.h"
#include "ui/ports/queue_port.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QLocale>

#include <functional>

namespace wellpulse::ui {

class QueueModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { TitleRole = Qt::UserRole, StateRole, StateWordsRole, IdRole };

    QueueModel(QueuePort &port, std::function<QDate()> today, const QLocale &locale, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    /// Asks for the queue; contentsChanged follows.
    void refresh();
    void clear();
    QString heading() const;     ///< "Waiting to send (5 items, 2.4 MB)", "Needs you (1), waiting to send (5)"
    QString emptyWords() const;  ///< empty while there are rows
    QString ledgerWords() const; ///< "Laptop 42, office 42, photos 9 of 9"; empty until it was read
    /// All that is known of a row, a line each: when it was recorded, its tries, what the office said.
    QString detailWords(int row) const;

    static Icon stateIcon(QueueState state);

Q_SIGNALS:
    void contentsChanged();

private:
    void take(const QueueContents &contents);
    QString titleOf(const QueueItem &item) const;
    QString stateWordsOf(const QueueItem &item) const;
    QString reasonOf(const QueueItem &item) const;

    QueuePort &m_port;
    std::function<QDate()> m_today;
    QLocale m_locale;
    QueueContents m_contents;
    bool m_hasRead = false;
    bool m_refreshIsDue = false;
};

} // namespace wellpulse::ui
