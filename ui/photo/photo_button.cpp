// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/photo/photo_button.h"

#include <QtGui/QPainter>

namespace wellpulse::ui {

PhotoButton::PhotoButton(const Appearance &appearance, QWidget *parent)
    : QPushButton(parent)
    , m_appearance(appearance)
{
    setProperty("look", QStringLiteral("raised"));
    setAutoDefault(true); // Enter presses the button that has the focus
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void PhotoButton::setPicture(const QImage &thumbnail)
{
    if (m_thumbnail.cacheKey() == thumbnail.cacheKey())
        return;
    m_thumbnail = thumbnail;
    update();
}

void PhotoButton::setWords(const QString &words)
{
    m_words = words;
    update();
}

QSize PhotoButton::sizeHint() const
{
    const int height = qMax(m_appearance.metrics.buttonSide, m_appearance.metrics.textPx * 7);
    return {height * 4 / 3, height};
}

void PhotoButton::paintEvent(QPaintEvent *event)
{
    QPushButton::paintEvent(event); // the frame, and the ring around the focus
    QPainter painter(this);
    const QRect room = rect().adjusted(6, 6, -6, -6);
    if (m_thumbnail.isNull()) {
        painter.setPen(m_appearance.colors.quietText);
        painter.drawText(room, Qt::AlignCenter | Qt::TextWordWrap, m_words);
        return;
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    QRect picture(QPoint(), m_thumbnail.size().scaled(room.size(), Qt::KeepAspectRatio));
    picture.moveCenter(room.center());
    painter.drawImage(picture, m_thumbnail);
}

} // namespace wellpulse::ui
