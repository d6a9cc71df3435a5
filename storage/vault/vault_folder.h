// SPDX-License-Identifier: GPL-3.0-or-later
// Where the parts of a vault lie on the disk, and how its folder comes to be. One folder per (tenant, user):
//   vault.json       the header; while it is not there, there is no vault
//   wellpulse.db     the database, with -wal and -shm beside it
//   archive/         sealed files of old entries (storage/archive)
// A vault is made in this order: vault.json.new, the database, then the rename to vault.json. So a vault.json.new
// without a vault.json is a creation that was cut short, and the next one clears it away.
#pragma once

#include "core/result.h"
#include "storage/vault/vault_header.h"

#include <QString>

namespace wellpulse::storage {

class VaultFolder {
public:
    explicit VaultFolder(const QString &path);

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] QString headerPath() const;
    [[nodiscard]] QString databasePath() const;
    [[nodiscard]] QString archivePath() const;
    [[nodiscard]] bool isThere() const;
    [[nodiscard]] bool holdsVault() const;

    /// Errors: `vault_missing`, `cannot_open`, and those of parseVaultHeader().
    Result<VaultHeader> readHeader() const;

    /// Makes the folder, for its owner only, and clears a creation cut short. Errors: `vault_exists`; `vault_damaged` for
    /// a database without a header; `folder_read_only`.
    Status prepare() const;
    /// Writes the header as not yet valid. Errors: `disk_full`, `folder_read_only`, `disk_error`.
    Status writeNewHeader(const VaultHeader &header) const;
    /// Makes it valid: from here on there is a vault, also after a power cut.
    Status commitNewHeader() const;
    /// Removes what a failed creation has left.
    void discard() const;
    void removeIfEmpty() const;

private:
    QString newHeaderPath() const;

    QString m_path;
};

[[nodiscard]] Error vaultExists(const VaultFolder &folder);

} // namespace wellpulse::storage
