// SPDX-License-Identifier: GPL-3.0-or-later
// The system's cameras through Qt Multimedia (GStreamer or FFmpeg on Linux, Media Foundation, AVFoundation). Pictures are
// taken from the stream that is shown: what one saw is what one gets (docs/decisions/017-camera-and-thumbnails.md).
// GUI thread.
#pragma once

#include "app/desktop/camera_source.h"

#include <QtCore/QElapsedTimer>

#include <memory>

class QCamera;
class QMediaCaptureSession;
class QMediaDevices;
class QVideoFrame;
class QVideoSink;

namespace wellpulse::desktop {

class QtCameraSource : public CameraSource {
    Q_OBJECT
public:
    QtCameraSource();
    ~QtCameraSource() override;

    QList<ui::CameraChoice> cameras() const override;
    bool hidesCameras() const override;
    void open(const QString &cameraId) override;
    void close() override;

private:
    void takeFrame(const QVideoFrame &frame);
    void noteError(const QString &words);

    std::unique_ptr<QMediaDevices> m_devices;
    std::unique_ptr<QVideoSink> m_sink;
    std::unique_ptr<QMediaCaptureSession> m_session;
    std::unique_ptr<QCamera> m_camera;
    QElapsedTimer m_sinceFrame;
};

/// What the system's words about a camera mean, as far as they can be understood.
CameraTrouble troubleIn(const QString &words);

} // namespace wellpulse::desktop
