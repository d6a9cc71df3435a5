// SPDX-License-Identifier: GPL-3.0-or-later
// The list of equipment with what narrows it: well, type, and a search as one types. GUI thread.
#pragma once

#include "ui/equipment/equipment_model.h"
#include "ui/theme/appearance.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace wellpulse::ui {

class RowList;
class TouchButton;

class EquipmentListPanel : public QWidget {
    Q_OBJECT
public:
    EquipmentListPanel(const Appearance &appearance, EquipmentModel &model, QWidget *parent = nullptr);

    void focusFirst();
    void focusSearch();
    /// Narrows to one well, and to nothing else.
    void showWell(const QString &wellId);

Q_SIGNALS:
    void homeWanted();
    void addWanted();
    void maintenanceWanted();
    void openWanted(const QString &equipmentId);

private:
    void buildActions(QVBoxLayout &layout);
    void buildFilters(QVBoxLayout &layout);
    void buildRows(QVBoxLayout &layout);
    void showWells();
    void showFound();
    void apply();

    Appearance m_appearance;
    EquipmentModel &m_model;
    TouchButton *m_addButton = nullptr;
    QComboBox *m_wellCombo = nullptr;
    QComboBox *m_typeCombo = nullptr;
    QLineEdit *m_searchEdit = nullptr;
    QLabel *m_countLabel = nullptr;
    RowList *m_list = nullptr;
    QLabel *m_emptyLabel = nullptr;
    bool m_isShowing = false; ///< the fields follow the model, not a person
};

} // namespace wellpulse::ui
