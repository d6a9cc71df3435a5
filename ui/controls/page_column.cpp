// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/page_column.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace wellpulse::ui {

PageColumn::PageColumn(const Appearance &appearance, int widestPx, QWidget *parent)
    : QScrollArea(parent)
    , m_column(nullptr)
{
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // the keyboard goes to fields, which scroll themselves into view
    auto *page = new QWidget;
    page->setProperty("look", QStringLiteral("page"));
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(24, 20, 24, 20);
    auto *content = new QWidget;
    content->setMaximumWidth(widestPx * appearance.metrics.textPx / 18);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(appearance.metrics.gapPx);
    row->addStretch(1);
    row->addWidget(content, 1000);
    row->addStretch(1);
    setWidget(page);
}

} // namespace wellpulse::ui
