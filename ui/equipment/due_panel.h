// SPDX-License-Identifier: GPL-3.0-or-later
// What is due, on the home screen: the most pressing pieces, each a way to the form, and a way to all of them. Hidden while
// nothing is due. GUI thread.
#pragma once

#include "ui/equipment/due_model.h"
#include "ui/theme/appearance.h"

#include <QtWidgets/QWidget>

namespace wellpulse::ui {

class TouchButton;

class DuePanel : public QWidget {
    Q_OBJECT
public:
    DuePanel(const Appearance &appearance, DueModel &model, QWidget *parent = nullptr);

Q_SIGNALS:
    void maintenanceWanted(const QString &wellId, const QString &equipmentId);
    void allWanted();

private:
    void showDue();
    TouchButton *addButton(const QString &name);

    Appearance m_appearance;
    DueModel &m_model;
    QList<TouchButton *> m_buttons;
    TouchButton *m_allButton;
};

} // namespace wellpulse::ui
