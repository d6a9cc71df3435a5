// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup/rolling_backups.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <algorithm>

namespace wellpulse::storage {
namespace {

constexpr int shownIdDigits = 8;
constexpr QLatin1String suffix(".wpbackup");

} // namespace

RollingBackups::RollingBackups(const QString &folder, const std::string &vaultId)
    : m_folder(folder)
    , m_stem(QStringLiteral("wellpulse-") + QString::fromStdString(vaultId).left(shownIdDigits) + QLatin1Char('-'))
{
}

bool RollingBackups::isThere() const
{
    return !m_folder.isEmpty() && QFileInfo(m_folder).isDir();
}

QString RollingBackups::pathFor(const QDateTime &now) const
{
    return m_folder + QLatin1Char('/') + m_stem + now.toString(QStringLiteral("yyyyMMdd-HHmmss")) + suffix;
}

QStringList RollingBackups::files() const
{
    const QDir folder(m_folder);
    QStringList files;
    for (const QString &name : folder.entryList({m_stem + QLatin1Char('*') + suffix}, QDir::Files, QDir::Name))
        files.push_front(folder.filePath(name)); // by name is by time
    return files;
}

void RollingBackups::prune(int keep) const
{
    const QStringList all = files();
    for (qsizetype i = std::max(1, keep); i < all.size(); ++i)
        QFile::remove(all[i]);
    const QDir folder(m_folder);
    for (const QString &name :
        folder.entryList({m_stem + QLatin1Char('*') + suffix + QStringLiteral(".*")}, QDir::Files))
        QFile::remove(folder.filePath(name));
}

bool isBackupDue(const QDateTime &last, const QDateTime &now)
{
    return !last.isValid() || last.toLocalTime().date() != now.toLocalTime().date();
}

} // namespace wellpulse::storage
