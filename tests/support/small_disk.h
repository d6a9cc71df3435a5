// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that is soon full, and one that may not be written to. For root these are small in-memory file systems, mounted
// where only this process sees them; without root the same errors come from a limit on the size of files and from the
// folder's permissions.
#pragma once

#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace wellpulse::test {

class SmallDisk {
public:
    explicit SmallDisk(int kibibytes);
    ~SmallDisk();
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    /// From here on nothing can be written.
    void makeReadOnly();
    /// From here on nothing more fits.
    void fill();
    /// What was filled up is free again.
    void makeRoom();

private:
    QTemporaryDir m_folder;
    bool m_isMounted = false;
    bool m_isReadOnly = false;
    QStringList m_readOnlyFolders; ///< made so by their permissions
};

} // namespace wellpulse::test
