// SPDX-License-Identifier: GPL-3.0-or-later
// What the camera sees, as large as there is room. Words and an icon where it sees nothing. GUI thread.
#pragma once

#include "ui/theme/appearance.h"

#include <QtGui/QImage>
#include <QtWidgets/QWidget>

namespace wellpulse::ui {

class CameraView : public QWidget {
    Q_OBJECT
public:
    explicit CameraView(const Appearance &appearance, QWidget *parent = nullptr);

    void setPicture(const QImage &picture);
    const QImage &picture() const { return m_picture; }

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Appearance m_appearance;
    QImage m_picture;
};

} // namespace wellpulse::ui
