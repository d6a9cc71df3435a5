// SPDX-License-Identifier: GPL-3.0-or-later
// Cameras that a test plugs in, opens, fills with pictures, lets fail and pulls out.
#pragma once

#include "app/desktop/camera_watch.h"

#include <QtCore/QPointer>

namespace wellpulse::test {

class ScriptedCameraSource;

/// The test's end of it.
struct ScriptedCamera {
    QList<ui::CameraChoice> cameras{};
    bool hidden = false;                             ///< there are some that the user may not use
    std::optional<desktop::CameraTrouble> trouble{}; ///< on opening
    QString detail{};
    QStringList opened{};
    bool isOpen = false;
    QPointer<ScriptedCameraSource> source{};

    void plugIn(const QList<ui::CameraChoice> &choices);
    void show(const QImage &frame) const;
};

class ScriptedCameraSource : public desktop::CameraSource {
    Q_OBJECT
public:
    explicit ScriptedCameraSource(ScriptedCamera &script)
        : m_script(script)
    {
        script.source = this;
    }
    QList<ui::CameraChoice> cameras() const override { return m_script.cameras; }
    bool hidesCameras() const override { return m_script.hidden; }
    void open(const QString &cameraId) override
    {
        m_script.opened.push_back(cameraId);
        m_script.isOpen = true;
        if (m_script.trouble)
            Q_EMIT troubled(*m_script.trouble, m_script.detail);
    }
    void close() override { m_script.isOpen = false; }
    void changeCameras() { Q_EMIT camerasChanged(); }
    void show(const QImage &frame) { Q_EMIT frameArrived(frame); }
    void fail(desktop::CameraTrouble why, const QString &words) { Q_EMIT troubled(why, words); }

private:
    ScriptedCamera &m_script;
};

inline void ScriptedCamera::plugIn(const QList<ui::CameraChoice> &choices)
{
    cameras = choices;
    if (source != nullptr)
        source->changeCameras();
}

inline void ScriptedCamera::show(const QImage &frame) const
{
    source->show(frame);
}

} // namespace wellpulse::test
