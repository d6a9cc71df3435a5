// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chart/chart_view.h"

#include "ui/chart/production_chart.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QResizeEvent>
#include <QtWidgets/QApplication>

#include <memory>

namespace wellpulse::ui {

ChartView::ChartView(const Appearance &appearance, ChartModel &model, const QLocale &locale, QWidget *parent)
    : QChartView(parent)
    , m_appearance(appearance)
    , m_model(model)
    , m_chart(new ProductionChart(appearance, locale))
{
    const std::unique_ptr<QChart> bare(
        chart()); // a view makes one of its own, which is no longer its when another is set
    setChart(m_chart);
    setProperty("look", QStringLiteral("chart"));
    setObjectName(u"chartView");
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setRenderHint(QPainter::Antialiasing);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(&model, &ChartModel::contentChanged, this, &ChartView::showContent);
    connect(&model, &ChartModel::cursorChanged, this, &ChartView::showCursor);
    showContent();
    showCursor();
}

QSize ChartView::minimumSizeHint() const
{
    return {m_appearance.metrics.textPx * 14, m_appearance.metrics.textPx * 11};
}

void ChartView::showContent()
{
    setAccessibleName(tr("Chart of %1").arg(m_model.wellName()));
    m_chart->show(m_model.content());
}

void ChartView::showCursor()
{
    m_chart->setCursor(m_model.cursor());
    const QString words = m_model.cursorWords();
    if (words != accessibleDescription())
        setAccessibleDescription(words); // a screen reader says it
}

core::CivilDate ChartView::dayAt(const QPoint &place) const
{
    return m_chart->dateAt(m_chart->mapFromScene(mapToScene(place)).x());
}

void ChartView::keyPressEvent(QKeyEvent *event)
{
    const int window = m_model.window().days();
    switch (event->key()) {
    case Qt::Key_Left:
        return m_model.stepCursor(-1);
    case Qt::Key_Right:
        return m_model.stepCursor(1);
    case Qt::Key_Home:
        return m_model.toEnd(false);
    case Qt::Key_End:
        return m_model.toEnd(true);
    case Qt::Key_PageUp:
        return m_model.pan(-window);
    case Qt::Key_PageDown:
        return m_model.pan(window);
    case Qt::Key_Plus:
    case Qt::Key_Equal: // the key of + without Shift
        return m_model.stepRange(-1);
    case Qt::Key_Minus:
        return m_model.stepRange(1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT dayWanted();
        return;
    default:
        QWidget::keyPressEvent(event); // not the scrolling of a graphics view
    }
}

void ChartView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_dragFrom = event->pos().x();
    m_wasDragged = false;
}

void ChartView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_dragFrom) {
        m_model.moveCursor(dayAt(event->pos()));
        return;
    }
    const int moved = event->pos().x() - *m_dragFrom;
    if (!m_wasDragged && std::abs(moved) < QApplication::startDragDistance())
        return;
    m_wasDragged = true;
    const auto days = static_cast<int>(moved / m_chart->dayWidth());
    if (days == 0)
        return;
    m_dragFrom = *m_dragFrom + static_cast<int>(days * m_chart->dayWidth());
    m_model.pan(-days);
}

void ChartView::mouseReleaseEvent(QMouseEvent *event)
{
    m_dragFrom.reset();
    if (!m_wasDragged)
        m_model.moveCursor(dayAt(event->pos()));
}

// Qt Charts gives the chart the size of the view with its frame; what lies below the frame cannot be seen.
void ChartView::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    m_chart->resize(viewport()->size());
    setSceneRect(viewport()->rect());
}

void ChartView::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the page scrolls
}

} // namespace wellpulse::ui
