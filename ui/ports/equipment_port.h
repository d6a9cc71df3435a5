// SPDX-License-Identifier: GPL-3.0-or-later
// What the screens of equipment and maintenance ask of the engine: what stands where, search as one types, one piece with
// what happened to it, what is due; and to record what a person decided. Ids are texts; what is empty is not there. Answers
// come as signals on the GUI thread; a question never waits.
#pragma once

#include "core/equipment/maintenance.h"
#include "core/result.h"

#include <QtCore/QDate>
#include <QtCore/QDateTime>
#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>

namespace wellpulse::ui {

/// Each member that is set narrows what is found.
struct EquipmentFilter {
    QString wellId{};
    std::optional<core::EquipmentType> type{};
    QString text{}; ///< in serial number, model, manufacturer or notes

    friend bool operator==(const EquipmentFilter &, const EquipmentFilter &) = default;
};

struct EquipmentItem {
    QString id{};
    QString wellName{};
    core::Equipment equipment{};
    QDate nextDate{};        ///< of its next maintenance; invalid: none
    bool pending = false;    ///< the office does not have all of it yet
    bool conflicted = false; ///< waits for a person

    friend bool operator==(const EquipmentItem &, const EquipmentItem &) = default;
};

struct MaintenanceItem {
    QString id{};
    core::Maintenance maintenance{};
    QStringList photoIds{};
    bool pending = false;
    bool conflicted = false;

    friend bool operator==(const MaintenanceItem &, const MaintenanceItem &) = default;
};

struct StatusChange {
    core::EquipmentStatus status = core::EquipmentStatus::Operational;
    QDateTime at{};
    bool byMe = false;

    friend bool operator==(const StatusChange &, const StatusChange &) = default;
};

/// One piece with all that is known of it.
struct EquipmentDetail {
    EquipmentItem item{};           ///< an empty id: it is gone
    QList<MaintenanceItem> work{};  ///< the latest first
    QList<StatusChange> statuses{}; ///< the latest first

    friend bool operator==(const EquipmentDetail &, const EquipmentDetail &) = default;
};

class EquipmentPort : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Answered by found or readFailed. `question` comes back with the answer.
    virtual void find(int question, const wellpulse::ui::EquipmentFilter &filter) = 0;
    /// Answered by detailRead.
    virtual void readDetail(const QString &equipmentId) = 0;
    /// Answered by dueRead: what is overdue or due soon on `today`, the most pressing first.
    virtual void readDue(const QDate &today) = 0;

    /// Answered by saved or refused. An empty id adds. A serial number that other equipment here has is `duplicate_key`.
    virtual void save(const QString &equipmentId, const core::Equipment &equipment) = 0;
    /// Answered by removed or refused.
    virtual void remove(const QString &equipmentId, const QString &reason) = 0;
    /// Takes the last change of equipment made here back; answered by undone or refused.
    virtual void undoLast() = 0;
    /// Answered by logged or refused. An empty id logs new work; otherwise corrects what is logged. The photos, prepared
    /// before, go with it.
    virtual void log(const QString &maintenanceId, const core::Maintenance &maintenance, const QStringList &photoIds)
        = 0;

Q_SIGNALS:
    void found(int question, const QList<wellpulse::ui::EquipmentItem> &items);
    void detailRead(const QString &equipmentId, const wellpulse::ui::EquipmentDetail &detail);
    void dueRead(const QDate &today, const QList<wellpulse::ui::EquipmentItem> &items);
    void saved(const QString &equipmentId);
    void removed(const QString &equipmentId);
    void undone();
    void logged(const QString &equipmentId, const QString &maintenanceId);
    /// Nothing was changed; the code says why.
    void refused(const wellpulse::Error &error);
    /// The equipment could not be read; one sentence says why.
    void readFailed(const QString &sentence);
    /// Something was recorded here or came from the office: ask again.
    void viewsChanged();
};

} // namespace wellpulse::ui

Q_DECLARE_METATYPE(wellpulse::ui::EquipmentItem)
Q_DECLARE_METATYPE(wellpulse::ui::EquipmentDetail)
