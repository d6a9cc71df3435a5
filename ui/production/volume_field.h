// SPDX-License-Identifier: GPL-3.0-or-later
// One volume of a day: the field, beside it the day before, the difference and the seven-day average, and below it what
// asks for an answer: why the value is far off, or why it was not read. GUI thread.
#pragma once

#include "ui/production/production_entry_model.h"
#include "ui/theme/appearance.h"

#include <QtWidgets/QWidget>

class QLabel;
class QLineEdit;

namespace wellpulse::ui {

class FormField;
class ReasonChips;
class TouchButton;

class VolumeField : public QWidget {
    Q_OBJECT
public:
    VolumeField(
        const Appearance &appearance, core::Fluid fluid, ProductionEntryModel &model, QWidget *parent = nullptr);

    core::Fluid fluid() const { return m_fluid; }
    QLineEdit *edit() const { return m_edit; }
    /// Shows what the model says.
    void refresh();
    void toggleNotRead();

private:
    QWidget *buildRow(const Appearance &appearance);
    QWidget *buildFigures(const Appearance &appearance);
    QWidget *buildWarning(const Appearance &appearance);
    void connectModel();
    void showText();
    void showFigures();
    void recheck();

    core::Fluid m_fluid;
    ProductionEntryModel &m_model;
    QLineEdit *m_edit;
    FormField *m_field;
    TouchButton *m_notReadButton = nullptr;
    QLabel *m_previousLabel;
    QLabel *m_differenceLabel;
    QLabel *m_averageLabel;
    QLabel *m_originLabel;
    QLabel *m_warningLabel;
    QWidget *m_warning = nullptr;
    ReasonChips *m_varianceChips;
    ReasonChips *m_notReadChips;
};

} // namespace wellpulse::ui
