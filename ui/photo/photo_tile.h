// SPDX-License-Identifier: GPL-3.0-or-later
// One picture of a form: its thumbnail, which opens it, its progress while it is worked on, and a button that removes it.
// GUI thread.
#pragma once

#include "ui/photo/photo_tray.h"
#include "ui/theme/appearance.h"

#include <QtWidgets/QWidget>

class QProgressBar;

namespace wellpulse::ui {

class PhotoButton;
class TouchButton;

class PhotoTile : public QWidget {
    Q_OBJECT
public:
    explicit PhotoTile(const Appearance &appearance, QWidget *parent = nullptr);

    /// `number` counts from 1.
    void setPhoto(const TrayPhoto &photo, int number);
    QString photoId() const { return m_photoId; }
    QWidget *removeButton() const;

Q_SIGNALS:
    void openWanted(const QString &photoId);
    void removeWanted(const QString &photoId);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_photoId;
    PhotoButton *m_picture;
    QProgressBar *m_progress;
    TouchButton *m_removeButton;
};

} // namespace wellpulse::ui
