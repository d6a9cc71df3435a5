// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the form of maintenance: as typed, valid or not; what it makes, what is wrong with it, and the form as
// bytes for a draft. Pure.
#pragma once

#include "ui/ports/equipment_port.h"

#include <QtCore/QLocale>
#include <QtCore/QMap>

namespace wellpulse::ui {

enum class MaintenanceField { Equipment, Date, Description, Technician, Cost, NextDate };

struct MaintenanceForm {
    QString maintenanceId{}; ///< empty: it is new
    QString wellId{};
    QString equipmentId{};
    QDate date{};
    core::MaintenanceType type = core::MaintenanceType::Routine;
    QString description{};
    QString technician{};
    QString cost{};           ///< as typed
    QDate nextDate{};         ///< invalid: none
    bool ownNextDate = false; ///< a person chose it; otherwise it follows what is proposed
    std::optional<core::EquipmentStatus> statusAfter{};
    QStringList photoIds{}; ///< new ones, in their order

    friend bool operator==(const MaintenanceForm &, const MaintenanceForm &) = default;
};

MaintenanceForm formOf(const QString &wellId, const MaintenanceItem &item, const QLocale &locale);

struct CheckedMaintenance {
    core::Maintenance maintenance;
    QMap<MaintenanceField, QString> errors{}; ///< a sentence a field
};
/// Without a location.
CheckedMaintenance checked(const MaintenanceForm &form, const QDate &today, const QLocale &locale);

QByteArray toBytes(const MaintenanceForm &form);
/// Nothing when the bytes are no draft of this form, or one of a later version.
std::optional<MaintenanceForm> maintenanceFormOf(const QByteArray &bytes);

} // namespace wellpulse::ui
