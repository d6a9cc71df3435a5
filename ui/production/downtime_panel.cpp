// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/production/downtime_panel.h"

#include "core/production/reason_codes.h"
#include "ui/controls/touch_button.h"
#include "ui/controls/wrap_layout.h"
#include "ui/production/reason_chips.h"
#include "ui/production/reason_words.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

namespace wellpulse::ui {

DowntimePanel::DowntimePanel(const Appearance &appearance, ProductionEntryModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_words(new QWidget)
    , m_wordsLabel(new QLabel)
    , m_errorLabel(new QLabel)
    , m_button(new TouchButton(appearance, ButtonLook::Raised, Icon::Down, {}))
    , m_chips(new ReasonChips(
          appearance, QStringLiteral("downtime"), tr("Why is the well down?"), reasonCodes(core::downtimeReasons)))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto *row = new QWidget;
    auto *rowLayout = new WrapLayout(appearance.metrics.gapPx);
    row->setLayout(rowLayout);
    auto *wordsLayout = new QHBoxLayout(m_words);
    wordsLayout->setContentsMargins(0, 0, 0, 0);
    wordsLayout->setSpacing(12);
    auto *iconLabel = new QLabel;
    iconLabel->setPixmap(
        iconPixmap(Icon::Down, appearance.colors.text, appearance.metrics.iconSide, devicePixelRatioF()));
    wordsLayout->addWidget(iconLabel);
    m_wordsLabel->setObjectName(u"downtimeLabel");
    m_wordsLabel->setProperty("look", QStringLiteral("strong"));
    m_wordsLabel->setWordWrap(true);
    wordsLayout->addWidget(m_wordsLabel, 1);
    m_words->setMinimumWidth(appearance.metrics.textPx * 12);
    letGrowDown(m_words);
    rowLayout->addWidget(m_words);
    m_button->setObjectName(u"downtimeButton");
    rowLayout->addWidget(m_button);
    letGrowDown(row);
    layout->addWidget(row);
    m_errorLabel->setObjectName(u"downtimeErrorLabel");
    m_errorLabel->setProperty("look", QStringLiteral("error"));
    m_errorLabel->setWordWrap(true);
    layout->addWidget(m_errorLabel);
    layout->addWidget(m_chips);
    letGrowDown(this);
    connect(m_button, &QPushButton::clicked, this, &DowntimePanel::toggle);
    connect(m_chips, &ReasonChips::chosen, &m_model, &ProductionEntryModel::chooseDowntimeReason);
    refresh();
}

void DowntimePanel::toggle()
{
    if (m_model.form().downtime.isDown) {
        m_model.setDown(false);
        return;
    }
    m_model.setDown(true);
    if (m_chips->isVisible())
        m_chips->focusFirst();
}

QString DowntimePanel::actionWords() const
{
    const bool isDown = m_model.form().downtime.isDown;
    if (m_model.wasDownBefore())
        return isDown ? tr("Producing again") : tr("Still down");
    return isDown ? tr("Not down") : tr("Well is down");
}

void DowntimePanel::refresh()
{
    const DowntimeInput &downtime = m_model.form().downtime;
    const QString words = m_model.downtimeWords();
    m_wordsLabel->setText(words);
    m_words->setVisible(!words.isEmpty());
    m_button->setText(actionWords());
    m_button->setAccessibleName(actionWords());
    const QString error = m_model.error(EntryField::Downtime);
    m_errorLabel->setText(error);
    m_errorLabel->setVisible(!error.isEmpty());
    // A reason carried from the day before stands in the words; there is nothing to choose then.
    const bool isCarried = m_model.wasDownBefore() && !downtime.reason.isEmpty() && error.isEmpty();
    m_chips->setVisible(downtime.isDown && !isCarried);
    m_chips->setReason(downtime.reason);
}

void DowntimePanel::focusFirst()
{
    if (m_chips->isVisible())
        m_chips->focusFirst();
    else
        m_button->setFocus(Qt::TabFocusReason);
}

} // namespace wellpulse::ui
