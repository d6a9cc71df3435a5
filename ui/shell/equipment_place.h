// SPDX-License-Identifier: GPL-3.0-or-later
// Equipment, maintenance and its pictures in the window: their models, their pages, which are made when first shown, and what leads from
// one to the other. What it wants of the window it says by signals. GUI thread.
#pragma once

#include "ui/controls/notice_bar.h"
#include "ui/equipment/due_model.h"
#include "ui/equipment/equipment_form_model.h"
#include "ui/equipment/equipment_model.h"
#include "ui/equipment/maintenance_model.h"
#include "ui/shell/notice_offer.h"
#include "ui/shell/photo_place.h"
#include "ui/theme/appearance.h"

#include <QtCore/QPointer>

#include <functional>

namespace wellpulse::ui {

class EquipmentPage;
class HomePage;
class MaintenancePage;

class EquipmentPlace : public QObject {
    Q_OBJECT
public:
    EquipmentPlace(const MaintenancePorts &ports, CameraPort &camera, const Appearance &appearance,
        std::function<QDate()> today, const QLocale &locale, QObject *parent = nullptr);

    /// The pages of before are gone with the window's frame.
    void wear(const Appearance &appearance);
    void setWells(const QList<RouteStop> &wells);
    void addTo(HomePage &home);

    void showEquipment(const QString &wellId);
    void showPiece(const QString &equipmentId);
    /// Empty ids: to be chosen. What is typed there already stays.
    void showMaintenance(const QString &wellId, const QString &equipmentId = {});

    /// For what stands in the form already, or for what is chosen first.
    void takePhoto(const QString &wellId);

    bool owns(const QWidget *page) const;
    void focus(const QWidget *page);
    void focusSearch();
    void undo() { m_model.undo(); }
    /// Unlocked: reads, and brings back what was not saved, on its page if that was `pageBefore`.
    void enter(const QWidget *pageBefore);
    void leave();

Q_SIGNALS:
    void pageWanted(QWidget *page, const QString &title);
    void homeWanted();
    void said(wellpulse::ui::Tone tone, const QString &sentence);
    void offered(const wellpulse::ui::NoticeOffer &offer);

private:
    void connectModels();
    void connectPhotos();
    void goBackTo(QWidget *page);
    void ensureEquipment();
    void ensureMaintenance();
    void showEquipmentPage();
    void showMaintenancePage();
    void offerUndo(const QString &sentence);
    void offerRestored(const QString &sentence, std::function<void()> open);

    Appearance m_appearance;
    PhotoPlace m_photos;
    EquipmentModel m_model;
    EquipmentFormModel m_formModel;
    MaintenanceModel m_maintenanceModel;
    DueModel m_dueModel;
    QPointer<EquipmentPage> m_page;
    QPointer<MaintenancePage> m_maintenancePage;
    QPointer<const QWidget> m_comesBackTo; ///< where what was not saved may take the screen
};

} // namespace wellpulse::ui
