// SPDX-License-Identifier: GPL-3.0-or-later
// The camera port over a source: which camera is open, what became of it, and that one which sends nothing is told. The source
// is made when the camera is first asked for: no start pays for it. Nothing of what it sees is kept. GUI thread.
#pragma once

#include "app/desktop/camera_source.h"

#include <QtCore/QTimer>

#include <chrono>
#include <functional>
#include <memory>

namespace wellpulse::desktop {

using MakeCameraSource = std::function<std::unique_ptr<CameraSource>()>;

class CameraWatch : public ui::CameraPort {
    Q_OBJECT
public:
    /// A camera that sends nothing for `silence` is told as Silent, and asked on.
    explicit CameraWatch(MakeCameraSource makeSource, std::chrono::milliseconds silence = std::chrono::seconds(6));

    QList<ui::CameraChoice> cameras() const override;
    void open(const QString &cameraId) override;
    void close() override;
    ui::CameraReport report() const override { return m_report; }

private:
    void ensureSource();
    void followCameras();
    void takeFrame(const QImage &frame);
    void noteTrouble(CameraTrouble trouble, const QString &detail);
    void tell(ui::CameraState state, const QString &detail = {});
    const ui::CameraChoice *find(const QString &cameraId) const;

    MakeCameraSource m_makeSource;
    std::unique_ptr<CameraSource> m_source;
    QList<ui::CameraChoice> m_cameras;
    QString m_lastUsedId;
    ui::CameraReport m_report;
    QTimer m_silence;
};

} // namespace wellpulse::desktop
