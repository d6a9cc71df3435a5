// SPDX-License-Identifier: GPL-3.0-or-later
// One piece of equipment, opened: its state, what is known of it, what was done to it and when its state changed; and what
// can be done with it: log maintenance, edit, delete with a reason, correct what was logged. GUI thread.
#pragma once

#include "ui/equipment/equipment_model.h"
#include "ui/theme/appearance.h"

#include <QtWidgets/QWidget>

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace wellpulse::ui {

class BadgeLine;
class FormField;
class MaintenanceTimeline;
class PhotoThumbnails;
class TouchButton;

class EquipmentDetailPanel : public QWidget {
    Q_OBJECT
public:
    EquipmentDetailPanel(
        const Appearance &appearance, EquipmentModel &model, PhotoThumbnails &thumbnails, QWidget *parent = nullptr);

    MaintenanceTimeline &timeline() { return *m_timeline; }
    void focusFirst();
    /// True when something was open that Escape closes before the piece itself.
    bool stepBack();

Q_SIGNALS:
    void backWanted();
    void editWanted();
    void maintenanceWanted(const QString &equipmentId);

private:
    QWidget *makeActions();
    QWidget *makeQuestion();
    QLabel *addLabel(QVBoxLayout *layout, const char *name, const char *look = nullptr);
    void showDetail();
    void askDelete(bool isAsking);

    Appearance m_appearance;
    EquipmentModel &m_model;
    QLabel *m_titleLabel = nullptr;
    BadgeLine *m_statusLine;
    BadgeLine *m_dueLine;
    BadgeLine *m_officeLine;
    QLabel *m_factsLabel = nullptr;
    QLabel *m_notesLabel = nullptr;
    QWidget *m_actions = nullptr;
    QWidget *m_question = nullptr;
    TouchButton *m_workButton = nullptr;
    TouchButton *m_deleteButton = nullptr;
    TouchButton *m_answerButton = nullptr;
    QLineEdit *m_reasonEdit = nullptr;
    FormField *m_reasonField = nullptr;
    MaintenanceTimeline *m_timeline;
    QLabel *m_statusesLabel = nullptr;
    QString m_shownId;
};

} // namespace wellpulse::ui
