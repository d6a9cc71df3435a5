// SPDX-License-Identifier: GPL-3.0-or-later
// The place of equipment: the list, one piece opened, and the form, one at a time. Escape goes back a step. GUI thread.
#pragma once

#include "ui/equipment/equipment_form_model.h"
#include "ui/equipment/equipment_model.h"
#include "ui/theme/appearance.h"

#include <QtWidgets/QWidget>

class QStackedWidget;

namespace wellpulse::ui {

class EquipmentDetailPanel;
class EquipmentForm;
class EquipmentListPanel;
class PhotoThumbnails;

class EquipmentPage : public QWidget {
    Q_OBJECT
public:
    EquipmentPage(const Appearance &appearance, EquipmentModel &model, EquipmentFormModel &form,
        PhotoThumbnails &thumbnails, QWidget *parent = nullptr);

    void focusFirst();
    void focusSearch();
    /// The list, narrowed to a well if there is one.
    void showList(const QString &wellId = {});
    void showDetail(const QString &equipmentId);
    /// As the form's model has it.
    void showForm();

Q_SIGNALS:
    void homeWanted();
    /// Empty ids: not chosen yet.
    void maintenanceWanted(const QString &wellId, const QString &equipmentId);
    void correctionWanted(const wellpulse::ui::EquipmentItem &equipment, const wellpulse::ui::MaintenanceItem &item);
    void photoWanted(const QStringList &photoIds, const QString &photoId);
    /// What was typed and not saved stays: somebody pressed Escape.
    void unsavedKept();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void showSaved(const QString &equipmentId);
    void leaveForm();
    void backToList();

    EquipmentModel &m_model;
    EquipmentFormModel &m_formModel;
    QStackedWidget *m_stack;
    EquipmentListPanel *m_list;
    EquipmentDetailPanel *m_detail;
    EquipmentForm *m_form;
};

} // namespace wellpulse::ui
