// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/keychain/system_keychain.h"

#include <qt6keychain/keychain.h>

#include <utility>

namespace wellpulse::storage {
namespace {

constexpr QLatin1String service("wellpulse-field");

/// Starts `job`, which deletes itself when it has finished; `done` runs on the context's thread.
template <class JobType, class Done> void start(JobType *job, const QString &name, QObject *context, Done done)
{
    job->setKey(name);
    job->setInsecureFallback(false);
    QObject::connect(
        job, &QKeychain::Job::finished, context, [job, done = std::move(done)](QKeychain::Job *) { done(*job); });
    job->start();
}

Status statusOf(const QKeychain::Job &job)
{
    if (job.error() == QKeychain::NoError)
        return {};
    return keychainError(job.error(), job.errorString());
}

} // namespace

Error keychainError(int qtKeychainError, const QString &detail)
{
    switch (qtKeychainError) {
    case QKeychain::EntryNotFound:
        return {"keychain_not_found", "This computer's keychain has no such item, or it is locked."};
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return {"keychain_locked", "This computer's keychain is locked or refuses access. Unlock it and try again."};
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return {"keychain_unavailable",
            "This computer has no keychain, and the vault's key is never kept in a plain file. Install a keychain (GNOME "
            "Keyring or KWallet), log in again and retry."};
    default:
        return {"keychain_failed",
            "This computer's keychain did not answer as it should: " + detail.toStdString()
                + ". Log in to the computer again and retry."};
    }
}

void SystemKeychain::readItem(const QString &name, QObject *context, Reply<SecretBytes> reply)
{
    start(new QKeychain::ReadPasswordJob(service), name, context,
        [reply = std::move(reply)](const QKeychain::ReadPasswordJob &job) {
            if (auto status = statusOf(job); !status)
                return reply(errorOf(std::move(status)));
            const QByteArray value = job.binaryData();
            if (value.isEmpty()) // some backends answer nothing for an item they cannot decrypt
                return reply(keychainError(QKeychain::EntryNotFound, QString()));
            reply(SecretBytes::copyOf(std::string_view(value.constData(), static_cast<std::size_t>(value.size()))));
        });
}

void SystemKeychain::writeItem(const QString &name, const SecretBytes &value, QObject *context, Reply<void> reply)
{
    auto *job = new QKeychain::WritePasswordJob(service);
    job->setBinaryData(QByteArray(reinterpret_cast<const char *>(value.data()), static_cast<qsizetype>(value.size())));
    start(job, name, context, [reply = std::move(reply)](const QKeychain::Job &done) { reply(statusOf(done)); });
}

void SystemKeychain::removeItem(const QString &name, QObject *context, Reply<void> reply)
{
    start(new QKeychain::DeletePasswordJob(service), name, context,
        [reply = std::move(reply)](const QKeychain::Job &job) {
            const bool wasThere = job.error() != QKeychain::EntryNotFound;
            reply(wasThere ? statusOf(job) : Status());
        });
}

} // namespace wellpulse::storage
