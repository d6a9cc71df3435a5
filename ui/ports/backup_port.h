// SPDX-License-Identifier: GPL-3.0-or-later
// Backups in a folder of the user's choice (a stick, best), made once a day by themselves, and unsent work in a file for the
// office. All of it happens elsewhere; answers come as signals on the GUI thread.
#pragma once

#include <QtCore/QDateTime>
#include <QtCore/QObject>
#include <QtCore/QString>

namespace wellpulse::ui {

inline constexpr int fewestBackupsKept = 1;
inline constexpr int mostBackupsKept = 90;

enum class BackupTrouble {
    None,
    FolderMissing, ///< a stick that is not plugged in; nothing is wrong
    DiskFull,
    NotWritable,
    Other,
};

struct BackupState {
    QString folder{}; ///< empty: nobody chose one, and none is made
    int keep = 7;
    QDateTime lastAt{}; ///< invalid: none yet
    bool isBusy = false;
    qint64 done = 0;
    qint64 total = 0;                            ///< 0: not known yet
    BackupTrouble trouble = BackupTrouble::None; ///< of the last attempt
    QString detail{};                            ///< the engine's own sentence, for support

    friend bool operator==(const BackupState &, const BackupState &) = default;
};

class BackupPort : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    virtual BackupState state() const = 0;
    /// An empty one: no more backups are made; those written stay.
    virtual void chooseFolder(const QString &folder) = 0;
    virtual void chooseKeep(int keep) = 0;
    /// Whether one is due or not. Answered by stateChanged.
    virtual void backUpNow() = 0;
    /// What was written so far is dropped; the backup before it stays.
    virtual void stop() = 0;
    /// Answered by exported or exportFailed.
    virtual void exportUnsent(const QString &file) = 0;

Q_SIGNALS:
    void stateChanged();
    /// `code` opens the file; it is nowhere else.
    void exported(const QString &file, qint64 entries, const QString &code);
    void exportFailed(wellpulse::ui::BackupTrouble trouble, const QString &detail);
};

} // namespace wellpulse::ui

Q_DECLARE_METATYPE(wellpulse::ui::BackupTrouble)
