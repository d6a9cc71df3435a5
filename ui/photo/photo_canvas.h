// SPDX-License-Identifier: GPL-3.0-or-later
// A picture as large as there is room, or pixel by pixel and moved with a finger, the wheel or the keyboard. Words where there
// is none. GUI thread.
#pragma once

#include "ui/theme/appearance.h"

#include <QtGui/QImage>
#include <QtWidgets/QAbstractScrollArea>

namespace wellpulse::ui {

class PhotoCanvas : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit PhotoCanvas(const Appearance &appearance, QWidget *parent = nullptr);

    void setPicture(const QImage &picture);
    /// In place of a picture.
    void setWords(const QString &words);
    /// True: whole, however large; false: a pixel of the picture is a pixel of the screen.
    void setFitted(bool isFitted);
    bool isFitted() const { return m_isFitted; }
    /// By about a quarter of what is seen.
    void scroll(Qt::Key arrow);
    /// Where the picture is painted, in the viewport.
    QRect pictureRect() const;

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void measure();

    Appearance m_appearance;
    QImage m_picture;
    QString m_words;
    bool m_isFitted = true;
};

} // namespace wellpulse::ui
