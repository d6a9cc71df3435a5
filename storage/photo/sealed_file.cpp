// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/photo/sealed_file.h"

#include "storage/driver/storage_error.h"

#include <array>

namespace wellpulse::storage {
namespace {

// magic | header of the stream | blocks, each a tag longer than its content, the last one marked as such
constexpr QByteArrayView magic("WPP1");
constexpr qsizetype headerBytes = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr qsizetype tagBytes = crypto_secretstream_xchacha20poly1305_ABYTES;

const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *bytesOf(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

Error damaged()
{
    return {
        "file_damaged", "A file of this vault is damaged and cannot be read; what is in the database is not touched."};
}

/// A disk that fills up takes a part first and gives its reason only with the next try.
Status writeAll(QSaveFile &file, const QByteArray &bytes)
{
    for (qsizetype done = 0; done < bytes.size();) {
        const qint64 written = file.write(bytes.constData() + done, bytes.size() - done);
        if (written <= 0)
            return storageError(file.error());
        done += written;
    }
    return {};
}

} // namespace

SealedFileWriter::SealedFileWriter(std::unique_ptr<QSaveFile> file)
    : m_file(std::move(file))
{
}

Result<SealedFileWriter> SealedFileWriter::open(const QString &path, const SecretBytes &key, const QByteArray &context)
{
    auto file = std::make_unique<QSaveFile>(path);
    if (!file->open(QIODevice::WriteOnly | QIODevice::Unbuffered)) // QSaveFile calls a read-only folder a WriteError
        return storageError(file->error() == QFileDevice::WriteError ? QFileDevice::PermissionsError : file->error());
    file->setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    SealedFileWriter writer(std::move(file));
    writer.m_context = context;
    QByteArray head = magic.toByteArray();
    head.resize(head.size() + headerBytes);
    crypto_secretstream_xchacha20poly1305_init_push(&writer.m_stream, bytesOf(head) + magic.size(), key.data());
    if (auto written = writeAll(*writer.m_file, head); !written)
        return written.error();
    return writer;
}

Status SealedFileWriter::writeBlock(const QByteArray &block, unsigned char tag)
{
    QByteArray sealed(block.size() + tagBytes, Qt::Uninitialized);
    crypto_secretstream_xchacha20poly1305_push(&m_stream, bytesOf(sealed), nullptr, bytesOf(block),
        static_cast<unsigned long long>(block.size()), bytesOf(m_context),
        static_cast<unsigned long long>(m_context.size()), tag);
    return writeAll(*m_file, sealed);
}

Status SealedFileWriter::write(const QByteArray &bytes)
{
    m_waiting.append(bytes);
    qsizetype done = 0;
    for (; m_waiting.size() - done > sealedBlockBytes; done += sealedBlockBytes) {
        if (auto written = writeBlock(m_waiting.mid(done, sealedBlockBytes), 0); !written)
            return written;
    }
    m_waiting.remove(0, done);
    return {};
}

Status SealedFileWriter::commit()
{
    if (auto written = writeBlock(m_waiting, crypto_secretstream_xchacha20poly1305_TAG_FINAL); !written)
        return written;
    if (!m_file->commit())
        return storageError(m_file->error());
    return {};
}

SealedFileReader::SealedFileReader(std::unique_ptr<QFile> file)
    : m_file(std::move(file))
{
}

Result<SealedFileReader> SealedFileReader::open(const QString &path, const SecretBytes &key, const QByteArray &context)
{
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return storageError(file->error());
    SealedFileReader reader(std::move(file));
    reader.m_context = context;
    const QByteArray head = reader.m_file->read(magic.size() + headerBytes);
    if (head.size() != magic.size() + headerBytes || !head.startsWith(magic)
        || crypto_secretstream_xchacha20poly1305_init_pull(&reader.m_stream, bytesOf(head) + magic.size(), key.data())
            != 0)
        return damaged();
    return reader;
}

Result<QByteArray> SealedFileReader::next()
{
    if (m_isAtEnd)
        return QByteArray();
    const QByteArray sealed = m_file->read(sealedBlockBytes + tagBytes);
    if (sealed.size() < tagBytes)
        return damaged();
    QByteArray block(sealed.size() - tagBytes, Qt::Uninitialized);
    unsigned char tag = 0;
    if (crypto_secretstream_xchacha20poly1305_pull(&m_stream, bytesOf(block), nullptr, &tag, bytesOf(sealed),
            static_cast<unsigned long long>(sealed.size()), bytesOf(m_context),
            static_cast<unsigned long long>(m_context.size()))
        != 0)
        return damaged();
    m_isAtEnd = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    if (m_isAtEnd && !m_file->atEnd())
        return damaged();
    return block;
}

Status writeSealed(const QString &path, const SecretBytes &key, const QByteArray &context, const QByteArray &bytes)
{
    auto writer = SealedFileWriter::open(path, key, context);
    if (!writer)
        return writer.error();
    if (auto written = writer->write(bytes); !written)
        return written;
    return writer->commit();
}

Result<QByteArray> readSealed(const QString &path, const SecretBytes &key, const QByteArray &context)
{
    auto reader = SealedFileReader::open(path, key, context);
    if (!reader)
        return reader.error();
    QByteArray bytes;
    for (;;) {
        const auto block = reader->next();
        if (!block)
            return block.error();
        bytes += *block;
        if (reader->isAtEnd())
            return bytes;
    }
}

} // namespace wellpulse::storage
