// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/equipment/equipment_form_model.h"

#include "ui/equipment/equipment_words.h"

namespace wellpulse::ui {

namespace {

const QString draftName = QStringLiteral("equipment");
constexpr int draftVersion = 1;

std::optional<EquipmentField> fieldNamed(std::string_view name)
{
    if (name == "wellId")
        return EquipmentField::Well;
    if (name == "serialNumber")
        return EquipmentField::Serial;
    if (name == "manufacturer")
        return EquipmentField::Manufacturer;
    if (name == "model")
        return EquipmentField::Model;
    if (name == "installationDate")
        return EquipmentField::Installed;
    if (name == "notes")
        return EquipmentField::Notes;
    return std::nullopt;
}

} // namespace

EquipmentFormModel::EquipmentFormModel(
    EquipmentPort &port, DraftPort &drafts, std::function<QDate()> today, QObject *parent)
    : QObject(parent)
    , m_port(port)
    , m_drafts(drafts)
    , m_today(std::move(today))
{
    connect(&port, &EquipmentPort::saved, this, [this](const QString &equipmentId) {
        if (!m_isSaving)
            return;
        m_isSaving = false;
        const QString name = nameWords(m_equipment);
        const bool wasNew = isAdding();
        m_start = m_equipment;
        m_drafts.forget(draftName);
        Q_EMIT changed();
        //: %1 is the equipment, say "Pump jack PJ-456"
        Q_EMIT savedWith(equipmentId, wasNew ? tr("%1 was added.").arg(name) : tr("%1 was changed.").arg(name));
    });
    connect(&port, &EquipmentPort::refused, this, [this](const Error &error) {
        if (m_isSaving)
            refuse(error);
    });
    connect(&drafts, &DraftPort::draftRead, this, [this](const QString &name, const QByteArray &content) {
        if (name == draftName)
            takeDraft(content);
    });
}

void EquipmentFormModel::startAdding(const QString &wellId)
{
    start({}, {.wellId = wellId.toStdString(), .type = core::EquipmentType::PumpJack});
}

void EquipmentFormModel::startEditing(const EquipmentItem &item)
{
    start(item.id, item.equipment);
}

void EquipmentFormModel::start(const QString &id, const core::Equipment &equipment)
{
    m_id = id;
    m_equipment = equipment;
    m_start = equipment;
    m_errors.clear();
    m_isSaving = false;
    Q_EMIT started();
    Q_EMIT changed();
}

void EquipmentFormModel::clear()
{
    m_drafts.forget(draftName);
    start({}, {});
}

void EquipmentFormModel::lockAway()
{
    start({}, {});
}

void EquipmentFormModel::restoreDraft()
{
    m_drafts.read(draftName);
}

void EquipmentFormModel::keepDraft()
{
    const core::Json draft{{"version", draftVersion}, {"id", m_id.toStdString()},
        {"fields", core::toFields(m_equipment)}, {"start", core::toFields(m_start)}};
    m_drafts.keep(draftName, QByteArray::fromStdString(core::canonicalJson(draft)));
}

// A draft of another version, or one that cannot be read, is none.
void EquipmentFormModel::takeDraft(const QByteArray &content)
{
    const auto draft = core::parseJson(content.toStdString());
    if (isTouched() || !draft || !draft->is_object() || draft->value("version", 0) != draftVersion)
        return;
    const auto equipment = core::equipmentFromFields(draft->value("fields", core::Json::object()));
    const auto before = core::equipmentFromFields(draft->value("start", core::Json::object()));
    if (!equipment || !before)
        return;
    start(QString::fromStdString(draft->value("id", std::string())), *before);
    m_equipment = *equipment;
    Q_EMIT started();
    Q_EMIT restored();
}

void EquipmentFormModel::change(const core::Equipment &equipment)
{
    if (equipment == m_equipment)
        return;
    QMap<EquipmentField, QString> errors = m_errors;
    // What was just typed into is not wrong until the next save.
    const auto forget = [&](bool isOther, EquipmentField field) {
        if (isOther)
            errors.remove(field);
    };
    forget(equipment.wellId != m_equipment.wellId, EquipmentField::Well);
    forget(equipment.serialNumber != m_equipment.serialNumber, EquipmentField::Serial);
    forget(equipment.manufacturer != m_equipment.manufacturer, EquipmentField::Manufacturer);
    forget(equipment.model != m_equipment.model, EquipmentField::Model);
    forget(equipment.installationDate != m_equipment.installationDate, EquipmentField::Installed);
    forget(equipment.notes != m_equipment.notes, EquipmentField::Notes);
    m_equipment = equipment;
    keepDraft();
    setErrors(errors);
}

void EquipmentFormModel::save()
{
    if (m_isSaving)
        return;
    QMap<EquipmentField, QString> errors;
    for (const core::FieldError &error : core::validate(m_equipment, *civilOf(m_today()))) {
        const EquipmentField field = fieldNamed(error.field).value_or(EquipmentField::Notes);
        if (!errors.contains(field))
            errors.insert(field, equipmentRefusal(error.error));
    }
    setErrors(errors);
    if (!errors.isEmpty()) {
        Q_EMIT focusWanted(errors.firstKey());
        return;
    }
    m_isSaving = true;
    Q_EMIT changed();
    m_port.save(m_id, m_equipment);
}

void EquipmentFormModel::refuse(const Error &error)
{
    m_isSaving = false;
    if (error.code == "duplicate_key") {
        setErrors({{EquipmentField::Serial, equipmentRefusal(error)}});
        Q_EMIT focusWanted(EquipmentField::Serial);
        return;
    }
    Q_EMIT changed();
    Q_EMIT refusedWith(equipmentRefusal(error));
}

void EquipmentFormModel::setErrors(const QMap<EquipmentField, QString> &errors)
{
    m_errors = errors;
    Q_EMIT changed();
}

} // namespace wellpulse::ui
