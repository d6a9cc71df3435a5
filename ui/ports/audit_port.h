// SPDX-License-Identifier: GPL-3.0-or-later
// What the audit asks of the engine: which events there are by a filter, some of them by their keys, whether the chain is
// whole, and all that was found in a file. Answers come as signals on the GUI thread; a question never waits.
#pragma once

#include "ui/ports/history_port.h"
#include "ui/ports/inbox_port.h"

#include <memory>
#include <vector>

namespace wellpulse::ui {

/// What an event does to what.
struct AuditKind {
    QueueThing thing = QueueThing::Production;
    bool isWell = false;       ///< of the office's list of wells
    bool isSettlement = false; ///< two people's difference was settled
    QueueChange change = QueueChange::Created;

    friend bool operator==(const AuditKind &, const AuditKind &) = default;
};

/// Where it stands with the office.
enum class AuditStanding {
    Pending,
    Acknowledged,
    Applied,
    Merged,
    Unchanged,
    Superseded,
    Conflict,
    Rejected,
    Parked,
    LaidAside ///< kept and counting no more: said again under another name of the laptop, or lost at the office
};

/// Each member that is set narrows what is found.
struct AuditFilter {
    QString eventType{}; ///< as on the wire
    QString recordId{};
    QString wellId{};
    QString personId{};
    QString deviceId{};
    QDate from{};
    QDate to{}; ///< inclusive
    std::optional<AuditStanding> standing{};
    QString text{};

    friend bool operator==(const AuditFilter &, const AuditFilter &) = default;
};

using AuditKey = qint64;
/// Many: shared, never copied, never changed.
using AuditKeys = std::shared_ptr<const std::vector<AuditKey>>;

struct AuditEntry {
    AuditKey key = 0;
    QString eventId{};
    QString eventType{}; ///< as on the wire
    AuditKind kind{};
    QString recordId{};
    QString wellName{};
    QDate date{};
    std::optional<core::Equipment> equipment{};
    InboxAuthor author{};
    AuditStanding standing = AuditStanding::Pending;
    QString reason{}; ///< the office's, where it has one
    QDateTime answeredAt{};
    QString content{};  ///< what the event says, for people who want all of it
    qint64 feedSeq = 0; ///< 0: not in the office's feed
    qint64 deviceSeq = 0;

    friend bool operator==(const AuditEntry &, const AuditEntry &) = default;
};

/// Who, or what laptop, can be filtered by.
struct AuditName {
    QString id;
    QString name; ///< empty: not known
    bool isMine = false;

    friend bool operator==(const AuditName &, const AuditName &) = default;
};

struct AuditNames {
    QList<AuditName> people;
    QList<AuditName> devices;
    QList<HistoryWell> wells;
    qint64 archivedEntries = 0; ///< not among what is found: they lie in sealed files beside the log

    friend bool operator==(const AuditNames &, const AuditNames &) = default;
};

struct AuditCheck {
    qint64 events = 0;
    QStringList problems; ///< empty: all is whole

    friend bool operator==(const AuditCheck &, const AuditCheck &) = default;
};

enum class AuditFormat { Csv, JsonLines };

class AuditPort : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Answered by found or readFailed, meanwhile by finding. A newer question takes the place of an older one.
    virtual void find(int question, const wellpulse::ui::AuditFilter &filter) = 0;
    /// Answered by entriesRead, in the order of the keys.
    virtual void readEntries(int request, const QList<wellpulse::ui::AuditKey> &keys) = 0;
    virtual void readNames() = 0;
    /// Answered by checked or checkFailed, meanwhile by checking.
    virtual void check() = 0;
    virtual void stopCheck() = 0;
    /// Answered by saved or saveFailed, meanwhile by saving.
    virtual void save(const wellpulse::ui::AuditKeys &keys, wellpulse::ui::AuditFormat format, const QString &file) = 0;
    virtual void stopSave() = 0;

Q_SIGNALS:
    void finding(int question, qint64 seen, qint64 total);
    void found(int question, const wellpulse::ui::AuditKeys &keys);
    void entriesRead(int request, const QList<wellpulse::ui::AuditEntry> &entries);
    void namesRead(const wellpulse::ui::AuditNames &names);
    void readFailed(const QString &sentence);
    void checking(qint64 done, qint64 total);
    void checked(const wellpulse::ui::AuditCheck &check);
    void checkStopped();
    void checkFailed(const QString &sentence);
    void saving(qint64 done, qint64 total);
    void saved(const QString &file, qint64 entries);
    void saveStopped();
    void saveFailed(const QString &sentence);
    void viewsChanged();
};

} // namespace wellpulse::ui
