// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/unlock/set_up_page.h"

#include "ui/controls/form_field.h"
#include "ui/controls/notice_bar.h"
#include "ui/controls/page_column.h"
#include "ui/controls/touch_button.h"
#include "ui/controls/wrap_layout.h"

#include <QtCore/QDir>
#include <QtWidgets/QFileDialog>
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

    page->column()->addWidget(buildBackup(appearance));

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

QWidget *SetUpPage::buildBackup(const Appearance &appearance)
{
    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(appearance.metrics.gapPx);
    m_backupLabel = new QLabel;
    m_backupLabel->setObjectName(u"backupFileLabel");
    m_backupLabel->setTextFormat(Qt::PlainText);
    m_backupLabel->setWordWrap(true);
    layout->addWidget(m_backupLabel);
    m_backupButton = new TouchButton(appearance, ButtonLook::Raised, Icon::Undo, tr("&Restore from a backup file"));
    m_backupButton->setObjectName(u"restoreBackupButton");
    m_backupButton->setAccessibleName(tr("Restore from a backup file"));
    m_withoutBackupButton
        = new TouchButton(appearance, ButtonLook::Raised, Icon::Clear, tr("Set up &without a backup"));
    m_withoutBackupButton->setObjectName(u"withoutBackupButton");
    m_withoutBackupButton->setAccessibleName(tr("Set up without a backup"));
    auto *buttons = new QWidget;
    auto *row = new WrapLayout(appearance.metrics.gapPx);
    buttons->setLayout(row);
    row->addWidget(m_backupButton);
    row->addWidget(m_withoutBackupButton);
    layout->addWidget(buttons);
    m_backupLabel->hide();
    m_withoutBackupButton->hide();
    connect(m_backupButton, &QPushButton::clicked, this, &SetUpPage::askForBackup);
    connect(m_withoutBackupButton, &QPushButton::clicked, this, [this] { takeBackup({}); });
    return part;
}

void SetUpPage::askForBackup()
{
    auto *dialog = new QFileDialog(this, tr("Restore from a backup file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"restoreBackupDialog");
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("WellPulse backups (*.wpbackup)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &SetUpPage::takeBackup);
    dialog->open();
}

void SetUpPage::takeBackup(const QString &file)
{
    m_backupFile = file;
    const bool has = !file.isEmpty();
    m_backupLabel->setText(tr("Everything in %1 comes onto this laptop. To the office it is a new laptop, so sign in "
                              "as before.")
                               .arg(QDir::toNativeSeparators(file)));
    m_backupLabel->setVisible(has);
    m_withoutBackupButton->setVisible(has);
    m_lines[SetUpField::Passphrase].field->setLabel(
        has ? tr("Passphrase of the laptop that made the backup") : tr("New passphrase for this laptop"));
    m_lines[SetUpField::PassphraseAgain].field->setVisible(!has);
    focusFirst();
}

SetUpPage::Line SetUpPage::addLine(
    const Appearance &appearance, SetUpField field, const QString &label, const QString &objectName)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(objectName);
    const Line line{edit, new FormField(appearance, label, edit)};
    m_lines.insert(field, line);
    m_form->layout()->addWidget(line.field);
    connect(edit, &QLineEdit::returnPressed, this, [this, field] {
        const auto last = m_backupFile.isEmpty() ? SetUpField::PassphraseAgain : SetUpField::Passphrase;
        field == last ? submit() : static_cast<void>(focusNextChild());
    });
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
                      .passphrase = text(SetUpField::Passphrase),
                      .backupFile = m_backupFile},
        text(SetUpField::PassphraseAgain));
}

void SetUpPage::showState()
{
    const bool busy = m_model.isBusy();
    m_form->setEnabled(!busy);
    m_setUpButton->setEnabled(!busy);
    m_backupButton->setEnabled(!busy);
    m_withoutBackupButton->setEnabled(!busy);
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
