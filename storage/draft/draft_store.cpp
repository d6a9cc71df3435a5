// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/draft/draft_store.h"

#include "core/event/hex.h"
#include "storage/driver/storage_error.h"
#include "storage/secret/hkdf.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QLoggingCategory>
#include <QtCore/QSaveFile>

#include <sodium.h>

#include <array>
#include <utility>

namespace wellpulse::storage {
namespace {

Q_LOGGING_CATEGORY(log, "wellpulse.drafts")

// magic | nonce | sealed(user's id, 0, content)
constexpr QByteArrayView magic("WPD1");
constexpr qsizetype nonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr qint64 mostBytes = 16 * 1024 * 1024; // a file beyond this is none of ours

const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *bytesOf(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

} // namespace

DraftStore::DraftStore(const QString &vaultFolder, const SecretBytes &draftKey, DraftOwner owner, RandomBytes random)
    : m_folder(vaultFolder + QStringLiteral("/drafts"))
    , m_owner(std::move(owner))
    , m_contentKey(hkdfSha256(draftKey.span(), {}, "wellpulse draft contents 1", keyBytes))
    , m_nameKey(hkdfSha256(draftKey.span(), {}, "wellpulse draft names 1", keyBytes))
    , m_random(std::move(random))
{
}

QString DraftStore::pathOf(const QString &form) const
{
    const QByteArray name = form.toUtf8();
    std::array<unsigned char, crypto_generichash_BYTES_MIN> hash{};
    crypto_generichash(hash.data(), hash.size(), bytesOf(name), static_cast<unsigned long long>(name.size()),
        m_nameKey.data(), m_nameKey.size());
    return m_folder + u'/' + QString::fromStdString(core::toHex(hash));
}

QByteArray DraftStore::authenticatedFor(const QString &form) const
{
    return magic.toByteArray() + QByteArray::fromStdString(m_owner.vaultId) + '\0' + form.toUtf8();
}

QByteArray DraftStore::sealed(const QString &form, const QByteArray &content) const
{
    QByteArray plain = QByteArray::fromStdString(m_owner.userId) + '\0' + content;
    const QByteArray authenticated = authenticatedFor(form);
    std::array<std::uint8_t, nonceBytes> nonce{};
    m_random(nonce);
    QByteArray bytes = magic.toByteArray();
    bytes.append(reinterpret_cast<const char *>(nonce.data()), nonceBytes);
    const qsizetype head = bytes.size();
    bytes.resize(head + plain.size() + tagBytes);
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytesOf(bytes) + head, nullptr, bytesOf(plain),
        static_cast<unsigned long long>(plain.size()), bytesOf(authenticated),
        static_cast<unsigned long long>(authenticated.size()), nullptr, nonce.data(), m_contentKey.data());
    wipe({plain.data(), static_cast<std::size_t>(plain.size())});
    return bytes;
}

// Null when the bytes are not what sealed() made for this form in this vault; else the owner's id, a zero, the content.
QByteArray DraftStore::opened(const QString &form, const QByteArray &bytes) const
{
    const qsizetype head = magic.size() + nonceBytes;
    if (bytes.size() < head + tagBytes || !bytes.startsWith(magic))
        return {};
    const QByteArray authenticated = authenticatedFor(form);
    QByteArray plain(bytes.size() - head - tagBytes, '\0');
    const int refused = crypto_aead_xchacha20poly1305_ietf_decrypt(bytesOf(plain), nullptr, nullptr,
        bytesOf(bytes) + head, static_cast<unsigned long long>(bytes.size() - head), bytesOf(authenticated),
        static_cast<unsigned long long>(authenticated.size()), bytesOf(bytes) + magic.size(), m_contentKey.data());
    return refused == 0 ? plain : QByteArray();
}

Status DraftStore::write(const QString &path, const QByteArray &bytes) const
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) // QSaveFile calls a read-only folder a WriteError
        return storageError(file.error() == QFileDevice::WriteError ? QFileDevice::PermissionsError : file.error());
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (file.write(bytes) != bytes.size()) // where a part of it fits, Qt has no error to tell
        return storageError(file.error() == QFileDevice::NoError ? QFileDevice::ResourceError : file.error());
    if (!file.commit()) // waits for the disk, then renames
        return storageError(file.error());
    return {};
}

// A write that was cut off by a kill leaves its new file behind.
void DraftStore::prepareFolder()
{
    if (std::exchange(m_isPrepared, true))
        return;
    QDir folder(m_folder);
    for (const QString &leftover : folder.entryList({QStringLiteral("*.*")}, QDir::Files | QDir::Hidden))
        folder.remove(leftover);
    if (!folder.exists() && QDir().mkpath(m_folder))
        QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

Status DraftStore::keep(const QString &form, const QByteArray &content)
{
    prepareFolder();
    return write(pathOf(form), sealed(form, content));
}

QByteArray DraftStore::read(const QString &form)
{
    const QString path = pathOf(form);
    QFile file(path);
    if (!file.exists())
        return {};
    if (!file.open(QIODevice::ReadOnly)) {
        qCWarning(log, "A draft cannot be read now; it stays where it is.");
        return {};
    }
    const QByteArray plain = opened(form, file.read(mostBytes));
    file.close();
    const qsizetype end = plain.indexOf('\0');
    if (end < 0) {
        drop(path, "A draft was damaged and is gone; what was saved is safe.");
        return {};
    }
    if (QByteArrayView(plain).first(end) != QByteArrayView(m_owner.userId.data(), qsizetype(m_owner.userId.size()))) {
        drop(path, "A draft of another user was dropped.");
        return {};
    }
    return plain.mid(end + 1);
}

Status DraftStore::forget(const QString &form)
{
    QFile file(pathOf(form));
    if (!file.exists() || file.remove())
        return {};
    return storageError(file.error());
}

void DraftStore::drop(const QString &path, const char *why) const
{
    qCWarning(log, "%s", why);
    QFile::remove(path);
}

} // namespace wellpulse::storage
