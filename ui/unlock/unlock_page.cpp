// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/unlock/unlock_page.h"

#include "ui/controls/form_field.h"
#include "ui/controls/page_column.h"
#include "ui/controls/touch_button.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace wellpulse::ui {

UnlockPage::UnlockPage(const Appearance &appearance, UnlockModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_passphraseEdit(new QLineEdit)
    , m_passphraseField(nullptr)
    , m_unlockButton(new TouchButton(appearance, ButtonLook::Primary, Icon::Lock, tr("&Unlock")))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *page = new PageColumn(appearance, 560);
    layout->addWidget(page);

    auto *titleLabel = new QLabel(tr("WellPulse is locked"));
    titleLabel->setProperty("look", QStringLiteral("title"));
    titleLabel->setWordWrap(true);
    auto *hintLabel = new QLabel(tr("Your entries on this laptop are encrypted. Your passphrase opens them."));
    hintLabel->setWordWrap(true);
    m_passphraseEdit->setObjectName(u"passphraseEdit");
    m_passphraseEdit->setEchoMode(QLineEdit::Password);
    m_passphraseEdit->setInputMethodHints(
        Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_passphraseField = new FormField(appearance, tr("&Passphrase"), m_passphraseEdit);
    m_unlockButton->setObjectName(u"unlockButton");
    m_unlockButton->setAccessibleName(tr("Unlock"));

    page->column()->addStretch(2);
    page->column()->addWidget(titleLabel);
    page->column()->addWidget(hintLabel);
    page->column()->addWidget(m_passphraseField);
    page->column()->addWidget(m_unlockButton);
    page->column()->addStretch(3);

    connect(m_passphraseEdit, &QLineEdit::returnPressed, m_unlockButton, &QPushButton::click);
    connect(m_unlockButton, &QPushButton::clicked, this, [this] { m_model.unlock(m_passphraseEdit->text()); });
    connect(&model, &UnlockModel::changed, this, &UnlockPage::showState);
    connect(&model, &UnlockModel::unlocked, m_passphraseEdit, &QLineEdit::clear);
}

void UnlockPage::focusFirst()
{
    m_passphraseEdit->setFocus();
}

void UnlockPage::showState()
{
    const bool busy = m_model.isBusy();
    m_passphraseEdit->setEnabled(!busy);
    m_unlockButton->setEnabled(!busy);
    m_unlockButton->setText(busy ? tr("Opening…") : tr("&Unlock"));
    m_passphraseField->setError(m_model.sentence());
    if (!busy && !m_model.sentence().isEmpty()) {
        m_passphraseEdit->selectAll();
        m_passphraseEdit->setFocus();
    }
}

} // namespace wellpulse::ui
