// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/qt_camera_source.h"

#include "photo/prepare_photo.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtMultimedia/QCamera>
#include <QtMultimedia/QCameraDevice>
#include <QtMultimedia/QMediaCaptureSession>
#include <QtMultimedia/QMediaDevices>
#include <QtMultimedia/QVideoFrame>
#include <QtMultimedia/QVideoSink>

#include <algorithm>

namespace wellpulse::desktop {

namespace {

constexpr qint64 leastMsBetweenFrames = 60; ///< enough to aim by; the rest of the time is the window's
constexpr float leastFramesPerSecond = 10;

ui::CameraChoice choiceOf(const QCameraDevice &device)
{
    return {QString::fromUtf8(device.id()), device.description()};
}

int longestSide(const QCameraFormat &format)
{
    return std::max(format.resolution().width(), format.resolution().height());
}

/// The largest that is not made smaller afterwards, as long as it moves; none: the camera's own choice.
QCameraFormat bestFormat(const QCameraDevice &device)
{
    const auto area = [](const QCameraFormat &format) {
        return qint64(format.resolution().width()) * format.resolution().height();
    };
    QCameraFormat best;
    for (const QCameraFormat &format : device.videoFormats()) {
        const bool isWanted
            = longestSide(format) <= photo::longestSidePx && format.maxFrameRate() >= leastFramesPerSecond;
        if (isWanted && (best.isNull() || area(format) > area(best)))
            best = format;
    }
    return best;
}

} // namespace

CameraTrouble troubleIn(const QString &words)
{
    const auto says
        = [&words](const char *part) { return words.contains(QLatin1StringView(part), Qt::CaseInsensitive); };
    if (says("busy") || says("in use"))
        return CameraTrouble::Busy;
    if (says("permission") || says("denied") || says("not authorized"))
        return CameraTrouble::Refused;
    return CameraTrouble::Failed;
}

QtCameraSource::QtCameraSource()
    : m_devices(std::make_unique<QMediaDevices>())
    , m_sink(std::make_unique<QVideoSink>())
    , m_session(std::make_unique<QMediaCaptureSession>())
{
    m_session->setVideoSink(m_sink.get());
    connect(m_devices.get(), &QMediaDevices::videoInputsChanged, this, &CameraSource::camerasChanged);
    connect(m_sink.get(), &QVideoSink::videoFrameChanged, this, &QtCameraSource::takeFrame, Qt::QueuedConnection);
}

QtCameraSource::~QtCameraSource()
{
    QtCameraSource::close();
}

QList<ui::CameraChoice> QtCameraSource::cameras() const
{
    QList<ui::CameraChoice> cameras;
    const QCameraDevice own = QMediaDevices::defaultVideoInput();
    if (!own.isNull())
        cameras.push_back(choiceOf(own));
    for (const QCameraDevice &device : QMediaDevices::videoInputs()) {
        if (!cameras.contains(choiceOf(device)))
            cameras.push_back(choiceOf(device));
    }
    return cameras;
}

// Linux lists no camera that the user may not open; its device is there all the same.
bool QtCameraSource::hidesCameras() const
{
    const auto devices
        = QDir(QStringLiteral("/dev")).entryInfoList({QStringLiteral("video*")}, QDir::System | QDir::Files);
    return std::any_of(devices.cbegin(), devices.cend(), [](const QFileInfo &device) { return !device.isReadable(); });
}

void QtCameraSource::open(const QString &cameraId)
{
    close();
    const auto devices = QMediaDevices::videoInputs();
    const auto device = std::find_if(devices.cbegin(), devices.cend(),
        [&](const QCameraDevice &one) { return QString::fromUtf8(one.id()) == cameraId; });
    if (device == devices.cend())
        return noteError({});
    m_camera = std::make_unique<QCamera>(*device);
    connect(
        m_camera.get(), &QCamera::errorOccurred, this,
        [this](QCamera::Error, const QString &words) { noteError(words); }, Qt::QueuedConnection);
    if (const QCameraFormat format = bestFormat(*device); !format.isNull())
        m_camera->setCameraFormat(format);
    m_session->setCamera(m_camera.get());
    m_sinceFrame.invalidate();
    m_camera->start();
}

void QtCameraSource::close()
{
    if (m_camera == nullptr)
        return;
    m_camera->stop();
    m_session->setCamera(nullptr);
    m_camera.reset();
}

void QtCameraSource::takeFrame(const QVideoFrame &frame)
{
    const bool isTooSoon = m_sinceFrame.isValid() && m_sinceFrame.elapsed() < leastMsBetweenFrames;
    if (m_camera == nullptr || !frame.isValid() || isTooSoon)
        return;
    m_sinceFrame.start();
    Q_EMIT frameArrived(frame.toImage());
}

void QtCameraSource::noteError(const QString &words)
{
    Q_EMIT troubled(troubleIn(words), words);
}

} // namespace wellpulse::desktop
