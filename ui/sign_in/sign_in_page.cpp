// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sign_in/sign_in_page.h"

#include "ui/controls/form_field.h"
#include "ui/controls/page_column.h"
#include "ui/controls/touch_button.h"
#include "ui/controls/wrap_layout.h"

#include <QtGui/QHideEvent>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace wellpulse::ui {

SignInPage::SignInPage(const Appearance &appearance, SignInModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_reasonLabel(new QLabel)
    , m_emailLabel(new QLabel)
    , m_passwordEdit(new QLineEdit)
    , m_passwordField(nullptr)
    , m_signInButton(new TouchButton(appearance, ButtonLook::Primary, Icon::SignIn, tr("&Sign in")))
    , m_cancelButton(new TouchButton(appearance, ButtonLook::Raised, Icon::Back, tr("&Cancel")))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *page = new PageColumn(appearance, 560);
    layout->addWidget(page);

    auto *titleLabel = new QLabel(tr("Sign in again"));
    titleLabel->setProperty("look", QStringLiteral("title"));
    titleLabel->setWordWrap(true);
    m_reasonLabel->setObjectName(u"reasonLabel");
    m_reasonLabel->setWordWrap(true);
    m_emailLabel->setObjectName(u"emailLabel");
    m_emailLabel->setWordWrap(true);
    m_passwordEdit->setObjectName(u"officePasswordEdit");
    m_passwordEdit->setEchoMode(QLineEdit::Password);
    m_passwordEdit->setInputMethodHints(
        Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_passwordField = new FormField(appearance, tr("&Password"), m_passwordEdit);
    m_signInButton->setObjectName(u"signInButton");
    m_signInButton->setAccessibleName(tr("Sign in"));
    m_cancelButton->setObjectName(u"cancelButton");
    m_cancelButton->setAccessibleName(tr("Cancel"));

    page->column()->addStretch(2);
    page->column()->addWidget(titleLabel);
    page->column()->addWidget(m_reasonLabel);
    page->column()->addWidget(m_emailLabel);
    page->column()->addWidget(m_passwordField);
    auto *buttons = new WrapLayout(appearance.metrics.gapPx);
    m_signInButton->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    buttons->addWidget(m_signInButton);
    buttons->addWidget(m_cancelButton);
    page->column()->addLayout(buttons);
    page->column()->addStretch(3);

    connect(m_passwordEdit, &QLineEdit::returnPressed, m_signInButton, &QPushButton::click);
    connect(m_signInButton, &QPushButton::clicked, this, [this] { m_model.signIn(m_passwordEdit->text()); });
    connect(m_cancelButton, &QPushButton::clicked, this, &SignInPage::cancel);
    connect(&model, &SignInModel::changed, this, &SignInPage::showState);
}

void SignInPage::begin(const QString &reason)
{
    m_reasonLabel->setText(reason);
    m_emailLabel->setText(tr("You sign in as %1.").arg(m_model.email()));
    m_passwordEdit->setFocus();
}

void SignInPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        cancel();
    else
        QWidget::keyPressEvent(event);
}

// Whatever leads away from the page, the password does not stay behind; a minimised window is still here.
void SignInPage::hideEvent(QHideEvent *event)
{
    if (!event->spontaneous())
        m_passwordEdit->clear();
    QWidget::hideEvent(event);
}

void SignInPage::cancel()
{
    m_model.cancel();
    Q_EMIT cancelled();
}

// Cancel stays pressable while the office is asked: it may not answer for long.
void SignInPage::showState()
{
    const bool busy = m_model.isBusy();
    const bool hadFocus = m_passwordEdit->hasFocus() || m_signInButton->hasFocus();
    m_passwordEdit->setEnabled(!busy);
    m_signInButton->setEnabled(!busy);
    m_signInButton->setText(busy ? tr("Signing in…") : tr("&Sign in"));
    m_passwordField->setError(m_model.sentence());
    if (busy && hadFocus)
        m_cancelButton->setFocus();
    if (!busy && !m_model.sentence().isEmpty()) {
        m_passwordEdit->selectAll();
        m_passwordEdit->setFocus();
    }
}

} // namespace wellpulse::ui
