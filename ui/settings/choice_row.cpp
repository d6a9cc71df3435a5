// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/choice_row.h"

#include "ui/controls/touch_button.h"
#include "ui/controls/wrap_layout.h"

#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

namespace wellpulse::ui {

ChoiceRow::ChoiceRow(const Appearance &appearance, const QString &name, const QString &label,
    const QStringList &answers, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    auto *labelWidget = new QLabel(label);
    labelWidget->setProperty("look", QStringLiteral("strong"));
    labelWidget->setWordWrap(true);
    layout->addWidget(labelWidget);
    auto *buttons = new QWidget;
    auto *row = new WrapLayout(appearance.metrics.gapPx);
    buttons->setLayout(row);
    layout->addWidget(buttons);
    auto *group = new QButtonGroup(this);
    for (const QString &answer : answers) {
        auto *button = new TouchButton(appearance, ButtonLook::Raised, Icon::Open, answer);
        button->setObjectName(QStringLiteral("%1Button%2").arg(name).arg(m_buttons.size()));
        //: a question of the settings, and one of its answers
        button->setAccessibleName(tr("%1: %2").arg(label, answer));
        button->setCheckable(true);
        group->addButton(button, static_cast<int>(m_buttons.size()));
        m_buttons.push_back(button);
        row->addWidget(button);
    }
    connect(group, &QButtonGroup::idToggled, this, [this](int index, bool isOn) {
        if (isOn)
            press(index);
    });
}

void ChoiceRow::setChosen(int index)
{
    m_chosen = index;
    for (qsizetype at = 0; at < m_buttons.size(); ++at) {
        const bool isChosen = at == index;
        if (isChosen)
            m_buttons.at(at)->setChecked(true);
        m_buttons.at(at)->setStencil(isChosen ? Icon::Entered : Icon::Open, m_appearance.colors.text);
    }
}

int ChoiceRow::chosen() const
{
    return m_chosen;
}

QWidget *ChoiceRow::button(int index) const
{
    return m_buttons.at(index);
}

void ChoiceRow::press(int index)
{
    if (index == m_chosen)
        return;
    setChosen(index);
    Q_EMIT chosenByUser(index);
}

} // namespace wellpulse::ui
