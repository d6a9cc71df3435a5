// SPDX-License-Identifier: GPL-3.0-or-later
// The chart on the page: shows what ChartModel has, and takes keys, mouse and touch to it. Left and Right go from day to
// day, Home and End to the ends of the window, Page Up and Page Down a window back and forth, + and - show fewer or more
// days; a drag moves the window. What the cursor stands on is its accessible description. GUI thread.
#pragma once

#include "ui/chart/chart_model.h"
#include "ui/theme/appearance.h"

#include <QtCharts/QChartView>

namespace wellpulse::ui {

class ProductionChart;

class ChartView : public QChartView {
    Q_OBJECT
public:
    ChartView(const Appearance &appearance, ChartModel &model, const QLocale &locale, QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override { return minimumSizeHint(); } ///< takes the room that is left

Q_SIGNALS:
    /// Enter: more about the day under the cursor.
    void dayWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    core::CivilDate dayAt(const QPoint &place) const;
    void showContent();
    void showCursor();

    Appearance m_appearance;
    ChartModel &m_model;
    ProductionChart *m_chart;
    std::optional<int> m_dragFrom; ///< x from which the drag goes on; nothing while no button is down
    bool m_wasDragged = false;
};

} // namespace wellpulse::ui
