// SPDX-License-Identifier: GPL-3.0-or-later
// The engine of equipment as the pages' tests need it: answers at once from what it was given, and remembers what was asked.
#pragma once

#include "tests/ui/demo_day.h"
#include "ui/ports/equipment_port.h"

#include <vector>

namespace wellpulse::test {

class FakeEquipmentPort : public ui::EquipmentPort {
    Q_OBJECT
public:
    struct Save {
        QString id;
        core::Equipment equipment;
    };
    struct Log {
        QString id;
        core::Maintenance maintenance;
        QStringList photoIds;
    };

    QList<ui::EquipmentItem> items;
    QList<ui::MaintenanceItem> work;  ///< of whatever is opened
    QList<ui::StatusChange> statuses; ///< likewise
    std::vector<ui::EquipmentFilter> asked;
    std::vector<Save> saves;
    std::vector<Log> logs;
    QStringList removals; ///< reasons
    int undos = 0;
    std::optional<Error> refusal;
    bool answers = true;

    void find(int question, const ui::EquipmentFilter &filter) override
    {
        asked.push_back(filter);
        if (answers)
            answer(question, filter);
    }
    void answer(int question, const ui::EquipmentFilter &filter)
    {
        QList<ui::EquipmentItem> matching;
        for (const ui::EquipmentItem &item : items) {
            const QString serial = QString::fromStdString(item.equipment.serialNumber);
            const bool fits = (filter.wellId.isEmpty() || item.equipment.wellId == filter.wellId.toStdString())
                && (!filter.type || *filter.type == item.equipment.type)
                && serial.contains(filter.text, Qt::CaseInsensitive);
            if (fits)
                matching.push_back(item);
        }
        Q_EMIT found(question, matching);
    }
    void readDetail(const QString &equipmentId) override
    {
        ui::EquipmentDetail detail;
        for (const ui::EquipmentItem &item : items) {
            if (item.id == equipmentId)
                detail = {.item = item, .work = work, .statuses = statuses};
        }
        Q_EMIT detailRead(equipmentId, detail);
    }
    void readDue(const QDate &today) override
    {
        QList<ui::EquipmentItem> due;
        for (const ui::EquipmentItem &item : items) {
            if (item.nextDate.isValid() && item.nextDate <= today.addDays(core::dueSoonDays))
                due.push_back(item);
        }
        Q_EMIT dueRead(today, due);
    }
    void save(const QString &equipmentId, const core::Equipment &equipment) override
    {
        if (refusal)
            return Q_EMIT refused(*refusal);
        saves.push_back({equipmentId, equipment});
        const QString id = equipmentId.isEmpty() ? QStringLiteral("new-1") : equipmentId;
        items.removeIf([&](const ui::EquipmentItem &item) { return item.id == id; });
        items.push_back({.id = id, .wellName = QStringLiteral("Acme Well #1"), .equipment = equipment});
        Q_EMIT saved(id);
        Q_EMIT viewsChanged();
    }
    void remove(const QString &equipmentId, const QString &reason) override
    {
        if (refusal)
            return Q_EMIT refused(*refusal);
        removals.push_back(reason);
        items.removeIf([&](const ui::EquipmentItem &item) { return item.id == equipmentId; });
        Q_EMIT removed(equipmentId);
        Q_EMIT viewsChanged();
    }
    void undoLast() override
    {
        ++undos;
        Q_EMIT undone();
    }
    void log(const QString &maintenanceId, const core::Maintenance &maintenance, const QStringList &photoIds) override
    {
        if (refusal)
            return Q_EMIT refused(*refusal);
        logs.push_back({maintenanceId, maintenance, photoIds});
        Q_EMIT logged(QString::fromStdString(maintenance.equipmentId), QStringLiteral("work-1"));
    }
};

/// A pump jack that is overdue, a tank that failed, a compressor due soon and a meter that nothing is planned for.
inline QList<ui::EquipmentItem> demoEquipment()
{
    const auto item = [](const char *id, int well, core::EquipmentType type, const char *serial) {
        return ui::EquipmentItem{.id = QString::fromLatin1(id),
            .wellName = QStringLiteral("Acme Well #%1").arg(well),
            .equipment = {.wellId = "well-" + std::to_string(well),
                .type = type,
                .serialNumber = serial,
                .manufacturer = "Lufkin",
                .model = "C-228D-213-86"}};
    };
    auto jack = item("jack", 1, core::EquipmentType::PumpJack, "PJ-456");
    jack.equipment.installationDate = core::civilDate(2019, 6, 3);
    jack.equipment.notes = "Gear box oil: ISO 220. Guard on the left side is bent; order a new one.";
    jack.nextDate = demoToday().addDays(-8);
    jack.pending = true;
    auto tank = item("tank", 1, core::EquipmentType::Tank, "T-210-07");
    tank.equipment.status = core::EquipmentStatus::Failed;
    tank.nextDate = demoToday().addDays(-1);
    auto compressor = item("compressor", 3, core::EquipmentType::Compressor, "CX-99");
    compressor.nextDate = demoToday().addDays(3);
    auto meter = item("meter", 4, core::EquipmentType::Meter, "M-31");
    return {jack, tank, compressor, meter};
}

inline QList<ui::MaintenanceItem> demoWork()
{
    const auto work = [](int number, core::MaintenanceType type, const char *description) {
        const core::CivilDate day = core::civilDate(2025, 9, 12).plusDays(-30 * number);
        return ui::MaintenanceItem{.id = QStringLiteral("work-%1").arg(number),
            .maintenance = {.equipmentId = "jack",
                .date = day,
                .type = type,
                .description = description,
                .technician = "Jo Martinez",
                .cost = core::Volume{12'550 + number},
                .nextDate = day.plusDays(30),
                .statusAfter = core::EquipmentStatus::Operational},
            .photoIds = {},
            .pending = number == 0};
    };
    QList<ui::MaintenanceItem> all{work(0, core::MaintenanceType::Repair,
        "Belt replaced (2 x B-120), pulley aligned, guard put back. Bearing on the crank side runs warm.")};
    for (int number = 1; number < 13; ++number)
        all.push_back(work(number, core::MaintenanceType::Routine, "Greased, belts looked at."));
    return all;
}

inline QList<ui::StatusChange> demoStatuses()
{
    return {{core::EquipmentStatus::Operational, QDateTime(QDate(2025, 9, 12), QTime(14, 5)), true},
        {core::EquipmentStatus::Failed, QDateTime(QDate(2025, 9, 10), QTime(7, 40)), false},
        {core::EquipmentStatus::Operational, QDateTime(QDate(2024, 1, 8), QTime(9, 0)), false}};
}

} // namespace wellpulse::test
