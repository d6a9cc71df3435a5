// SPDX-License-Identifier: GPL-3.0-or-later
// The cameras of this computer. Works by signals on the GUI thread, never waits; at most one camera is open at a time.
#pragma once

#include "ui/ports/camera_port.h"

namespace wellpulse::desktop {

enum class CameraTrouble { Busy, Refused, Failed };

class CameraSource : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// The system's own choice first.
    virtual QList<ui::CameraChoice> cameras() const = 0;
    /// There are cameras that this user may not use.
    virtual bool hidesCameras() const = 0;
    /// Frames follow, or troubled.
    virtual void open(const QString &cameraId) = 0;
    virtual void close() = 0;

Q_SIGNALS:
    void camerasChanged();
    void frameArrived(const QImage &frame);
    /// `detail`: the system's own words.
    void troubled(wellpulse::desktop::CameraTrouble trouble, const QString &detail);
};

} // namespace wellpulse::desktop
