// SPDX-License-Identifier: GPL-3.0-or-later
// Backups in words, without widgets: what was chosen, what goes on, what came of the last one, and what an export of unsent
// work came to. GUI thread.
#pragma once

#include "ui/controls/notice_bar.h"
#include "ui/ports/backup_port.h"

#include <QtCore/QDate>
#include <QtCore/QLocale>

#include <functional>

namespace wellpulse::ui {

class BackupModel : public QObject {
    Q_OBJECT
public:
    BackupModel(BackupPort &port, std::function<QDate()> today, const QLocale &locale, QObject *parent = nullptr);

    BackupState state() const { return m_port.state(); }
    bool hasFolder() const { return !state().folder.isEmpty(); }

    QString folderWords() const; ///< "Backups go to E:\Backups."
    QString lastWords() const;   ///< "Last backup: Oct 20, 2:32 PM."
    /// What goes on, or what keeps a backup from being made; empty when there is neither.
    QString progressWords() const;
    Tone progressTone() const;

    void chooseFolder(const QString &folder);
    void forgetFolder() { m_port.chooseFolder({}); }
    void chooseKeep(int keep) { m_port.chooseKeep(keep); }
    void backUpNow() { m_port.backUpNow(); }
    void stop() { m_port.stop(); }
    void exportUnsent(const QString &file);

Q_SIGNALS:
    void changed();
    void saidWith(wellpulse::ui::Tone tone, const QString &sentence);

private:
    BackupPort &m_port;
    std::function<QDate()> m_today;
    QLocale m_locale;
};

/// One sentence; never empty for a trouble.
QString backupTroubleWords(BackupTrouble trouble, const QString &detail);

} // namespace wellpulse::ui
