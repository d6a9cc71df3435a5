// SPDX-License-Identifier: GPL-3.0-or-later
// A vault folder in a temporary place, a file keychain beside it, and what the disk holds, for before and after.
#pragma once

#include "storage/keychain/file_keychain.h"
#include "storage/vault/unlock.h"

#include <catch2/catch_test_macros.hpp>

#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>

#include <map>
#include <optional>

namespace wellpulse::test {

inline storage::SecretBytes secret(std::string_view text)
{
    return storage::SecretBytes::copyOf(text);
}

/// Every file below a folder with its bytes. The shared-memory file is a cache, which any reader may build.
inline std::map<QString, QByteArray> filesIn(const QString &folder)
{
    std::map<QString, QByteArray> files;
    QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        QFile file(walk.next());
        if (!file.fileName().endsWith(QStringLiteral("-shm")) && file.open(QIODevice::ReadOnly))
            files[file.fileName()] = file.readAll();
    }
    return files;
}

inline void overwrite(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// The one reply of a keychain that replies at once.
template <class T> struct Answer {
    std::optional<Result<T>> value;
    std::function<void(Result<T>)> reply()
    {
        return [this](Result<T> result) { value.emplace(std::move(result)); };
    }
    Result<T> take()
    {
        REQUIRE(value.has_value());
        return std::move(*value);
    }
};

class VaultFixture {
public:
    VaultFixture()
        : folder(m_temporary.filePath(QStringLiteral("vault")))
        , keychain(storage::FileKeychain::pathBeside(folder.path()))
    {
    }

    Result<storage::Vault> create(std::string_view passphrase = "correct horse")
    {
        Answer<storage::Vault> answer;
        storage::createVault(folder, secret(passphrase), storage::minimumKdfCost, storage::systemRandom(), keychain,
            &m_context, answer.reply());
        return answer.take();
    }

    Result<storage::Vault> unlock(std::string_view passphrase = "correct horse")
    {
        Answer<storage::Vault> answer;
        storage::unlockVault(folder, secret(passphrase), keychain, &m_context, answer.reply());
        return answer.take();
    }

    [[nodiscard]] QString root() const { return m_temporary.path(); }
    [[nodiscard]] QString keychainPath() const { return storage::FileKeychain::pathBeside(folder.path()); }
    [[nodiscard]] QObject *context() { return &m_context; }

private:
    QTemporaryDir m_temporary;
    QObject m_context;

public:
    storage::VaultFolder folder;
    storage::FileKeychain keychain;
};

} // namespace wellpulse::test
