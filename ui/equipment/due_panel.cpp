// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/equipment/due_panel.h"

#include "ui/controls/touch_button.h"
#include "ui/controls/wrap_layout.h"

namespace wellpulse::ui {

namespace {

constexpr int shownMost = 2; ///< the wells stay in sight
constexpr qsizetype longestName = 36;

} // namespace

DuePanel::DuePanel(const Appearance &appearance, DueModel &model, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_model(model)
{
    setLayout(new WrapLayout(appearance.metrics.gapPx));
    letGrowDown(this);
    for (int at = 0; at < shownMost; ++at) {
        TouchButton *button = addButton(QStringLiteral("dueButton%1").arg(at));
        connect(button, &QPushButton::clicked, this, [this, at] {
            if (at >= m_model.items().size())
                return;
            const EquipmentItem item = m_model.items().at(at);
            Q_EMIT maintenanceWanted(QString::fromStdString(item.equipment.wellId), item.id);
        });
        m_buttons.push_back(button);
    }
    m_allButton = addButton(QStringLiteral("allDueButton"));
    connect(m_allButton, &QPushButton::clicked, this, &DuePanel::allWanted);
    connect(&model, &DueModel::changed, this, &DuePanel::showDue);
    showDue();
}

TouchButton *DuePanel::addButton(const QString &name)
{
    auto *button = new TouchButton(m_appearance, ButtonLook::Plain, Icon::Maintenance, {});
    button->setObjectName(name);
    layout()->addWidget(button);
    return button;
}

void DuePanel::showDue()
{
    const auto &items = m_model.items();
    for (int at = 0; at < shownMost; ++at) {
        TouchButton *button = m_buttons.at(at);
        button->setVisible(at < items.size());
        if (at >= items.size())
            continue;
        const QString words = m_model.words(items.at(at));
        const Badge badge = m_model.badge(items.at(at));
        // On two lines: large text leaves room for no more.
        const QString place = nameWords(items.at(at).equipment) + QStringLiteral(", ") + items.at(at).wellName;
        button->setText(place.left(longestName) + u'\n' + badge.words);
        button->setAccessibleName(tr("Log maintenance: %1").arg(words));
        button->setStencil(badge.icon, toneColor(m_appearance.colors, badge.tone));
    }
    const int more = static_cast<int>(items.size()) - shownMost;
    const QString words = more > 0 ? tr("%n more are due", nullptr, more) : QString();
    m_allButton->setText(words);
    m_allButton->setAccessibleName(words);
    m_allButton->setVisible(more > 0);
    setVisible(!items.isEmpty());
}

} // namespace wellpulse::ui
