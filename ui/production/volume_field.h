// SPDX-License-Identifier: GPL-3.0-or-later
// One volume of a day: the field, and with it the day before, the difference and the seven-day average. GUI thread.
#pragma once

#include "ui/production/production_entry_model.h"
#include "ui/theme/appearance.h"

#include <QtWidgets/QWidget>

class QLabel;
class QLineEdit;

namespace wellpulse::ui {

class FormField;

class VolumeField : public QWidget {
    Q_OBJECT
public:
    VolumeField(const Appearance &appearance, core::Fluid fluid, QWidget *parent = nullptr);

    QLineEdit *edit() const { return m_edit; }
    void setError(const QString &sentence);
    void setComparison(const Comparison &comparison);

    /// Of one width whatever it says, so that a warning does not move its neighbours to another row.
    QSize sizeHint() const override;

private:
    int m_widthPx;
    QLineEdit *m_edit;
    FormField *m_field;
    QLabel *m_previousLabel;
    QLabel *m_differenceLabel;
    QLabel *m_averageLabel;
    QLabel *m_warningLabel;
};

} // namespace wellpulse::ui
