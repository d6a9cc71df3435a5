// SPDX-License-Identifier: GPL-3.0-or-later
// The camera as the screens see it: which ones there are, pictures as they come, and what is wrong when none do. No camera,
// one in use elsewhere or one that is not allowed is a normal state: pictures come from files, too. GUI thread; nothing
// waits.
#pragma once

#include <QtCore/QDateTime>
#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtGui/QImage>

namespace wellpulse::ui {

struct CameraChoice {
    QString id{};
    QString name{};

    friend bool operator==(const CameraChoice &, const CameraChoice &) = default;
};

enum class CameraState {
    Closed,
    NoCamera, ///< none is connected
    Opening,  ///< the first picture has not come yet
    Live,
    Silent,  ///< open, and no picture comes
    Busy,    ///< another program has it
    Refused, ///< the system does not let this program use it
    Lost,    ///< unplugged while it was open
    Failed,  ///< something else; the system's words are in the detail
};

/// For the words under the picture, and the self-test.
struct CameraReport {
    CameraState state = CameraState::Closed;
    CameraChoice camera{};
    QSize pixels{}; ///< of the last picture
    QString detail{};

    friend bool operator==(const CameraReport &, const CameraReport &) = default;
};

class CameraPort : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    virtual QList<CameraChoice> cameras() const = 0;
    /// The one of that id; of an empty id: the one used last, or the system's own choice. Again after trouble.
    virtual void open(const QString &cameraId) = 0;
    virtual void close() = 0;
    virtual CameraReport report() const = 0;

Q_SIGNALS:
    void frameArrived(const QImage &frame, const QDateTime &at);
    void reportChanged();
    void camerasChanged();
};

} // namespace wellpulse::ui
