// SPDX-License-Identifier: GPL-3.0-or-later
// A picture as a button: its thumbnail, whole and undistorted, or words in its place. GUI thread.
#pragma once

#include "ui/controls/icon.h"
#include "ui/theme/appearance.h"

#include <QtGui/QImage>
#include <QtWidgets/QPushButton>

namespace wellpulse::ui {

class PhotoButton : public QPushButton {
    Q_OBJECT
public:
    explicit PhotoButton(const Appearance &appearance, QWidget *parent = nullptr);

    void setPicture(const QImage &thumbnail);
    /// In place of the picture.
    void setWords(const QString &words);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Appearance m_appearance;
    QImage m_thumbnail;
    QString m_words;
};

} // namespace wellpulse::ui
