// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/equipment/badge_line.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>

namespace wellpulse::ui {

BadgeLine::BadgeLine(const Appearance &appearance, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_iconLabel(new QLabel)
    , m_wordsLabel(new QLabel)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_iconLabel, 0, Qt::AlignTop);
    m_wordsLabel->setObjectName(name);
    m_wordsLabel->setWordWrap(true);
    m_wordsLabel->setTextFormat(Qt::PlainText);
    layout->addWidget(m_wordsLabel, 1);
    hide();
}

void BadgeLine::setBadge(const Badge &badge)
{
    const QColor ink = toneColor(m_appearance.colors, badge.tone);
    m_iconLabel->setPixmap(iconPixmap(badge.icon, ink, m_appearance.metrics.iconSide, devicePixelRatioF()));
    QPalette palette = m_wordsLabel->palette();
    palette.setColor(QPalette::WindowText, ink);
    m_wordsLabel->setPalette(palette);
    m_wordsLabel->setText(badge.words);
    setVisible(!badge.words.isEmpty());
}

} // namespace wellpulse::ui
