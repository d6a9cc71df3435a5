// SPDX-License-Identifier: GPL-3.0-or-later
// Puts widgets beside each other and goes to the next row when the width is used up, so that large text wraps a row of
// buttons instead of cutting it. Items with an expanding width policy share what is left of their row. GUI thread.
#pragma once

#include <QtCore/QList>
#include <QtWidgets/QLayout>

#include <memory>
#include <span>
#include <vector>

namespace wellpulse::ui {

/// Takes the width there is and the height that its content then needs.
void letGrowDown(QWidget *widget);

class WrapLayout : public QLayout {
public:
    explicit WrapLayout(int gapPx);

    void addItem(QLayoutItem *item) override;
    int count() const override;
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    int arrange(const QRect &rect, bool apply) const;
    int arrangeRow(const QRect &room, std::span<QLayoutItem *const> items, bool apply) const;
    std::vector<QLayoutItem *> shown() const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
    int m_gapPx;
};

} // namespace wellpulse::ui
