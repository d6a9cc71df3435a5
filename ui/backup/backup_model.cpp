// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backup/backup_model.h"

#include "ui/shell/status_words.h"

#include <QtCore/QDir>

namespace wellpulse::ui {

QString backupTroubleWords(BackupTrouble trouble, const QString &detail)
{
    switch (trouble) {
    case BackupTrouble::None:
        return {};
    case BackupTrouble::FolderMissing:
        return BackupModel::tr(
            "The folder is not there now. Plug in the stick; the next backup is made when it is there.");
    case BackupTrouble::DiskFull:
        return BackupModel::tr("There is not enough room for the file. Free some, or choose another folder.");
    case BackupTrouble::NotWritable:
        return BackupModel::tr("This folder may not be written to. Choose another one.");
    case BackupTrouble::Other:
        break;
    }
    //: %1 is a sentence of the program
    return BackupModel::tr("The file could not be written, and your entries on this laptop are safe. %1").arg(detail);
}

BackupModel::BackupModel(BackupPort &port, std::function<QDate()> today, const QLocale &locale, QObject *parent)
    : QObject(parent)
    , m_port(port)
    , m_today(std::move(today))
    , m_locale(locale)
{
    connect(&port, &BackupPort::stateChanged, this, &BackupModel::changed);
    connect(&port, &BackupPort::exported, this, [this](const QString &file, qint64 entries, const QString &code) {
        if (entries == 0)
            return Q_EMIT saidWith(Tone::Quiet, tr("Nothing waits to be sent, so the file in %1 is empty.").arg(file));
        //: %n entries; %1 is a file, %2 a code such as ABCD-EFGH-JKLM
        Q_EMIT saidWith(Tone::Good,
            tr("%n entries saved in %1. Tell the office this code, it opens the file and is shown only now: %2",
                nullptr, static_cast<int>(entries))
                .arg(QDir::toNativeSeparators(file), code));
    });
    connect(&port, &BackupPort::exportFailed, this, [this](BackupTrouble trouble, const QString &detail) {
        Q_EMIT saidWith(Tone::Warning, backupTroubleWords(trouble, detail));
    });
}

QString BackupModel::folderWords() const
{
    if (!hasFolder())
        return tr("No folder is chosen, so no backups are made.");
    return tr("Backups go to %1.").arg(QDir::toNativeSeparators(state().folder));
}

QString BackupModel::lastWords() const
{
    const QDateTime last = state().lastAt;
    if (!last.isValid())
        return tr("No backup has been made yet.");
    return tr("Last backup: %1.").arg(momentWords(last, m_locale, m_today()));
}

QString BackupModel::progressWords() const
{
    const BackupState now = state();
    if (!now.isBusy)
        return backupTroubleWords(now.trouble, now.detail);
    if (now.total == 0)
        return tr("Backing up…");
    return tr("Backing up, %1 %").arg(now.done * 100 / now.total);
}

Tone BackupModel::progressTone() const
{
    const BackupState now = state();
    const bool isNormal = now.isBusy || now.trouble == BackupTrouble::FolderMissing;
    return isNormal ? Tone::Quiet : Tone::Warning;
}

void BackupModel::chooseFolder(const QString &folder)
{
    if (!folder.isEmpty())
        m_port.chooseFolder(folder);
}

void BackupModel::exportUnsent(const QString &file)
{
    if (!file.isEmpty())
        m_port.exportUnsent(file);
}

} // namespace wellpulse::ui
