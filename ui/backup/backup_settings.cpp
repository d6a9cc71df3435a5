// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backup/backup_settings.h"

#include "ui/controls/touch_button.h"
#include "ui/controls/wrap_layout.h"
#include "ui/settings/choice_row.h"

#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <array>

namespace wellpulse::ui {

namespace {

constexpr std::array keeps{3, 7, 14, 30};

QStringList keepWords()
{
    QStringList words;
    for (const int keep : keeps)
        words.push_back(QString::number(keep));
    return words;
}

QLabel *addLabel(QVBoxLayout *layout, const char *name)
{
    auto *label = new QLabel;
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    layout->addWidget(label);
    return label;
}

} // namespace

BackupSettings::BackupSettings(const Appearance &appearance, BackupModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_ink(appearance.colors.text)
    , m_folderButton(new TouchButton(appearance, ButtonLook::Raised, Icon::SaveFile, tr("&Choose the folder")))
    , m_nowButton(new TouchButton(appearance, ButtonLook::Raised, Icon::Sync, tr("&Back up now")))
    , m_forgetButton(new TouchButton(appearance, ButtonLook::Raised, Icon::Clear, tr("&No more backups")))
    , m_keepRow(new ChoiceRow(appearance, QStringLiteral("keepBackups"), tr("How many are kept"), keepWords()))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(appearance.metrics.gapPx);
    auto *aboutLabel = new QLabel(tr(
        "A backup is one encrypted file with everything on this laptop. It is made once a day by itself, after sending "
        "or when you lock. On a new laptop it opens with the passphrase of this one. A stick is best: it is not in "
        "the laptop when that breaks."));
    aboutLabel->setWordWrap(true);
    layout->addWidget(aboutLabel);
    m_folderLabel = addLabel(layout, "backupFolderLabel");
    m_folderLabel->setProperty("look", QStringLiteral("strong"));
    m_lastLabel = addLabel(layout, "lastBackupLabel");
    m_progressLabel = addLabel(layout, "backupProgressLabel");
    m_troubleLabel = addLabel(layout, "backupTroubleLabel");
    m_troubleLabel->setProperty("look", QStringLiteral("warning"));

    m_folderButton->setObjectName(u"backupFolderButton");
    m_folderButton->setAccessibleName(tr("Choose the folder for backups"));
    m_nowButton->setObjectName(u"backUpNowButton");
    m_forgetButton->setObjectName(u"forgetBackupFolderButton");
    m_forgetButton->setAccessibleName(tr("No more backups"));
    auto *buttons = new QWidget;
    auto *row = new WrapLayout(appearance.metrics.gapPx);
    buttons->setLayout(row);
    for (TouchButton *button : {m_folderButton, m_nowButton, m_forgetButton})
        row->addWidget(button);
    layout->addWidget(buttons);
    layout->addWidget(m_keepRow);

    connect(m_folderButton, &QPushButton::clicked, this, &BackupSettings::askForFolder);
    connect(m_nowButton, &QPushButton::clicked, this,
        [this] { m_model.state().isBusy ? m_model.stop() : m_model.backUpNow(); });
    connect(m_forgetButton, &QPushButton::clicked, this, [this] { m_model.forgetFolder(); });
    connect(m_keepRow, &ChoiceRow::chosenByUser, this,
        [this](int index) { m_model.chooseKeep(keeps.at(static_cast<std::size_t>(index))); });
    connect(&model, &BackupModel::changed, this, &BackupSettings::showState);
    showState();
}

void BackupSettings::askForFolder()
{
    auto *dialog = new QFileDialog(this, tr("The folder for backups"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"backupFolderDialog");
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    if (m_model.hasFolder())
        dialog->setDirectory(m_model.state().folder);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) { m_model.chooseFolder(folder); });
    dialog->open();
}

void BackupSettings::showState()
{
    const BackupState state = m_model.state();
    const bool has = m_model.hasFolder();
    m_folderLabel->setText(m_model.folderWords());
    m_lastLabel->setText(m_model.lastWords());
    m_lastLabel->setVisible(has || state.lastAt.isValid());
    const QString words = m_model.progressWords();
    const bool isTrouble = m_model.progressTone() == Tone::Warning;
    for (QLabel *label : {m_progressLabel, m_troubleLabel}) {
        label->setText(words);
        label->setVisible(!words.isEmpty() && isTrouble == (label == m_troubleLabel));
    }
    m_nowButton->setText(state.isBusy ? tr("S&top") : tr("&Back up now"));
    m_nowButton->setStencil(state.isBusy ? Icon::Clear : Icon::Sync, m_ink);
    m_nowButton->setAccessibleName(state.isBusy ? tr("Stop the backup") : tr("Back up now"));
    m_nowButton->setVisible(has);
    m_forgetButton->setVisible(has);
    m_keepRow->setVisible(has);
    const auto kept = std::find(keeps.begin(), keeps.end(), state.keep);
    m_keepRow->setChosen(kept == keeps.end() ? -1 : static_cast<int>(kept - keeps.begin()));
}

} // namespace wellpulse::ui
