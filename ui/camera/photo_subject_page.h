// SPDX-License-Identifier: GPL-3.0-or-later
// "Take photo" from home: the widgets that choose what it belongs to, before the camera opens. Enter on a row goes on,
// Escape leads back. Logic is in PhotoSubjectModel. GUI thread.
#pragma once

#include "ui/camera/photo_subject_model.h"
#include "ui/theme/appearance.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QLabel;

namespace wellpulse::ui {

class RowList;

class PhotoSubjectPage : public QWidget {
    Q_OBJECT
public:
    PhotoSubjectPage(const Appearance &appearance, PhotoSubjectModel &model, QWidget *parent = nullptr);

    void focusFirst();

Q_SIGNALS:
    void homeWanted();

private:
    void build(const Appearance &appearance);
    QWidget *makeHead(const Appearance &appearance);
    QWidget *makeChoices(const Appearance &appearance);
    void showWells();
    void showEquipment();

    PhotoSubjectModel &m_model;
    QComboBox *m_wellCombo;
    QComboBox *m_equipmentCombo;
    QLabel *m_emptyLabel;
    RowList *m_list = nullptr;
};

} // namespace wellpulse::ui
