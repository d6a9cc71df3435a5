// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures of a vault, each with its thumbnail, in encrypted files of the vault folder's `photos`. What a picture is
// of, its hash and its fate are in the log; here are only its bytes, under the photo's id. No plaintext of either is ever
// on the disk. Any thread, one at a time for one photo.
#pragma once

#include "core/event/uuid.h"
#include "core/result.h"
#include "storage/photo/sealed_file.h"
#include "storage/secret/secret_bytes.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <set>

namespace wellpulse::storage {

class PhotoStore {
public:
    /// Touches nothing until first used. `photoKey` is Vault::photoKey().
    PhotoStore(const QString &vaultFolder, const SecretBytes &photoKey);

    /// Durable when it returns; repeated, it replaces. Errors: those of storage_error.h.
    Status keep(const core::Uuid &photo, const QByteArray &jpeg, const QByteArray &thumbnail);
    bool holds(const core::Uuid &photo) const;
    /// Block by block, for the upload. Errors: `photo_missing`, `file_damaged`, those of storage_error.h.
    Result<SealedFileReader> open(const core::Uuid &photo) const;
    Result<QByteArray> read(const core::Uuid &photo) const;
    Result<QByteArray> thumbnail(const core::Uuid &photo) const;
    /// Of none: done already. Removes what keep() was cut off at, too.
    Status remove(const core::Uuid &photo);
    /// Removes files that no record owns and that are older than `beforeMs` (since 1970): what a crash between keep() and
    /// the record left. Answers how many pictures went.
    Result<int> removeStray(const std::set<core::Uuid> &owned, std::int64_t beforeMs);
    /// Of all pictures and thumbnails, as they lie on the disk.
    qint64 bytes() const;

private:
    QString pathOf(const core::Uuid &photo, const char *kind) const;

    QString m_folder;
    SecretBytes m_key;
};

} // namespace wellpulse::storage
