// SPDX-License-Identifier: GPL-3.0-or-later
// The widgets of adding equipment or changing it. Ctrl+S saves. Logic is in EquipmentFormModel. GUI thread.
#pragma once

#include "ui/equipment/equipment_form_model.h"
#include "ui/ports/route_port.h"
#include "ui/theme/appearance.h"

#include <QtCore/QLocale>
#include <QtWidgets/QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace wellpulse::ui {

class FormField;
class OptionalDate;
class TouchButton;

class EquipmentForm : public QWidget {
    Q_OBJECT
public:
    EquipmentForm(
        const Appearance &appearance, EquipmentFormModel &model, const QLocale &locale, QWidget *parent = nullptr);

    void setWells(const QList<RouteStop> &wells);
    void focusFirst();

Q_SIGNALS:
    void leaveWanted();

private:
    void build(const Appearance &appearance, const QLocale &locale);
    QWidget *buildFoot(const Appearance &appearance);
    QLineEdit *makeEdit(const char *name, int longest);
    void connectFields();
    void showContents();
    void showErrors();
    void take();
    QWidget *widgetOf(EquipmentField field) const;

    EquipmentFormModel &m_model;
    QLabel *m_titleLabel = nullptr;
    QComboBox *m_wellCombo = nullptr;
    QComboBox *m_typeCombo = nullptr;
    QComboBox *m_statusCombo = nullptr;
    QLineEdit *m_serialEdit = nullptr;
    QLineEdit *m_makerEdit = nullptr;
    QLineEdit *m_modelEdit = nullptr;
    QPlainTextEdit *m_notesEdit = nullptr;
    OptionalDate *m_installed = nullptr;
    FormField *m_wellField = nullptr;
    FormField *m_serialField = nullptr;
    FormField *m_makerField = nullptr;
    FormField *m_modelField = nullptr;
    FormField *m_notesField = nullptr;
    TouchButton *m_saveButton = nullptr;
    bool m_isShowing = false; ///< the fields follow the model, not a person
};

} // namespace wellpulse::ui
