// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/equipment/maintenance_model.h"

#include "ui/equipment/equipment_words.h"
#include "ui/production/location_words.h"
#include "ui/shell/status_words.h"

#include <algorithm>
#include <utility>

namespace wellpulse::ui {

namespace {

const QString draftName = QStringLiteral("maintenance");

} // namespace

MaintenanceModel::MaintenanceModel(
    const MaintenancePorts &ports, std::function<QDate()> today, const QLocale &locale, QObject *parent)
    : QObject(parent)
    , m_ports(ports)
    , m_photos(ports.photos)
    , m_today(std::move(today))
    , m_locale(locale)
{
    m_form.date = m_today();
    m_start = m_form;
    connect(&ports.equipment, &EquipmentPort::found, this, [this](int question, const QList<EquipmentItem> &items) {
        if (question == m_question && question != 0)
            takeChoices(items);
    });
    connect(&ports.equipment, &EquipmentPort::viewsChanged, this, [this] {
        if (m_question != 0)
            readChoices();
    });
    connect(&ports.equipment, &EquipmentPort::logged, this, &MaintenanceModel::afterLogged);
    connect(&ports.equipment, &EquipmentPort::refused, this, [this](const Error &error) {
        if (!std::exchange(m_isSaving, false))
            return; // somebody else asked
        Q_EMIT changed();
        Q_EMIT refusedWith(equipmentRefusal(error));
    });
    connect(&ports.drafts, &DraftPort::draftRead, this, [this](const QString &name, const QByteArray &content) {
        if (name == draftName)
            takeDraft(content);
    });
    connect(&ports.location, &LocationPort::locationChanged, this, &MaintenanceModel::locationChanged);
    connect(&m_photos, &PhotoTray::idsChanged, this, [this] {
        MaintenanceForm form = m_form;
        form.photoIds = m_photos.ids();
        change(form);
    });
    connect(&m_photos, &PhotoTray::settled, this, &MaintenanceModel::noteSettled);
}

void MaintenanceModel::setWells(const QList<RouteStop> &wells)
{
    const bool sameWells = std::equal(m_wells.cbegin(), m_wells.cend(), wells.cbegin(), wells.cend(),
        [](const RouteStop &a, const RouteStop &b) { return a.wellId == b.wellId && a.name == b.name; });
    m_wells = wells;
    if (!sameWells)
        Q_EMIT wellsChanged();
}

void MaintenanceModel::openNew(const QString &wellId, const QString &equipmentId)
{
    start({.wellId = wellId, .equipmentId = equipmentId, .date = m_today()});
}

void MaintenanceModel::openCorrection(const EquipmentItem &equipment, const MaintenanceItem &item)
{
    start(formOf(QString::fromStdString(equipment.equipment.wellId), item, m_locale));
}

void MaintenanceModel::start(const MaintenanceForm &form)
{
    m_form = form;
    m_start = form;
    m_errors.clear();
    m_choices.clear();
    m_choicesAreRead = false;
    m_placeConfirmedFor.clear();
    m_asksForPlace = false;
    m_isSaving = false;
    m_waitsForPhotos = false;
    Q_EMIT started();
    Q_EMIT choicesChanged();
    Q_EMIT changed();
    readChoices();
}

void MaintenanceModel::readChoices()
{
    if (!m_form.wellId.isEmpty())
        m_ports.equipment.find(--m_question, {.wellId = m_form.wellId});
}

// Where one piece stands at a well, it is the one.
void MaintenanceModel::takeChoices(const QList<EquipmentItem> &items)
{
    if (std::exchange(m_choicesAreRead, true) && items == m_choices)
        return;
    m_choices = items;
    if (m_form.equipmentId.isEmpty() && items.size() == 1) {
        m_form.equipmentId = items.constFirst().id;
        m_start.equipmentId = m_form.equipmentId;
    }
    const bool hadTyped = hasTyped();
    propose();
    if (!hadTyped)
        m_start = m_form; // what was proposed was not typed
    Q_EMIT choicesChanged();
    Q_EMIT changed();
}

const EquipmentItem *MaintenanceModel::chosen() const
{
    const auto found = std::find_if(m_choices.cbegin(), m_choices.cend(),
        [this](const EquipmentItem &item) { return item.id == m_form.equipmentId; });
    return found != m_choices.cend() ? &*found : nullptr;
}

void MaintenanceModel::propose()
{
    const EquipmentItem *item = chosen();
    if (m_form.ownNextDate || item == nullptr || !m_form.date.isValid())
        return;
    m_form.nextDate = dateOf(core::proposedNextDate(item->equipment.type, m_form.type, *civilOf(m_form.date)));
}

QString MaintenanceModel::proposalWords() const
{
    const EquipmentItem *item = chosen();
    if (m_form.ownNextDate || item == nullptr)
        return {};
    if (!m_form.nextDate.isValid())
        return tr("This type of equipment has no usual interval. Tick the box to plan the next maintenance.");
    //: %1 is a number of days, %2 a type of equipment
    return tr("Proposed: %1 days after this one, as usual for this type (%2). Change it if you plan otherwise.")
        .arg(m_locale.toString(m_form.date.daysTo(m_form.nextDate)), typeWords(item->equipment.type));
}

void MaintenanceModel::change(const MaintenanceForm &form)
{
    if (form == m_form)
        return;
    QMap<MaintenanceField, QString> errors = m_errors;
    const auto forget = [&](bool isOther, MaintenanceField field) {
        if (isOther)
            errors.remove(field);
    };
    forget(form.equipmentId != m_form.equipmentId, MaintenanceField::Equipment);
    forget(form.date != m_form.date, MaintenanceField::Date);
    forget(form.date != m_form.date || form.nextDate != m_form.nextDate, MaintenanceField::NextDate);
    forget(form.description != m_form.description, MaintenanceField::Description);
    forget(form.technician != m_form.technician, MaintenanceField::Technician);
    forget(form.cost != m_form.cost, MaintenanceField::Cost);
    const bool otherWell = form.wellId != m_form.wellId;
    m_form = form;
    m_asksForPlace = m_asksForPlace && !otherWell;
    if (otherWell) {
        m_form.equipmentId.clear();
        m_choices.clear();
        m_choicesAreRead = false;
    }
    propose();
    m_errors = errors;
    m_ports.drafts.keep(draftName, toBytes(m_form));
    if (otherWell) {
        Q_EMIT choicesChanged();
        Q_EMIT locationChanged();
        readChoices();
    }
    Q_EMIT changed();
}

QString MaintenanceModel::placeQuestion() const
{
    if (!m_asksForPlace)
        return {};
    const auto well = std::find_if(
        m_wells.cbegin(), m_wells.cend(), [this](const RouteStop &stop) { return stop.wellId == m_form.wellId; });
    return elsewhereQuestion(location(), well != m_wells.cend() ? well->name : QString(), m_locale);
}

void MaintenanceModel::save()
{
    if (m_isSaving)
        return;
    setErrors(checked(m_form, m_today(), m_locale).errors);
    if (!m_errors.isEmpty()) {
        Q_EMIT focusWanted(m_errors.firstKey());
        return;
    }
    m_waitsForPhotos = m_photos.isBusy();
    if (m_waitsForPhotos) {
        Q_EMIT changed();
        return;
    }
    const bool isElsewhere = location().fence.fence == core::Fence::Outside;
    if (isElsewhere && !isCorrection() && m_placeConfirmedFor != m_form.wellId && !m_asksForPlace) {
        m_asksForPlace = true;
        Q_EMIT changed();
        return;
    }
    send();
}

// One that could not be taken is looked at before anything is saved without it.
void MaintenanceModel::noteSettled()
{
    if (!std::exchange(m_waitsForPhotos, false))
        return;
    if (m_photos.faults().isEmpty())
        save();
    else
        Q_EMIT changed();
}

void MaintenanceModel::addFromCamera(const PhotoSource &picture)
{
    PhotoSource source = picture;
    if (const LocationReading here = location(); here.position)
        source.location = core::toLocationJson(*here.position, here.fence.fence);
    m_photos.addPicture(source);
}

void MaintenanceModel::confirmPlace()
{
    m_placeConfirmedFor = m_form.wellId;
    m_asksForPlace = false;
    save();
}

void MaintenanceModel::send()
{
    core::Maintenance maintenance = checked(m_form, m_today(), m_locale).maintenance;
    if (const LocationReading here = location(); here.position && !isCorrection())
        maintenance.location = core::toLocationJson(*here.position, here.fence.fence);
    m_asksForPlace = false;
    m_isSaving = true;
    Q_EMIT changed();
    m_ports.equipment.log(m_form.maintenanceId, maintenance, m_form.photoIds);
}

void MaintenanceModel::afterLogged(const QString &equipmentId)
{
    if (!std::exchange(m_isSaving, false))
        return;
    const EquipmentItem *item = chosen();
    const QString name = item != nullptr ? nameWords(item->equipment) : tr("this equipment");
    QString sentence = isCorrection()
        //: %1 is the equipment, say "Pump jack PJ-456"
        ? tr("The maintenance of %1 was corrected.").arg(name)
        : tr("The maintenance of %1 was logged.").arg(name);
    if (m_form.nextDate.isValid())
        sentence += u' ' + tr("It is due again %1.").arg(dayWords(m_form.nextDate, m_locale, m_today()));
    m_ports.drafts.forget(draftName);
    m_photos.clear();
    start({.wellId = m_form.wellId, .date = m_today()});
    Q_EMIT savedWith(equipmentId, sentence);
}

void MaintenanceModel::clear()
{
    m_ports.drafts.forget(draftName);
    m_photos.dropAll();
    start({.wellId = m_form.wellId, .equipmentId = m_start.equipmentId, .date = m_today()});
}

void MaintenanceModel::restoreDraft()
{
    m_ports.drafts.read(draftName);
}

void MaintenanceModel::takeDraft(const QByteArray &content)
{
    const auto form = maintenanceFormOf(content);
    if (hasTyped())
        return;
    m_photos.restore(form ? form->photoIds : QStringList());
    if (!form)
        return;
    start({.maintenanceId = form->maintenanceId, .date = m_today()}); // what it is measured against
    m_form = *form;
    Q_EMIT started();
    Q_EMIT changed();
    readChoices();
    Q_EMIT restored();
}

void MaintenanceModel::lockAway()
{
    m_question = 0;
    m_photos.clear();
    start({.date = m_today()});
}

void MaintenanceModel::setErrors(const QMap<MaintenanceField, QString> &errors)
{
    m_errors = errors;
    Q_EMIT changed();
}

} // namespace wellpulse::ui
