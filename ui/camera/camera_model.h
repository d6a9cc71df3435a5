// SPDX-License-Identifier: GPL-3.0-or-later
// Taking a picture without the widgets: the live picture, the one that was taken, and using it or taking another. What was
// taken stays when the camera goes away. GUI thread.
#pragma once

#include "ui/ports/camera_port.h"
#include "ui/ports/photo_port.h"

#include <QtCore/QLocale>

namespace wellpulse::ui {

class CameraModel : public QObject {
    Q_OBJECT
public:
    CameraModel(CameraPort &port, const QLocale &locale, QObject *parent = nullptr);

    /// The page is shown: opens the camera.
    void begin();
    /// Closes the camera and forgets what was taken.
    void end();

    QList<CameraChoice> cameras() const { return m_port.cameras(); }
    CameraReport report() const { return m_port.report(); }
    const QLocale &locale() const { return m_locale; }
    void choose(const QString &cameraId);
    void tryAgain();

    /// Live, or the one taken. Null: none came yet.
    const QImage &picture() const { return m_isTaken ? m_taken.image : m_frame; }
    bool isTaken() const { return m_isTaken; }
    bool canTake() const;
    void take();
    void takeAnother();
    void use();

Q_SIGNALS:
    void pictureChanged();
    void stateChanged(); ///< of the camera, or taken or not
    void camerasChanged();
    void used(const wellpulse::ui::PhotoSource &picture);

private:
    void showFrame(const QImage &frame, const QDateTime &at);

    CameraPort &m_port;
    QLocale m_locale;
    QImage m_frame;
    QDateTime m_frameAt;
    PhotoSource m_taken;
    bool m_isTaken = false;
    bool m_isRunning = false;
};

} // namespace wellpulse::ui
