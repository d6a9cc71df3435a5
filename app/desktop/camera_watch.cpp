// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/camera_watch.h"

#include <algorithm>
#include <utility>

namespace wellpulse::desktop {

CameraWatch::CameraWatch(MakeCameraSource makeSource, std::chrono::milliseconds silence)
    : m_makeSource(std::move(makeSource))
{
    m_silence.setSingleShot(true);
    m_silence.setInterval(silence);
    connect(&m_silence, &QTimer::timeout, this, [this] { tell(ui::CameraState::Silent); });
}

void CameraWatch::ensureSource()
{
    if (m_source != nullptr)
        return;
    m_source = m_makeSource();
    m_cameras = m_source->cameras();
    connect(m_source.get(), &CameraSource::camerasChanged, this, &CameraWatch::followCameras);
    connect(m_source.get(), &CameraSource::frameArrived, this, &CameraWatch::takeFrame);
    connect(m_source.get(), &CameraSource::troubled, this, &CameraWatch::noteTrouble);
}

QList<ui::CameraChoice> CameraWatch::cameras() const
{
    return m_cameras;
}

const ui::CameraChoice *CameraWatch::find(const QString &cameraId) const
{
    const auto found = std::find_if(
        m_cameras.cbegin(), m_cameras.cend(), [&](const ui::CameraChoice &camera) { return camera.id == cameraId; });
    return found != m_cameras.cend() ? &*found : nullptr;
}

void CameraWatch::open(const QString &cameraId)
{
    ensureSource();
    m_source->close();
    m_silence.stop();
    m_report = {};
    if (m_cameras.isEmpty())
        return tell(m_source->hidesCameras() ? ui::CameraState::Refused : ui::CameraState::NoCamera);
    const ui::CameraChoice *camera = find(cameraId.isEmpty() ? m_lastUsedId : cameraId);
    m_report.camera = camera != nullptr ? *camera : m_cameras.constFirst();
    m_lastUsedId = m_report.camera.id;
    m_silence.start();
    tell(ui::CameraState::Opening);
    m_source->open(m_lastUsedId); // last: it may be in trouble at once
}

void CameraWatch::close()
{
    m_silence.stop();
    m_report = {};
    if (m_source != nullptr)
        m_source->close();
    Q_EMIT reportChanged();
}

// One that was unplugged is told as such; one that is plugged in is opened when somebody waits for a camera.
void CameraWatch::followCameras()
{
    m_cameras = m_source->cameras();
    Q_EMIT camerasChanged();
    const bool isOpen = m_report.state == ui::CameraState::Opening || m_report.state == ui::CameraState::Live
        || m_report.state == ui::CameraState::Silent;
    const bool waits = m_report.state == ui::CameraState::NoCamera || m_report.state == ui::CameraState::Refused
        || m_report.state == ui::CameraState::Lost;
    if (isOpen && find(m_report.camera.id) == nullptr) {
        m_source->close();
        m_silence.stop();
        tell(ui::CameraState::Lost);
    } else if (waits && !m_cameras.isEmpty()) {
        open(m_report.camera.id);
    }
}

void CameraWatch::takeFrame(const QImage &frame)
{
    if (m_report.state == ui::CameraState::Closed || frame.isNull())
        return;
    m_silence.start();
    if (m_report.state != ui::CameraState::Live || m_report.pixels != frame.size()) {
        m_report.pixels = frame.size();
        tell(ui::CameraState::Live);
    }
    Q_EMIT frameArrived(frame, QDateTime::currentDateTimeUtc());
}

void CameraWatch::noteTrouble(CameraTrouble trouble, const QString &detail)
{
    const bool isOver = m_report.state == ui::CameraState::Closed || m_report.state == ui::CameraState::Lost;
    if (isOver)
        return; // what it says of its own end is not news
    m_silence.stop();
    m_source->close();
    switch (trouble) {
    case CameraTrouble::Busy:
        return tell(ui::CameraState::Busy, detail);
    case CameraTrouble::Refused:
        return tell(ui::CameraState::Refused, detail);
    case CameraTrouble::Failed:
        break;
    }
    tell(ui::CameraState::Failed, detail);
}

void CameraWatch::tell(ui::CameraState state, const QString &detail)
{
    m_report.state = state;
    m_report.detail = detail;
    Q_EMIT reportChanged();
}

} // namespace wellpulse::desktop
