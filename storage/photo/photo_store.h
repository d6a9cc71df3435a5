// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures of a vault, each with its thumbnail, in encrypted files of the vault folder's `photos`. What a picture is
// of, its hash and its fate are in the log; here are only its bytes, under the photo's id, and, until it has a record, what
// that will tell of it. No plaintext of any is ever on the disk. Any thread, one at a time for one photo.
#pragma once

#include "core/event/uuid.h"
#include "core/result.h"
#include "storage/photo/sealed_file.h"
#include "storage/secret/secret_bytes.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <initializer_list>
#include <set>
#include <vector>

namespace wellpulse::storage {

class PhotoStore {
public:
    /// Touches nothing until first used. `photoKey` is Vault::photoKey().
    PhotoStore(const QString &vaultFolder, const SecretBytes &photoKey);

    /// Durable when it returns; repeated, it replaces. Errors: those of storage_error.h.
    Status keep(const core::Uuid &photo, const QByteArray &jpeg, const QByteArray &thumbnail);
    /// As keep(), for a form that is not saved yet; `facts` says what the record will tell. It is no stray while it is
    /// unsaved, however old.
    Status keepUnsaved(
        const core::Uuid &photo, const QByteArray &jpeg, const QByteArray &thumbnail, const QByteArray &facts);
    /// Error: `photo_missing` when it is not an unsaved one.
    Result<QByteArray> unsavedFacts(const core::Uuid &photo) const;
    std::vector<core::Uuid> unsaved() const;
    /// It has a record now.
    Status noteSaved(const core::Uuid &photo);
    /// Of one that is not unsaved: nothing is removed.
    Status removeUnsaved(const core::Uuid &photo);
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
    void prepareFolder() const;
    Status removeFiles(const core::Uuid &photo, std::initializer_list<const char *> kinds);

    QString m_folder;
    SecretBytes m_key;
};

} // namespace wellpulse::storage
