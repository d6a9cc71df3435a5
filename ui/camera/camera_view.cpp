// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/camera/camera_view.h"

#include "ui/controls/icon.h"

#include <QtGui/QPainter>

namespace wellpulse::ui {

CameraView::CameraView(const Appearance &appearance, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void CameraView::setPicture(const QImage &picture)
{
    m_picture = picture;
    update();
}

QSize CameraView::minimumSizeHint() const
{
    const int side = m_appearance.metrics.textPx * 8;
    return {side, side};
}

void CameraView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_appearance.colors.surface);
    if (m_picture.isNull()) {
        const int side = qMin(qMin(width(), height()) / 3, m_appearance.metrics.textPx * 6);
        const QPointF middle = QRectF(rect()).center();
        painter.drawPixmap(middle - QPointF(side / 2.0, side / 2.0),
            iconPixmap(Icon::Camera, m_appearance.colors.quietText, side, devicePixelRatioF()));
        return;
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    QRect room(QPoint(), m_picture.size().scaled(size(), Qt::KeepAspectRatio));
    room.moveCenter(rect().center());
    painter.drawImage(room, m_picture);
}

} // namespace wellpulse::ui
