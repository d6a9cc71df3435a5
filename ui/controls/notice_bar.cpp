// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/notice_bar.h"

#include "ui/controls/touch_button.h"
#include "ui/controls/wrap_layout.h"

#include <QtGui/QAccessible>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>

namespace wellpulse::ui {

namespace {

Icon iconOf(Tone tone)
{
    return tone == Tone::Good ? Icon::Entered : tone == Tone::Quiet ? Icon::Laptop : Icon::NeedsYou;
}

} // namespace

QColor toneColor(const ThemeColors &colors, Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return colors.good;
    case Tone::Warning:
        return colors.warning;
    case Tone::Danger:
        return colors.danger;
    case Tone::Quiet:
        break;
    }
    return colors.text;
}

NoticeBar::NoticeBar(const Appearance &appearance, QWidget *parent)
    : QFrame(parent)
    , m_appearance(appearance)
    , m_iconLabel(new QLabel)
    , m_sentenceLabel(new QLabel)
    , m_actionButton(new TouchButton(appearance, ButtonLook::Raised, Icon::None, {}))
{
    setProperty("look", QStringLiteral("card"));
    auto *layout = new WrapLayout(appearance.metrics.gapPx);
    layout->setContentsMargins(16, 8, 8, 8);
    setLayout(layout);
    auto *words = new QWidget;
    auto *wordsLayout = new QHBoxLayout(words);
    wordsLayout->setContentsMargins(0, 0, 0, 0);
    wordsLayout->setSpacing(12);
    wordsLayout->addWidget(m_iconLabel);
    m_sentenceLabel->setObjectName(u"noticeLabel");
    m_sentenceLabel->setWordWrap(true);
    m_sentenceLabel->setMinimumHeight(appearance.metrics.buttonSide);
    wordsLayout->addWidget(m_sentenceLabel, 1);
    words->setMinimumWidth(appearance.metrics.textPx * 12);
    letGrowDown(words);
    layout->addWidget(words);
    m_actionButton->setObjectName(u"noticeButton");
    layout->addWidget(m_actionButton);
    connect(m_actionButton, &QPushButton::clicked, this, &NoticeBar::actionPressed);
    letGrowDown(this);
    hide();
}

void NoticeBar::say(Tone tone, const QString &sentence)
{
    m_iconLabel->setPixmap(iconPixmap(
        iconOf(tone), toneColor(m_appearance.colors, tone), m_appearance.metrics.iconSide, devicePixelRatioF()));
    m_sentenceLabel->setText(sentence);
    setAccessibleName(sentence);
    m_actionButton->hide();
    show();
    QAccessibleEvent said(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&said);
}

void NoticeBar::offer(Tone tone, const QString &sentence, Icon icon, const QString &action)
{
    say(tone, sentence);
    m_actionButton->setText(action);
    m_actionButton->setAccessibleName(QString(action).remove(u'&'));
    m_actionButton->setStencil(icon, m_appearance.colors.text);
    m_actionButton->show();
}

void NoticeBar::clear()
{
    m_sentenceLabel->clear();
    hide();
}

QString NoticeBar::sentence() const
{
    return m_sentenceLabel->text();
}

} // namespace wellpulse::ui
