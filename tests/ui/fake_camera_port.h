// SPDX-License-Identifier: GPL-3.0-or-later
// A camera as the pages see it, without one: shows what the test says.
#pragma once

#include "ui/ports/camera_port.h"

namespace wellpulse::test {

class FakeCameraPort : public ui::CameraPort {
    Q_OBJECT
public:
    QList<ui::CameraChoice> choices;
    ui::CameraReport atOpen; ///< what is told when it is opened
    QStringList opened;

    QList<ui::CameraChoice> cameras() const override { return choices; }
    void open(const QString &cameraId) override
    {
        opened.push_back(cameraId);
        set(atOpen);
    }
    void close() override { set({}); }
    ui::CameraReport report() const override { return m_report; }
    void set(const ui::CameraReport &report)
    {
        m_report = report;
        Q_EMIT reportChanged();
    }
    void show(const QImage &frame)
    {
        Q_EMIT frameArrived(frame, QDateTime(QDate(2025, 10, 20), QTime(14, 30), Qt::UTC));
    }

private:
    ui::CameraReport m_report;
};

} // namespace wellpulse::test
