// SPDX-License-Identifier: GPL-3.0-or-later
// Where this laptop is, on one line of the form: there only for who opted in, and never in the way. GUI thread.
#pragma once

#include "ui/production/production_entry_model.h"
#include "ui/theme/appearance.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QLabel;

namespace wellpulse::ui {

class LocationLine : public QWidget {
    Q_OBJECT
public:
    LocationLine(
        const Appearance &appearance, ProductionEntryModel &model, const QLocale &locale, QWidget *parent = nullptr);

    /// Shows what is known now; hidden while location is off.
    void refresh();

private:
    ProductionEntryModel &m_model;
    QLocale m_locale;
    QLabel *m_positionLabel;
    QLabel *m_fenceLabel;
    QTimer m_ageTimer;
};

} // namespace wellpulse::ui
