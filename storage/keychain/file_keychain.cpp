// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/keychain/file_keychain.h"

#include "core/json/json.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QSaveFile>

#include <sodium.h>

namespace wellpulse::storage {
namespace {

Error failed(const QString &what, const QString &path)
{
    return {"keychain_failed",
        QStringLiteral("The keychain file %1 %2. Nothing was changed.").arg(path, what).toStdString()};
}

std::string encoded(const SecretBytes &value)
{
    std::string text(sodium_base64_ENCODED_LEN(value.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(text.data(), text.size(), value.data(), value.size(), sodium_base64_VARIANT_ORIGINAL);
    text.pop_back(); // the terminating zero
    return text;
}

SecretBytes decoded(const std::string &text)
{
    SecretBytes buffer(text.size() / 4 * 3 + 1);
    std::size_t size = 0;
    if (buffer.isEmpty()
        || sodium_base642bin(buffer.data(), buffer.size(), text.data(), text.size(), nullptr, &size, nullptr,
               sodium_base64_VARIANT_ORIGINAL)
            != 0)
        return {};
    return SecretBytes::copyOf(buffer.span().first(size));
}

} // namespace

FileKeychain::FileKeychain(const QString &path)
    : m_path(path)
{
}

QString FileKeychain::pathBeside(const QString &vaultFolder)
{
    return QDir::cleanPath(QDir(vaultFolder).absolutePath()) + QStringLiteral(".keychain.json");
}

Result<FileKeychain::Items> FileKeychain::load() const
{
    QFile file(m_path);
    if (!file.exists())
        return Items();
    if (!file.open(QIODevice::ReadOnly))
        return failed(QStringLiteral("cannot be read"), m_path);
    const QByteArray bytes = file.readAll();
    const auto json = core::parseJson(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    if (!json || !json->is_object())
        return failed(QStringLiteral("is damaged"), m_path);
    Items items;
    for (const auto &[name, value] : json->items()) {
        if (!value.is_string())
            return failed(QStringLiteral("is damaged"), m_path);
        items.emplace(name, value.get<std::string>());
    }
    return items;
}

Status FileKeychain::save(const Items &items) const
{
    const std::string text = core::canonicalJson(core::Json(items)) + '\n';
    QSaveFile file(m_path);
    // The permissions come before the content.
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(text.data(), static_cast<qint64>(text.size())) != static_cast<qint64>(text.size())
        || !file.commit())
        return failed(QStringLiteral("cannot be written"), m_path);
    return {};
}

Status FileKeychain::change(const std::function<void(Items &)> &edit) const
{
    QLockFile lock(m_path + QStringLiteral(".lock"));
    if (!lock.tryLock(10'000))
        return failed(QStringLiteral("is in use by another program"), m_path);
    auto items = load();
    if (!items)
        return errorOf(std::move(items));
    edit(*items);
    return save(*items);
}

void FileKeychain::readItem(const QString &name, QObject *, Reply<SecretBytes> reply)
{
    auto items = load();
    if (!items)
        return reply(errorOf(std::move(items)));
    const auto found = items->find(name.toStdString());
    if (found == items->end())
        return reply(Error{"keychain_not_found", "The keychain file has no such item."});
    SecretBytes value = decoded(found->second);
    if (value.isEmpty())
        return reply(failed(QStringLiteral("is damaged"), m_path));
    reply(std::move(value));
}

void FileKeychain::writeItem(const QString &name, const SecretBytes &value, QObject *, Reply<void> reply)
{
    reply(change([&](Items &items) { items[name.toStdString()] = encoded(value); }));
}

void FileKeychain::removeItem(const QString &name, QObject *, Reply<void> reply)
{
    reply(change([&](Items &items) { items.erase(name.toStdString()); }));
}

} // namespace wellpulse::storage
