// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the settings about the location: the source, how to reach it, the self-test and typed coordinates. GUI thread.
#pragma once

#include "ui/settings/settings_model.h"
#include "ui/theme/appearance.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace wellpulse::ui {

class ChoiceRow;
class FormField;
class TouchButton;

class LocationSettings : public QWidget {
    Q_OBJECT
public:
    LocationSettings(const Appearance &appearance, SettingsModel &model, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildNetwork();
    QWidget *buildSerial();
    QWidget *buildTest();
    QWidget *buildTyped();
    void showChoice();
    void showTest();
    void showTyped();
    void useTyped();

    Appearance m_appearance;
    SettingsModel &m_model;
    ChoiceRow *m_sourceRow = nullptr;
    QWidget *m_networkFields = nullptr;
    QLineEdit *m_hostEdit = nullptr;
    QLineEdit *m_portEdit = nullptr;
    FormField *m_portField = nullptr;
    QWidget *m_serialFields = nullptr;
    QComboBox *m_serialCombo = nullptr;
    QComboBox *m_baudCombo = nullptr;
    QVBoxLayout *m_testLayout = nullptr;
    TouchButton *m_testButton = nullptr;
    QList<TestLine> m_shownLines;
    QLineEdit *m_latitudeEdit = nullptr;
    QLineEdit *m_longitudeEdit = nullptr;
    FormField *m_latitudeField = nullptr;
    TouchButton *m_useButton = nullptr;
    TouchButton *m_forgetButton = nullptr;
    QTimer m_ageTimer; ///< ages grow without anybody telling
};

} // namespace wellpulse::ui
