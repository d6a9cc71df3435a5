// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conflict/inbox_detail.h"

#include "ui/conflict/comparison_grid.h"
#include "ui/conflict/inbox_editor.h"
#include "ui/conflict/inbox_words.h"
#include "ui/controls/tick_box.h"
#include "ui/controls/wrap_layout.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

#include <array>
#include <utility>

namespace wellpulse::ui {

InboxDetail::InboxDetail(const Appearance &appearance, InboxModel &model, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_model(model)
    , m_titleLabel(new QLabel)
    , m_reasonLabel(new QLabel)
    , m_comparison(new ComparisonGrid(appearance, model.locale()))
    , m_actions(new QWidget)
    , m_alikeTick(new TickBox(appearance, {}))
    , m_editor(new InboxEditor(appearance, model.locale()))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(appearance.metrics.gapPx);
    m_titleLabel->setObjectName(u"inboxTitleLabel");
    m_titleLabel->setProperty("look", QStringLiteral("title"));
    m_reasonLabel->setObjectName(u"inboxReasonLabel");
    for (QLabel *label : {m_titleLabel, m_reasonLabel}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        layout->addWidget(label);
    }
    layout->addWidget(m_comparison);
    buildActions(*layout);
    layout->addWidget(m_editor);
    layout->addStretch(1);
    connectModel();
    setTyping(false);
    showItem();
}

void InboxDetail::buildActions(QVBoxLayout &layout)
{
    auto *column = new QVBoxLayout(m_actions);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_appearance.metrics.gapPx);
    m_alikeTick->setObjectName(u"inboxAlikeTick");
    column->addWidget(m_alikeTick);
    auto *buttons = new WrapLayout(m_appearance.metrics.gapPx);
    m_mineButton = addButton(*buttons, ButtonLook::Primary, Icon::Laptop, {}, "inboxMineButton");
    m_officeButton = addButton(*buttons, ButtonLook::Raised, Icon::Office, tr("Use &office"), "inboxOfficeButton");
    m_typeButton = addButton(*buttons, ButtonLook::Raised, Icon::Enter, {}, "inboxTypeButton");
    m_retryButton = addButton(*buttons, ButtonLook::Primary, Icon::Sync, tr("Tr&y again"), "inboxRetryButton");
    m_skipButton = addButton(*buttons, ButtonLook::Raised, Icon::OnHold, tr("S&kip"), "inboxSkipButton");
    m_backButton = addButton(*buttons, ButtonLook::Primary, Icon::Undo, tr("&Bring it back"), "inboxBringBackButton");
    column->addLayout(buttons);
    layout.addWidget(m_actions);
    connect(m_mineButton, &QPushButton::clicked, this,
        [this] { m_model.keep(core::Side::Mine, m_alikeTick->isChecked()); });
    connect(m_officeButton, &QPushButton::clicked, this,
        [this] { m_model.keep(core::Side::Office, m_alikeTick->isChecked()); });
    connect(m_typeButton, &QPushButton::clicked, this, [this] { setTyping(true); });
    connect(m_retryButton, &QPushButton::clicked, &m_model, &InboxModel::tryAgain);
    connect(m_skipButton, &QPushButton::clicked, &m_model, &InboxModel::skip);
    connect(m_backButton, &QPushButton::clicked, &m_model, &InboxModel::bringBack);
}

TouchButton *InboxDetail::addButton(QLayout &layout, ButtonLook look, Icon icon, const QString &words, const char *name)
{
    auto *button = new TouchButton(m_appearance, look, icon, words);
    button->setObjectName(QLatin1String(name));
    button->setAccessibleName(QString(words).remove(u'&'));
    layout.addWidget(button);
    return button;
}

void InboxDetail::connectModel()
{
    connect(&m_model, &InboxModel::openedChanged, this, &InboxDetail::showItem);
    connect(&m_model, &InboxModel::fieldWrong, m_editor, &InboxEditor::setError);
    connect(&m_model, &InboxModel::decidingChanged, this, [this] {
        m_isAnswered = m_model.isDeciding() ? isAncestorOf(QApplication::focusWidget()) : m_isAnswered;
        for (TouchButton *button :
            {m_mineButton, m_officeButton, m_typeButton, m_retryButton, m_skipButton, m_backButton})
            button->setEnabled(!m_model.isDeciding());
        m_editor->setBusy(m_model.isDeciding());
    });
    connect(m_editor, &InboxEditor::submitted, this, [this] { m_model.submit(m_editor->typed()); });
    connect(m_editor, &InboxEditor::left, this, [this] { stepBack(); });
}

void InboxDetail::focusFirst()
{
    if (!m_editor->isHidden())
        return m_editor->focusFirst();
    const std::array buttons{m_mineButton, m_retryButton, m_backButton, m_typeButton, m_skipButton};
    for (TouchButton *button : buttons) {
        if (!button->isHidden())
            return button->setFocus();
    }
}

bool InboxDetail::stepBack()
{
    if (m_editor->isHidden())
        return false;
    setTyping(false);
    m_typeButton->setFocus();
    return true;
}

// The same one read again leaves what is being typed.
void InboxDetail::showItem()
{
    const InboxItem *item = m_model.opened();
    setVisible(item != nullptr);
    if (item == nullptr) {
        m_shownId.clear();
        return;
    }
    const bool isOther = std::exchange(m_shownId, item->id) != item->id;
    m_titleLabel->setText(titleWords(*item, m_model.locale(), m_model.today()));
    m_reasonLabel->setText(reasonWords(*item));
    m_comparison->showItem(*item, m_model.today());
    showActions(*item);
    if (isOther) {
        m_alikeTick->setChecked(false);
        setTyping(false);
        if (std::exchange(m_isAnswered, false))
            focusFirst();
    }
}

void InboxDetail::showActions(const InboxItem &item)
{
    const bool isConflict = item.kind == InboxKind::Conflict;
    const QString keep = item.isOwn ? tr("Keep &mine") : tr("Take what ca&me later");
    m_mineButton->setText(keep);
    m_mineButton->setAccessibleName(QString(keep).remove(u'&'));
    const QString type = isConflict ? tr("Type the &right value") : tr("&Fix and resend");
    m_typeButton->setText(type);
    m_typeButton->setAccessibleName(QString(type).remove(u'&'));
    m_alikeTick->setText(tr("The same for %n others like it", nullptr, item.alike));
    m_alikeTick->setAccessibleName(m_alikeTick->text());
    m_alikeTick->setVisible(isConflict && item.alike > 0);
    m_mineButton->setVisible(isConflict);
    m_officeButton->setVisible(isConflict);
    m_typeButton->setVisible(!item.isSkipped && InboxEditor::canType(item));
    m_retryButton->setVisible(item.kind == InboxKind::Photo
        || (item.kind == InboxKind::Refused && !item.isSkipped && !InboxEditor::canType(item)));
    m_skipButton->setVisible(!item.isSkipped && (item.kind == InboxKind::Refused || item.kind == InboxKind::Parked));
    m_backButton->setVisible(item.isSkipped);
}

void InboxDetail::setTyping(bool typing)
{
    if (typing && m_model.opened() != nullptr)
        m_editor->start(*m_model.opened());
    m_editor->setVisible(typing);
    m_actions->setVisible(!typing);
    if (typing)
        m_editor->focusFirst();
}

} // namespace wellpulse::ui
