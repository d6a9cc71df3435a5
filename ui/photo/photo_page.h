// SPDX-License-Identifier: GPL-3.0-or-later
// One picture large: whole or pixel by pixel, the next and the one before by the arrow keys, what is known of it, and a copy
// to a file. Escape leads back. Logic is in PhotoViewModel. GUI thread.
#pragma once

#include "ui/photo/photo_view_model.h"
#include "ui/theme/appearance.h"

#include <QtWidgets/QWidget>

class QLabel;

namespace wellpulse::ui {

class BadgeLine;
class PhotoCanvas;
class TouchButton;

class PhotoPage : public QWidget {
    Q_OBJECT
public:
    PhotoPage(const Appearance &appearance, PhotoViewModel &model, QWidget *parent = nullptr);

    void focusFirst();

Q_SIGNALS:
    void backWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeFoot();
    TouchButton *addButton(QLayout &layout, Icon icon, const QString &words, const char *name);
    bool takeKey(const QKeyEvent &event);
    void step(int by);
    void setFitted(bool isFitted);
    void askForCopy();
    void showPicture();
    void showInfo();

    Appearance m_appearance;
    PhotoViewModel &m_model;
    QLabel *m_titleLabel = nullptr;
    PhotoCanvas *m_canvas;
    QLabel *m_factsLabel;
    BadgeLine *m_deliveryLine;
    TouchButton *m_backButton = nullptr;
    TouchButton *m_beforeButton = nullptr;
    TouchButton *m_nextButton = nullptr;
    TouchButton *m_sizeButton = nullptr;
    TouchButton *m_copyButton = nullptr;
    TouchButton *m_againButton = nullptr;
};

} // namespace wellpulse::ui
