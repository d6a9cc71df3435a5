// SPDX-License-Identifier: GPL-3.0-or-later
// What waits to be sent, item by item. Answers come as signals on the GUI thread.
#pragma once

#include <QtCore/QDate>
#include <QtCore/QDateTime>
#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QString>

namespace wellpulse::ui {

enum class QueueState {
    Waiting,     ///< never tried, or its turn comes with the next batch
    Sending,     ///< in the batch under way
    WillRetry,   ///< tried, and will be again at nextTryAt
    NeedsPerson, ///< a decision is asked for here
    Rejected,    ///< the office cannot take it; kept, visible, exportable
};

enum class QueueChange { Created, Updated, Deleted };

struct QueueItem {
    QString eventId;
    QueueChange change = QueueChange::Created;
    QString wellName;
    QDate productionDate;
    QueueState state = QueueState::Waiting;
    int attempts = 0;
    QString reason{}; ///< what the office said, in one sentence; empty if it said nothing
    QDateTime nextTryAt{};

    friend bool operator==(const QueueItem &, const QueueItem &) = default;
};

struct QueueContents {
    QList<QueueItem> items; ///< oldest first
    qint64 bytes = 0;
};

class QueuePort : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Answered by queueRead.
    virtual void readQueue() = 0;

Q_SIGNALS:
    void queueRead(const wellpulse::ui::QueueContents &contents);
    void queueChanged();
};

} // namespace wellpulse::ui

Q_DECLARE_METATYPE(wellpulse::ui::QueueContents)
