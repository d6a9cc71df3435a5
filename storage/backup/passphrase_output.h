// SPDX-License-Identifier: GPL-3.0-or-later
// A file that a passphrase opens (core/sealed/passphrase_file.h), on the disk. It is written under another name beside the
// one asked for, reaches the disk, and only then takes its name; so under the name there is always a whole file or what was
// there before. Waits for the disk; one thread at a time.
#pragma once

#include "core/sealed/passphrase_file.h"
#include "storage/secret/random.h"

#include <QtCore/QSaveFile>
#include <QtCore/QString>

#include <memory>

namespace wellpulse::storage {

class PassphraseOutput {
public:
    /// Errors: `file_folder_missing` (a stick that is not plugged in), `file_is_folder`, those of storage_error.h.
    static Result<PassphraseOutput> create(
        const QString &path, core::SealedContent content, const core::PassphraseSeal &seal, const RandomBytes &random);

    [[nodiscard]] core::PassphraseFileWriter &writer() { return *m_writer; }
    /// How many bytes the file has.
    Result<std::int64_t> commit();

private:
    explicit PassphraseOutput(std::unique_ptr<QSaveFile> file);

    std::unique_ptr<QSaveFile> m_file;
    std::unique_ptr<core::PassphraseFileWriter> m_writer;
};

/// Errors: `file_missing`, and those of PassphraseFileReader::open().
Result<core::PassphraseFileReader> openPassphraseFile(
    const QString &path, core::SealedContent content, const core::PassphraseFileReader::SealFor &sealFor);

} // namespace wellpulse::storage
