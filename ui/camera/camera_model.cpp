// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/camera/camera_model.h"

namespace wellpulse::ui {

CameraModel::CameraModel(CameraPort &port, const QLocale &locale, QObject *parent)
    : QObject(parent)
    , m_port(port)
    , m_locale(locale)
{
    connect(&port, &CameraPort::frameArrived, this, &CameraModel::showFrame);
    connect(&port, &CameraPort::camerasChanged, this, &CameraModel::camerasChanged);
    connect(&port, &CameraPort::reportChanged, this, [this] {
        if (m_port.report().state != CameraState::Live)
            m_frame = {}; // an old picture is not taken for a live one
        Q_EMIT pictureChanged();
        Q_EMIT stateChanged();
    });
}

void CameraModel::begin()
{
    m_isRunning = true;
    takeAnother();
    m_port.open({});
    Q_EMIT camerasChanged();
}

void CameraModel::end()
{
    if (!m_isRunning)
        return;
    m_isRunning = false;
    m_port.close();
    m_frame = {};
    takeAnother();
}

void CameraModel::choose(const QString &cameraId)
{
    takeAnother();
    m_port.open(cameraId);
}

void CameraModel::tryAgain()
{
    m_port.open(m_port.report().camera.id);
}

void CameraModel::showFrame(const QImage &frame, const QDateTime &at)
{
    if (!m_isRunning)
        return;
    const bool couldTake = canTake();
    m_frame = frame;
    m_frameAt = at;
    if (!m_isTaken)
        Q_EMIT pictureChanged();
    if (canTake() != couldTake)
        Q_EMIT stateChanged();
}

bool CameraModel::canTake() const
{
    return !m_isTaken && !m_frame.isNull();
}

void CameraModel::take()
{
    if (!canTake())
        return;
    m_taken = {.image = m_frame, .takenAt = m_frameAt};
    m_isTaken = true;
    Q_EMIT pictureChanged();
    Q_EMIT stateChanged();
}

void CameraModel::takeAnother()
{
    m_taken = {};
    m_isTaken = false;
    Q_EMIT pictureChanged();
    Q_EMIT stateChanged();
}

void CameraModel::use()
{
    if (!m_isTaken)
        return;
    const PhotoSource picture = m_taken;
    end();
    Q_EMIT used(picture);
}

} // namespace wellpulse::ui
