// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/equipment/maintenance_form.h"

#include "core/json/json.h"
#include "ui/equipment/equipment_words.h"
#include "ui/production/volume_text.h"

namespace wellpulse::ui {

namespace {

constexpr int draftVersion = 1;

std::optional<MaintenanceField> fieldNamed(std::string_view name)
{
    if (name == "maintenanceDate")
        return MaintenanceField::Date;
    if (name == "description")
        return MaintenanceField::Description;
    if (name == "technician")
        return MaintenanceField::Technician;
    if (name == "nextMaintenanceDate")
        return MaintenanceField::NextDate;
    return std::nullopt;
}

std::string textOf(const core::Json &json, const char *name)
{
    const auto found = json.find(name);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

QString wordsOf(const core::Json &json, const char *name)
{
    return QString::fromStdString(textOf(json, name));
}

QDate dayOf(const core::Json &json, const char *name)
{
    return QDate::fromString(wordsOf(json, name), Qt::ISODate);
}

} // namespace

MaintenanceForm formOf(const QString &wellId, const MaintenanceItem &item, const QLocale &locale)
{
    const core::Maintenance &work = item.maintenance;
    return {.maintenanceId = item.id,
        .wellId = wellId,
        .equipmentId = QString::fromStdString(work.equipmentId),
        .date = dateOf(work.date),
        .type = work.type,
        .description = QString::fromStdString(work.description),
        .technician = QString::fromStdString(work.technician),
        .cost = volumeText(work.cost, locale),
        .nextDate = dateOf(work.nextDate),
        .ownNextDate = true,
        .statusAfter = work.statusAfter};
}

CheckedMaintenance checked(const MaintenanceForm &form, const QDate &today, const QLocale &locale)
{
    CheckedMaintenance result{.maintenance = {.equipmentId = form.equipmentId.toStdString(),
                                  .date = civilOf(form.date).value_or(core::CivilDate()),
                                  .type = form.type,
                                  .description = form.description.trimmed().toStdString(),
                                  .technician = form.technician.trimmed().toStdString(),
                                  .nextDate = civilOf(form.nextDate),
                                  .statusAfter = form.statusAfter}};
    if (form.equipmentId.isEmpty())
        result.errors.insert(MaintenanceField::Equipment, equipmentRefusal({"unknown_equipment", {}}));
    const auto cost = volumeFromText(form.cost.trimmed(), locale);
    if (cost)
        result.maintenance.cost = *cost;
    else
        result.errors.insert(MaintenanceField::Cost, equipmentRefusal(cost.error()));
    for (const core::FieldError &error : core::validate(result.maintenance, *civilOf(today))) {
        const MaintenanceField field = fieldNamed(error.field).value_or(MaintenanceField::Description);
        if (!result.errors.contains(field))
            result.errors.insert(field, equipmentRefusal(error.error));
    }
    return result;
}

QByteArray toBytes(const MaintenanceForm &form)
{
    core::Json json{{"version", draftVersion}, {"maintenanceId", form.maintenanceId.toStdString()},
        {"wellId", form.wellId.toStdString()}, {"equipmentId", form.equipmentId.toStdString()},
        {"date", form.date.toString(Qt::ISODate).toStdString()}, {"type", std::string(core::toString(form.type))},
        {"description", form.description.toStdString()}, {"technician", form.technician.toStdString()},
        {"cost", form.cost.toStdString()}, {"nextDate", form.nextDate.toString(Qt::ISODate).toStdString()},
        {"ownNextDate", form.ownNextDate}, {"photos", core::Json::array()}};
    if (form.statusAfter)
        json["statusAfter"] = std::string(core::toString(*form.statusAfter));
    for (const QString &photo : form.photoIds)
        json["photos"].push_back(photo.toStdString());
    return QByteArray::fromStdString(core::canonicalJson(json));
}

std::optional<MaintenanceForm> maintenanceFormOf(const QByteArray &bytes)
{
    const auto json = core::parseJson(bytes.toStdString());
    if (!json || !json->is_object())
        return std::nullopt;
    const auto version = json->find("version");
    if (version == json->end() || *version != core::Json(draftVersion))
        return std::nullopt;
    MaintenanceForm form{.maintenanceId = wordsOf(*json, "maintenanceId"),
        .wellId = wordsOf(*json, "wellId"),
        .equipmentId = wordsOf(*json, "equipmentId"),
        .date = dayOf(*json, "date"),
        .description = wordsOf(*json, "description"),
        .technician = wordsOf(*json, "technician"),
        .cost = wordsOf(*json, "cost"),
        .nextDate = dayOf(*json, "nextDate"),
        .statusAfter = core::parseEquipmentStatus(textOf(*json, "statusAfter"))};
    form.type = core::parseMaintenanceType(textOf(*json, "type")).value_or(core::MaintenanceType::Routine);
    const auto own = json->find("ownNextDate");
    form.ownNextDate = own != json->end() && own->is_boolean() && own->get<bool>();
    const auto photos = json->find("photos");
    if (photos != json->end() && photos->is_array()) {
        for (const core::Json &photo : *photos) {
            if (photo.is_string())
                form.photoIds.push_back(QString::fromStdString(photo.get<std::string>()));
        }
    }
    return form;
}

} // namespace wellpulse::ui
