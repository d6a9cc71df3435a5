// SPDX-License-Identifier: GPL-3.0-or-later
// What waits for a person, item by item with all that is needed to decide, and what a person does about it. Values are as on
// the wire; words are the screen's. Answers come as signals on the GUI thread.
#pragma once

#include "core/conflict/resolution.h"
#include "core/equipment/equipment.h"
#include "ui/ports/queue_port.h"

#include <QtCore/QMap>

#include <optional>

namespace wellpulse::ui {

enum class InboxKind {
    Conflict, ///< two people recorded different things
    Refused,  ///< the office did not take an entry of this laptop
    Parked,   ///< the office keeps it until another one, which it could not take, is put right
    Photo,    ///< the bytes of a picture stand still
};

struct InboxAuthor {
    QString person{}; ///< empty: not known here
    QString device{}; ///< likewise
    QDateTime at{};   ///< invalid: not known here
    bool isMe = false;
    bool isThisLaptop = false;

    friend bool operator==(const InboxAuthor &, const InboxAuthor &) = default;
};

/// One field of a conflict, or of a refused entry (then only `mine`).
struct InboxField {
    QString name{};
    std::optional<QString> mine{};
    std::optional<QString> office{};
    std::optional<QString> dayBefore{};

    friend bool operator==(const InboxField &, const InboxField &) = default;
};

struct InboxItem {
    QString id{}; ///< what the port's calls take
    InboxKind kind = InboxKind::Conflict;
    QString eventId{};
    QueueThing thing = QueueThing::Production;
    QueueChange change = QueueChange::Created; ///< of a refused entry
    QString wellId{};
    QString wellName{};
    QDate date{};                               ///< of a production day
    std::optional<core::Equipment> equipment{}; ///< the piece that it is or hangs on
    QList<InboxField> fields{};                 ///< only those that differ; of a refused entry what it says

    bool isOwn = true; ///< the left side of a conflict was written on this laptop
    InboxAuthor mine{};
    InboxAuthor office{};
    bool isAboutDeletion = false;
    bool mineDeletes = false; ///< else the office's side does
    bool hasDayBefore = false;
    int alike = 0; ///< other conflicts to which the same answer could be given

    QString reason{}; ///< the office's sentence
    QString reasonCode{};
    bool isSkipped = false; ///< out of the way, and kept

    friend bool operator==(const InboxItem &, const InboxItem &) = default;
};

/// What was typed, by the field's name on the wire; numbers with a decimal point.
using InboxTyped = QMap<QString, QString>;

class InboxPort : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Answered by inboxRead or readFailed: conflicts first, then what was refused, the oldest first; skipped ones last.
    virtual void readInbox() = 0;
    /// Answered by settled or refused.
    virtual void keep(const QString &id, core::Side side, bool allAlike) = 0;
    /// Fields not typed stay as the office has them. Answered by settled, faulty or refused.
    virtual void settle(const QString &id, const wellpulse::ui::InboxTyped &typed) = 0;
    /// Sends a refused entry again. Answered by resent, faulty or refused.
    virtual void resend(const QString &id, const wellpulse::ui::InboxTyped &typed) = 0;
    /// Answered by skipped or refused.
    virtual void skip(const QString &id) = 0;
    /// Answered by broughtBack or refused.
    virtual void bringBack(const QString &id) = 0;
    /// A picture that stands still is sent again. Answered by triedAgain or refused.
    virtual void tryAgain(const QString &id) = 0;
    /// Takes the last settlement or skip back; answered by undone or refused.
    virtual void undoLast() = 0;

Q_SIGNALS:
    void inboxRead(const QList<wellpulse::ui::InboxItem> &items);
    void settled(int count);
    void resent(int count);
    void skipped();
    void broughtBack();
    void triedAgain();
    void undone(int count);
    /// Nothing was changed; one sentence is to be said at each field.
    void faulty(const QList<wellpulse::core::FieldError> &faults);
    /// Nothing was changed; the code says why.
    void refused(const wellpulse::Error &error);
    void readFailed(const QString &sentence);
    void viewsChanged();
};

} // namespace wellpulse::ui

Q_DECLARE_METATYPE(wellpulse::ui::InboxItem)
