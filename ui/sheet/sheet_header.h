// SPDX-License-Identifier: GPL-3.0-or-later
// The sheet's headings: each well's name over its three fluids, in view as long as one of them is; and the days at the left.
// GUI thread.
#pragma once

#include "ui/theme/appearance.h"

#include <QtWidgets/QHeaderView>

namespace wellpulse::ui {

class SheetHeader : public QHeaderView {
    Q_OBJECT
public:
    SheetHeader(const Appearance &appearance, Qt::Orientation orientation, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    int widestSection() const; ///< of a vertical one: what its longest words need

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    QSize sectionSizeFromContents(int section) const override;

private:
    void paintFluid(QPainter *painter, const QRect &rect, int section) const;
    void paintDay(QPainter *painter, const QRect &rect, int section) const;
    QRect groupOf(int section) const; ///< the part of the well's columns that is in view
    QString words(int section) const;

    Appearance m_appearance;
};

} // namespace wellpulse::ui
