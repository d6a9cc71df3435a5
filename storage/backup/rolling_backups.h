// SPDX-License-Identifier: GPL-3.0-or-later
// The backups of one vault in one folder, a file each: how they are called, which one is the newest, and which ones are more
// than shall be kept. Other files, and other vaults' backups, are never touched. Waits for the disk.
#pragma once

#include <QtCore/QDateTime>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <string>

namespace wellpulse::storage {

class RollingBackups {
public:
    RollingBackups(const QString &folder, const std::string &vaultId);

    [[nodiscard]] bool isThere() const; ///< false: the stick is not plugged in
    /// Where a backup written at `now` (local time) goes. The name says when, and of which vault, not whose.
    [[nodiscard]] QString pathFor(const QDateTime &now) const;
    /// Newest first.
    [[nodiscard]] QStringList files() const;
    /// Removes the oldest beyond `keep`, and what writing left that was cut off. Never the newest.
    void prune(int keep) const;

private:
    QString m_folder;
    QString m_stem; ///< how the names of this vault's backups begin
};

/// One a day: none was written on this local day yet. A clock that was set back does not keep one from being written.
[[nodiscard]] bool isBackupDue(const QDateTime &last, const QDateTime &now);

} // namespace wellpulse::storage
