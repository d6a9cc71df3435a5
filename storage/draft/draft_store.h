// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in forms and is not saved yet, one small encrypted file each in the vault folder's `drafts`. Not part of
// the log: a draft is nobody's reading until it is saved. Neither the files' names nor their bytes tell what a draft is
// about; its length shows. XChaCha20-Poly1305 with a random nonce a write; vault, form and format are authenticated.
// keep() is atomic (a new file, then a rename) and waits for the disk, so after a power cut there is this draft or the
// one before it. The folder itself is not synced: the rename may be lost, never half done.
// Decided by measurement against a table in the database: docs/decisions/010-drafts-in-files.md.
// One thread at a time. Errors are those of storage_error.h; a draft that cannot be read is no error but gone.
#pragma once

#include "core/result.h"
#include "storage/secret/random.h"
#include "storage/secret/secret_bytes.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <string>

namespace wellpulse::storage {

/// Whose drafts these are. Another user's in the same vault are dropped when met.
struct DraftOwner {
    std::string vaultId;
    std::string userId;
};

class DraftStore {
public:
    /// Touches nothing until first used. `draftKey` is Vault::draftKey().
    DraftStore(const QString &vaultFolder, const SecretBytes &draftKey, DraftOwner owner, RandomBytes random);

    /// In place of what was kept for the form. Errors: `disk_full`, `folder_read_only`, `disk_error`.
    Status keep(const QString &form, const QByteArray &content);
    /// Empty when there is none. A damaged or another user's draft is removed, with a line in the log.
    QByteArray read(const QString &form);
    /// Of none: done already.
    Status forget(const QString &form);

private:
    void prepareFolder();
    QString pathOf(const QString &form) const;
    QByteArray authenticatedFor(const QString &form) const;
    QByteArray sealed(const QString &form, const QByteArray &content) const;
    QByteArray opened(const QString &form, const QByteArray &bytes) const;
    Status write(const QString &path, const QByteArray &bytes) const;
    void drop(const QString &path, const char *why) const;

    QString m_folder;
    DraftOwner m_owner;
    SecretBytes m_contentKey;
    SecretBytes m_nameKey;
    RandomBytes m_random;
    bool m_isPrepared = false;
};

} // namespace wellpulse::storage
