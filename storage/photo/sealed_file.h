// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes of any length in a file of their own, encrypted and authenticated in blocks, so that neither writing nor reading
// holds more than a block: libsodium's secret stream (XChaCha20-Poly1305) with a random header each. `context` says what
// the file is; a file under another name or context, cut short, or with blocks in another order does not open.
// One thread at a time. Errors: those of storage_error.h, and `file_damaged`.
#pragma once

#include "core/result.h"
#include "storage/secret/secret_bytes.h"

#include <QtCore/QByteArray>
#include <QtCore/QFile>
#include <QtCore/QSaveFile>
#include <QtCore/QString>

#include <sodium.h>

#include <memory>

namespace wellpulse::storage {

inline constexpr qsizetype sealedBlockBytes = 64 * 1024;

class SealedFileWriter {
public:
    /// Nothing is at `path` until commit(), and then all of it.
    static Result<SealedFileWriter> open(const QString &path, const SecretBytes &key, const QByteArray &context);

    Status write(const QByteArray &bytes);
    /// Waits for the disk. Without it nothing is left behind.
    Status commit();

private:
    explicit SealedFileWriter(std::unique_ptr<QSaveFile> file);
    Status writeBlock(const QByteArray &block, unsigned char tag);

    std::unique_ptr<QSaveFile> m_file;
    crypto_secretstream_xchacha20poly1305_state m_stream{};
    QByteArray m_context;
    QByteArray m_waiting; ///< less than a block
};

class SealedFileReader {
public:
    static Result<SealedFileReader> open(const QString &path, const SecretBytes &key, const QByteArray &context);

    /// The next block; empty at the end. Error: `file_damaged`.
    Result<QByteArray> next();
    /// The last block was read, and it was the last that was written.
    bool isAtEnd() const { return m_isAtEnd; }

private:
    explicit SealedFileReader(std::unique_ptr<QFile> file);

    std::unique_ptr<QFile> m_file;
    crypto_secretstream_xchacha20poly1305_state m_stream{};
    QByteArray m_context;
    bool m_isAtEnd = false;
};

/// All of it, for files known to be small.
Status writeSealed(const QString &path, const SecretBytes &key, const QByteArray &context, const QByteArray &bytes);
Result<QByteArray> readSealed(const QString &path, const SecretBytes &key, const QByteArray &context);

} // namespace wellpulse::storage
