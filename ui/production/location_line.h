// SPDX-License-Identifier: GPL-3.0-or-later
// Where this laptop is, on one line of the form: there only for who opted in, and never in the way. GUI thread.
#pragma once

#include "ui/ports/location_port.h"
#include "ui/theme/appearance.h"

#include <QtCore/QLocale>
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <functional>

class QLabel;

namespace wellpulse::ui {

class LocationLine : public QWidget {
    Q_OBJECT
public:
    /// `reading` says what the form would record now.
    LocationLine(const Appearance &appearance, std::function<LocationReading()> reading, const QLocale &locale,
        QWidget *parent = nullptr);

    /// Shows what is known now; hidden while location is off.
    void refresh();

private:
    std::function<LocationReading()> m_reading;
    QLocale m_locale;
    QLabel *m_positionLabel;
    QLabel *m_fenceLabel;
    QTimer m_ageTimer;
};

} // namespace wellpulse::ui
