// SPDX-License-Identifier: GPL-3.0-or-later
// What waits to be sent and what the office would not take, item by item. Answers come as signals on the GUI thread.
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
    Parked,      ///< the office keeps it until another entry, which it could not take, is corrected
};

/// True for what does not go on without a person.
constexpr bool needsPerson(QueueState state)
{
    return state == QueueState::NeedsPerson || state == QueueState::Rejected || state == QueueState::Parked;
}

/// What it is about.
enum class QueueThing { Production, Equipment, Maintenance, Photo };

enum class QueueChange { Created, Updated, Deleted };

struct QueueItem {
    QString eventId;
    QueueChange change = QueueChange::Created;
    QString wellName{};     ///< empty when this laptop does not know the well
    QDate productionDate{}; ///< invalid when it is not about a day
    QueueState state = QueueState::Waiting;
    int attempts = 0;
    QString reason{};     ///< what the office said, in one sentence; empty if it said nothing
    QString reasonCode{}; ///< of the office; for the words in the user's language and for Details
    QDateTime nextTryAt{};
    QueueThing thing = QueueThing::Production;
    QDateTime recordedAt{}; ///< invalid: not known
    qint64 bytes = 0;       ///< of a picture, or of the entry
    qint64 bytesSent = 0;   ///< of a picture

    friend bool operator==(const QueueItem &, const QueueItem &) = default;
};

/// How much was recorded here, and how much of it the office has.
struct QueueReceipts {
    qint64 recorded = 0;
    qint64 withOffice = 0;
    qint64 durable = 0; ///< of those with the office: on its durable storage
    qint64 photos = 0;
    qint64 photosVerified = 0;

    friend bool operator==(const QueueReceipts &, const QueueReceipts &) = default;
};

struct QueueContents {
    QList<QueueItem> items; ///< first what needs a person, then what waits; each oldest first
    qint64 bytes = 0;       ///< of what waits
    QueueReceipts receipts{};
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
