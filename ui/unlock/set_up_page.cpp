// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/unlock/set_up_page.h"

#include "ui/controls/form_field.h"
#include "ui/controls/notice_bar.h"
#include "ui/controls/page_column.h"
#include "ui/controls/touch_button.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace wellpulse::ui {

SetUpPage::SetUpPage(const Appearance &appearance, SetUpModel &model, const QString &knownServer, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_form(new QWidget)
    , m_noticeBar(new NoticeBar(appearance))
    , m_setUpButton(new TouchButton(appearance, ButtonLook::Primary, Icon::Next, tr("&Set up this laptop")))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *page = new PageColumn(appearance, 640);
    layout->addWidget(page);

    auto *titleLabel = new QLabel(tr("Set up this laptop"));
    titleLabel->setProperty("look", QStringLiteral("title"));
    titleLabel->setWordWrap(true);
    auto *hintLabel = new QLabel(tr("You need the network once, now. After that everything works without it."));
    hintLabel->setWordWrap(true);
    page->column()->addWidget(titleLabel);
    page->column()->addWidget(hintLabel);

    auto *formLayout = new QVBoxLayout(m_form);
    formLayout->setContentsMargins(0, 0, 0, 0);
    formLayout->setSpacing(appearance.metrics.gapPx);
    addLine(appearance, SetUpField::Server, tr("Server address"), QStringLiteral("serverEdit"))
        .edit->setText(knownServer);
    addLine(appearance, SetUpField::Tenant, tr("Company"), QStringLiteral("tenantEdit"));
    addLine(appearance, SetUpField::Email, tr("Email"), QStringLiteral("emailEdit"));
    addLine(appearance, SetUpField::Password, tr("Password from the office"), QStringLiteral("passwordEdit"));
    addLine(appearance, SetUpField::Passphrase, tr("New passphrase for this laptop"), QStringLiteral("passphraseEdit"));
    addLine(appearance, SetUpField::PassphraseAgain, tr("The same passphrase again"),
        QStringLiteral("passphraseAgainEdit"));
    for (const SetUpField secret : {SetUpField::Password, SetUpField::Passphrase, SetUpField::PassphraseAgain})
        m_lines[secret].edit->setEchoMode(QLineEdit::Password);
    page->column()->addWidget(m_form);
    page->column()->addWidget(m_noticeBar);
    m_setUpButton->setObjectName(u"setUpButton");
    m_setUpButton->setAccessibleName(tr("Set up this laptop"));
    page->column()->addWidget(m_setUpButton);
    page->column()->addStretch(1);

    connect(m_setUpButton, &QPushButton::clicked, this, &SetUpPage::submit);
    connect(&model, &SetUpModel::changed, this, &SetUpPage::showState);
    connect(&model, &SetUpModel::unlocked, this, &SetUpPage::forgetSecrets);
}

SetUpPage::Line SetUpPage::addLine(
    const Appearance &appearance, SetUpField field, const QString &label, const QString &objectName)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(objectName);
    const Line line{edit, new FormField(appearance, label, edit)};
    m_lines.insert(field, line);
    m_form->layout()->addWidget(line.field);
    if (field == SetUpField::PassphraseAgain)
        connect(edit, &QLineEdit::returnPressed, this, &SetUpPage::submit);
    else
        connect(edit, &QLineEdit::returnPressed, this, [this] { focusNextChild(); });
    return line;
}

void SetUpPage::focusFirst()
{
    const bool serverKnown = !m_lines[SetUpField::Server].edit->text().isEmpty();
    m_lines[serverKnown ? SetUpField::Tenant : SetUpField::Server].edit->setFocus();
}

void SetUpPage::submit()
{
    const auto text = [this](SetUpField field) { return m_lines[field].edit->text(); };
    m_model.setUp({.server = text(SetUpField::Server).trimmed(),
                      .tenant = text(SetUpField::Tenant).trimmed(),
                      .email = text(SetUpField::Email).trimmed(),
                      .password = text(SetUpField::Password),
                      .passphrase = text(SetUpField::Passphrase)},
        text(SetUpField::PassphraseAgain));
}

void SetUpPage::showState()
{
    const bool busy = m_model.isBusy();
    m_form->setEnabled(!busy);
    m_setUpButton->setEnabled(!busy);
    m_setUpButton->setText(busy ? tr("Setting up…") : tr("&Set up this laptop"));
    const auto &errors = m_model.errors();
    for (auto line = m_lines.cbegin(); line != m_lines.cend(); ++line)
        line->field->setError(errors.value(line.key()));
    if (m_model.sentence().isEmpty())
        m_noticeBar->clear();
    else
        m_noticeBar->say(Tone::Danger, m_model.sentence());
    if (!errors.isEmpty())
        m_lines[errors.firstKey()].edit->setFocus();
}

void SetUpPage::forgetSecrets()
{
    for (const SetUpField secret : {SetUpField::Password, SetUpField::Passphrase, SetUpField::PassphraseAgain})
        m_lines[secret].edit->clear();
}

} // namespace wellpulse::ui
