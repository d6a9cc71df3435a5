// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/photo/photo_canvas.h"

#include <QtGui/QPainter>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QScroller>

namespace wellpulse::ui {

PhotoCanvas::PhotoCanvas(const Appearance &appearance, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_appearance(appearance)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // arrow keys go through the pictures
    QScroller::grabGesture(viewport(), QScroller::LeftMouseButtonGesture);
}

void PhotoCanvas::setPicture(const QImage &picture)
{
    m_picture = picture;
    measure();
    horizontalScrollBar()->setValue(horizontalScrollBar()->maximum() / 2);
    verticalScrollBar()->setValue(verticalScrollBar()->maximum() / 2);
    viewport()->update();
}

void PhotoCanvas::setWords(const QString &words)
{
    m_words = words;
    viewport()->update();
}

void PhotoCanvas::setFitted(bool isFitted)
{
    m_isFitted = isFitted;
    setPicture(m_picture);
}

void PhotoCanvas::scroll(Qt::Key arrow)
{
    QScrollBar *bar = arrow == Qt::Key_Left || arrow == Qt::Key_Right ? horizontalScrollBar() : verticalScrollBar();
    const int sign = arrow == Qt::Key_Left || arrow == Qt::Key_Up ? -1 : 1;
    bar->setValue(bar->value() + sign * bar->pageStep() / 4);
}

QRect PhotoCanvas::pictureRect() const
{
    const QSize room = viewport()->size();
    const QSize whole = (QSizeF(m_picture.size()) / devicePixelRatioF()).toSize();
    const bool isTooLarge = whole.width() > room.width() || whole.height() > room.height();
    QRect rect(QPoint(), m_isFitted && isTooLarge ? whole.scaled(room, Qt::KeepAspectRatio) : whole);
    rect.moveCenter(QRect(QPoint(), room).center());
    if (rect.width() > room.width())
        rect.moveLeft(-horizontalScrollBar()->value());
    if (rect.height() > room.height())
        rect.moveTop(-verticalScrollBar()->value());
    return rect;
}

void PhotoCanvas::measure()
{
    const QSize room = viewport()->size();
    const QSize size = m_isFitted ? QSize() : (QSizeF(m_picture.size()) / devicePixelRatioF()).toSize();
    horizontalScrollBar()->setPageStep(room.width());
    horizontalScrollBar()->setRange(0, qMax(0, size.width() - room.width()));
    verticalScrollBar()->setPageStep(room.height());
    verticalScrollBar()->setRange(0, qMax(0, size.height() - room.height()));
}

QSize PhotoCanvas::minimumSizeHint() const
{
    const int side = m_appearance.metrics.textPx * 8;
    return {side, side};
}

void PhotoCanvas::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    measure();
}

void PhotoCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_appearance.colors.surface);
    if (m_picture.isNull()) {
        painter.setPen(m_appearance.colors.text);
        painter.drawText(viewport()->rect().adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap, m_words);
        return;
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(pictureRect(), m_picture);
}

} // namespace wellpulse::ui
