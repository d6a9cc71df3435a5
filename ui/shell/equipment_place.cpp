// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/equipment_place.h"

#include "ui/equipment/due_panel.h"
#include "ui/equipment/equipment_page.h"
#include "ui/equipment/maintenance_page.h"
#include "ui/home/home_page.h"

namespace wellpulse::ui {

EquipmentPlace::EquipmentPlace(const MaintenancePorts &ports, CameraPort &camera, const Appearance &appearance,
    std::function<QDate()> today, const QLocale &locale, QObject *parent)
    : QObject(parent)
    , m_appearance(appearance)
    , m_photos({ports.photos, camera, ports.equipment}, appearance, today, locale)
    , m_model(ports.equipment, today, locale)
    , m_formModel(ports.equipment, ports.drafts, today)
    , m_maintenanceModel(ports, today, locale)
    , m_dueModel(ports.equipment, today, locale)
{
    connectModels();
    connectPhotos();
}

void EquipmentPlace::connectPhotos()
{
    connect(&m_photos, &PhotoPlace::pageWanted, this, &EquipmentPlace::pageWanted);
    connect(&m_photos, &PhotoPlace::said, this, &EquipmentPlace::said);
    connect(&m_photos, &PhotoPlace::homeWanted, this, &EquipmentPlace::homeWanted);
    connect(&m_photos, &PhotoPlace::backWanted, this, &EquipmentPlace::goBackTo);
    connect(&m_photos, &PhotoPlace::used, this, [this](const PhotoSource &picture) {
        showMaintenancePage();
        m_maintenanceModel.addFromCamera(picture);
        Q_EMIT said(Tone::Good, tr("The photo is with this maintenance. Save it, and both are sent."));
    });
    connect(&m_photos, &PhotoPlace::fileWanted, this, [this] {
        showMaintenancePage();
        m_maintenancePage->choosePhotoFiles();
    });
    connect(&m_photos, &PhotoPlace::newWanted, this, [this](const QString &wellId, const QString &equipmentId) {
        m_maintenanceModel.openNew(wellId, equipmentId);
        m_photos.showCamera(nullptr);
    });
    connect(&m_photos, &PhotoPlace::loggedWanted, this,
        [this](const EquipmentItem &equipment, const MaintenanceItem &item) {
            m_maintenanceModel.openCorrection(equipment, item);
            m_photos.showCamera(nullptr);
        });
}

void EquipmentPlace::takePhoto(const QString &wellId)
{
    if (!m_maintenanceModel.hasTyped())
        return m_photos.showSubject(wellId);
    ensureMaintenance();
    m_photos.showCamera(m_maintenancePage);
    Q_EMIT said(Tone::Quiet, tr("The photo goes with the maintenance that is not saved yet."));
}

void EquipmentPlace::goBackTo(QWidget *page)
{
    if (page == nullptr)
        return Q_EMIT homeWanted();
    Q_EMIT pageWanted(page, page->windowTitle());
    focus(page);
}

void EquipmentPlace::wear(const Appearance &appearance)
{
    m_appearance = appearance;
    m_photos.wear(appearance);
}

void EquipmentPlace::connectModels()
{
    const auto refuse = [this](const QString &sentence) { Q_EMIT said(Tone::Danger, sentence); };
    connect(&m_model, &EquipmentModel::doneWith, this, &EquipmentPlace::offerUndo);
    connect(&m_model, &EquipmentModel::undoneWith, this,
        [this](const QString &sentence) { Q_EMIT said(Tone::Quiet, sentence); });
    connect(&m_model, &EquipmentModel::refusedWith, this, refuse);
    connect(&m_formModel, &EquipmentFormModel::savedWith, this,
        [this](const QString &, const QString &sentence) { offerUndo(sentence); });
    connect(&m_formModel, &EquipmentFormModel::refusedWith, this, refuse);
    connect(&m_formModel, &EquipmentFormModel::restored, this, [this] {
        const auto open = [this] {
            showEquipmentPage();
            m_page->showForm();
        };
        if (m_page != nullptr && m_comesBackTo == m_page)
            open();
        else
            offerRestored(tr("What you typed about equipment is not saved yet, and is kept."), open);
    });
    connect(&m_maintenanceModel, &MaintenanceModel::savedWith, this,
        [this](const QString &equipmentId, const QString &sentence) {
            showPiece(equipmentId);
            Q_EMIT said(Tone::Good, sentence);
        });
    connect(&m_maintenanceModel, &MaintenanceModel::refusedWith, this, refuse);
    connect(&m_maintenanceModel, &MaintenanceModel::restored, this, [this] {
        if (m_maintenancePage != nullptr && m_comesBackTo == m_maintenancePage)
            showMaintenancePage();
        else
            offerRestored(
                tr("The maintenance you typed is not saved yet, and is kept."), [this] { showMaintenancePage(); });
    });
}

void EquipmentPlace::offerUndo(const QString &sentence)
{
    Q_EMIT offered({Tone::Good, sentence, Icon::Undo, tr("U&ndo"), [this] { m_model.undo(); }});
}

void EquipmentPlace::offerRestored(const QString &sentence, std::function<void()> open)
{
    Q_EMIT offered({Tone::Warning, sentence, Icon::Next, tr("&Open it"), std::move(open)});
}

void EquipmentPlace::setWells(const QList<RouteStop> &wells)
{
    m_model.setWells(wells);
    m_photos.setWells(wells);
    m_maintenanceModel.setWells(wells);
}

void EquipmentPlace::addTo(HomePage &home)
{
    auto *panel = new DuePanel(m_appearance, m_dueModel);
    connect(panel, &DuePanel::maintenanceWanted, this, &EquipmentPlace::showMaintenance);
    connect(panel, &DuePanel::allWanted, this, [this] { showEquipment({}); });
    home.addPanel(panel);
}

void EquipmentPlace::ensureEquipment()
{
    if (m_page != nullptr)
        return;
    m_page = new EquipmentPage(m_appearance, m_model, m_formModel, m_photos.thumbnails());
    connect(m_page, &EquipmentPage::homeWanted, this, &EquipmentPlace::homeWanted);
    connect(m_page, &EquipmentPage::maintenanceWanted, this, &EquipmentPlace::showMaintenance);
    connect(m_page, &EquipmentPage::correctionWanted, this,
        [this](const EquipmentItem &equipment, const MaintenanceItem &item) {
            if (!m_maintenanceModel.hasTyped())
                m_maintenanceModel.openCorrection(equipment, item);
            showMaintenancePage();
        });
    connect(m_page, &EquipmentPage::photoWanted, this,
        [this](const QStringList &photoIds, const QString &photoId) { m_photos.showPhoto(photoIds, photoId, m_page); });
    connect(m_page, &EquipmentPage::unsavedKept, this,
        [this] { Q_EMIT said(Tone::Warning, tr("This is not saved yet. Save it, or press \"Do not save\".")); });
}

void EquipmentPlace::ensureMaintenance()
{
    if (m_maintenancePage != nullptr)
        return;
    m_maintenancePage = new MaintenancePage(m_appearance, m_maintenanceModel);
    connect(m_maintenancePage, &MaintenancePage::homeWanted, this, &EquipmentPlace::homeWanted);
    connect(m_maintenancePage, &MaintenancePage::equipmentWanted, this, &EquipmentPlace::showEquipmentPage);
    connect(m_maintenancePage, &MaintenancePage::photoWanted, this,
        [this](const QStringList &photoIds, const QString &photoId) {
            m_photos.showPhoto(photoIds, photoId, m_maintenancePage);
        });
    connect(
        m_maintenancePage, &MaintenancePage::cameraWanted, this, [this] { m_photos.showCamera(m_maintenancePage); });
    connect(m_maintenancePage, &MaintenancePage::said, this,
        [this](const QString &sentence) { Q_EMIT said(Tone::Warning, sentence); });
    connect(m_maintenancePage, &MaintenancePage::leaveWanted, this, [this] {
        m_maintenanceModel.clear();
        showEquipmentPage();
    });
}

void EquipmentPlace::showEquipmentPage()
{
    ensureEquipment();
    Q_EMIT pageWanted(m_page, tr("Equipment"));
    m_page->focusFirst();
}

void EquipmentPlace::showMaintenancePage()
{
    ensureMaintenance();
    Q_EMIT pageWanted(m_maintenancePage, tr("Log maintenance"));
    m_maintenancePage->focusFirst();
}

void EquipmentPlace::showEquipment(const QString &wellId)
{
    ensureEquipment();
    if (m_formModel.isTouched())
        m_page->showForm(); // what was typed and not saved comes first
    else
        m_page->showList(wellId);
    showEquipmentPage();
}

void EquipmentPlace::showPiece(const QString &equipmentId)
{
    ensureEquipment();
    Q_EMIT pageWanted(m_page, tr("Equipment"));
    m_page->showDetail(equipmentId);
}

void EquipmentPlace::showMaintenance(const QString &wellId, const QString &equipmentId)
{
    const bool isKept = m_maintenanceModel.hasTyped();
    if (!isKept)
        m_maintenanceModel.openNew(wellId, equipmentId);
    showMaintenancePage();
    if (isKept && !equipmentId.isEmpty() && m_maintenanceModel.form().equipmentId != equipmentId)
        Q_EMIT said(Tone::Warning, tr("This is not saved yet. Save it, or press \"Do not save\"."));
}

bool EquipmentPlace::owns(const QWidget *page) const
{
    return page != nullptr && (page == m_page || page == m_maintenancePage || m_photos.owns(page));
}

void EquipmentPlace::focus(const QWidget *page)
{
    if (page == m_page)
        m_page->focusFirst();
    else if (page == m_maintenancePage)
        m_maintenancePage->focusFirst();
    else if (m_photos.owns(page))
        m_photos.focus(page);
}

void EquipmentPlace::focusSearch()
{
    showEquipment({});
    m_page->focusSearch();
}

void EquipmentPlace::enter(const QWidget *pageBefore)
{
    m_comesBackTo = owns(pageBefore) ? pageBefore : nullptr;
    if (m_page != nullptr && pageBefore == m_page)
        showEquipmentPage();
    else if (m_maintenancePage != nullptr && pageBefore == m_maintenancePage)
        showMaintenancePage();
    m_dueModel.refresh();
    m_formModel.restoreDraft();
    m_maintenanceModel.restoreDraft();
}

void EquipmentPlace::leave()
{
    m_dueModel.clear();
    m_photos.leave();
    m_formModel.lockAway();
    m_maintenanceModel.lockAway();
    m_model.clear();
}

} // namespace wellpulse::ui
