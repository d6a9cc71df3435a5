// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup/passphrase_output.h"

#include "storage/driver/storage_error.h"
#include "storage/vault/sync_folder.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

namespace wellpulse::storage {
namespace {

Status checkTarget(const QString &path)
{
    const QFileInfo target(path);
    if (path.isEmpty() || target.isDir())
        return Error{"file_is_folder", "Name the file to be written, not a folder. Nothing was written."};
    if (!QFileInfo(target.absolutePath()).isDir())
        return Error{"file_folder_missing",
            "The folder " + target.absolutePath().toStdString()
                + " is not there; plug in the stick or choose another folder. Nothing was written."};
    return {};
}

/// A disk that fills up takes a part first and gives its reason only with the next try.
Status writeAll(QSaveFile &file, std::string_view bytes)
{
    while (!bytes.empty()) {
        const qint64 written = file.write(bytes.data(), static_cast<qint64>(bytes.size()));
        if (written <= 0)
            return storageError(file.error());
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
}

} // namespace

PassphraseOutput::PassphraseOutput(std::unique_ptr<QSaveFile> file)
    : m_file(std::move(file))
    , m_writer(std::make_unique<core::PassphraseFileWriter>(
          [out = m_file.get()](std::string_view bytes) { return writeAll(*out, bytes); }))
{
}

Result<PassphraseOutput> PassphraseOutput::create(
    const QString &path, core::SealedContent content, const core::PassphraseSeal &seal, const RandomBytes &random)
{
    if (auto target = checkTarget(path); !target)
        return errorOf(std::move(target));
    auto file = std::make_unique<QSaveFile>(QFileInfo(path).absoluteFilePath());
    if (!file->open(QIODevice::WriteOnly | QIODevice::Unbuffered)) // QSaveFile calls a read-only folder a WriteError
        return storageError(file->error() == QFileDevice::WriteError ? QFileDevice::PermissionsError : file->error());
    file->setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    PassphraseOutput output(std::move(file));
    if (auto begun = output.m_writer->begin(content, seal, random); !begun)
        return errorOf(std::move(begun));
    return output;
}

Result<std::int64_t> PassphraseOutput::commit()
{
    if (auto finished = m_writer->finish(); !finished)
        return errorOf(std::move(finished));
    const QString path = m_file->fileName();
    const std::int64_t bytes = m_file->size();
    if (!m_file->commit())
        return storageError(m_file->error());
    syncFolder(QFileInfo(path).absolutePath());
    return bytes;
}

Result<core::PassphraseFileReader> openPassphraseFile(
    const QString &path, core::SealedContent content, const core::PassphraseFileReader::SealFor &sealFor)
{
    const auto file = std::make_shared<QFile>(path);
    if (QFileInfo(path).isDir() || !file->open(QIODevice::ReadOnly))
        return Error{"file_missing", "The file " + path.toStdString() + " cannot be read. Nothing was changed."};
    const auto read = [file](char *bytes, std::size_t room) -> Result<std::size_t> {
        std::size_t done = 0;
        while (done < room) {
            const qint64 got = file->read(bytes + done, static_cast<qint64>(room - done));
            if (got < 0)
                return storageError(QFileDevice::ReadError);
            if (got == 0)
                break;
            done += static_cast<std::size_t>(got);
        }
        return done;
    };
    return core::PassphraseFileReader::open(read, content, sealFor);
}

} // namespace wellpulse::storage
