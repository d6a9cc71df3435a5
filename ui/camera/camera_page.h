// SPDX-License-Identifier: GPL-3.0-or-later
// Taking a picture: the live picture, the choice of a camera, what the camera does in words, and a file instead. Enter takes
// and then uses; Escape takes another, or leads back. Logic is in CameraModel. GUI thread.
#pragma once

#include "ui/camera/camera_model.h"
#include "ui/controls/touch_button.h"
#include "ui/theme/appearance.h"

#include <QtWidgets/QWidget>

class QComboBox;

namespace wellpulse::ui {

class BadgeLine;
class CameraView;
class FormField;

class CameraPage : public QWidget {
    Q_OBJECT
public:
    CameraPage(const Appearance &appearance, CameraModel &model, QWidget *parent = nullptr);

    void focusFirst();

Q_SIGNALS:
    void backWanted();
    void fileWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeFoot();
    TouchButton *addButton(QLayout &layout, ButtonLook look, Icon icon, const QString &words, const char *name);
    void showCameras();
    void showState();

    Appearance m_appearance;
    CameraModel &m_model;
    CameraView *m_view;
    BadgeLine *m_stateLine;
    QComboBox *m_cameraCombo;
    FormField *m_cameraField;
    TouchButton *m_takeButton = nullptr;
    TouchButton *m_useButton = nullptr;
    TouchButton *m_anotherButton = nullptr;
    TouchButton *m_againButton = nullptr;
    TouchButton *m_fileButton = nullptr;
    bool m_focusIsDue = false; ///< asked for before there was anything to take
};

} // namespace wellpulse::ui
