// SPDX-License-Identifier: GPL-3.0-or-later
// The keychain of --insecure-file-keychain, for tests and demos: a JSON file BESIDE the vault's folder, readable by its
// owner only and by every program its owner runs. It replies before the call returns. Several processes may use one
// file at a time.
#pragma once

#include "storage/keychain/keychain.h"

#include <map>

namespace wellpulse::storage {

class FileKeychain final : public Keychain {
public:
    explicit FileKeychain(const QString &path);

    /// "<vault>.keychain.json"
    [[nodiscard]] static QString pathBeside(const QString &vaultFolder);

private:
    using Items = std::map<std::string, std::string>; ///< name: base64

    void readItem(const QString &name, QObject *context, Reply<SecretBytes> reply) override;
    void writeItem(const QString &name, const SecretBytes &value, QObject *context, Reply<void> reply) override;
    void removeItem(const QString &name, QObject *context, Reply<void> reply) override;

    Result<Items> load() const;
    Status save(const Items &items) const;
    Status change(const std::function<void(Items &)> &edit) const;

    QString m_path;
};

} // namespace wellpulse::storage
