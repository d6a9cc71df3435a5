// SPDX-License-Identifier: GPL-3.0-or-later
// The system's keychain as Debian has it: a GNOME Keyring on a session bus of the test's own, unlocked, then locked, then
// gone. A process speaks to one bus only, so each case (a process each, under CTest) sets up its own.
#include "storage/keychain/system_keychain.h"
#include "tests/storage/test_database.h"
#include "tests/storage/vault/vault_fixture.h"
#include "tests/support/qt_printing.h"

#include <QEventLoop>
#include <QProcess>

using namespace wellpulse;
using namespace wellpulse::storage;
using namespace wellpulse::test;

namespace {

/// A session bus with a keyring, both the test's own.
class Keyring {
public:
    Keyring()
    {
        for (const char *folder : {"HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME"})
            qputenv(folder, m_home.path().toUtf8());
        qputenv("XDG_CURRENT_DESKTOP", "GNOME"); // how QtKeychain chooses the Secret Service
        m_bus.start(QStringLiteral("dbus-daemon"),
            {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address=1")});
        REQUIRE(m_bus.waitForReadyRead());
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());

        m_daemon.start(QStringLiteral("gnome-keyring-daemon"),
            {QStringLiteral("--foreground"), QStringLiteral("--unlock"), QStringLiteral("--components=secrets")});
        REQUIRE(m_daemon.waitForStarted());
        m_daemon.write("keyring password");
        REQUIRE(m_daemon.waitForBytesWritten());
        m_daemon.closeWriteChannel();
        gdbus({QStringLiteral("wait"), QStringLiteral("--session"), QStringLiteral("--timeout"), QStringLiteral("20"),
            QStringLiteral("org.freedesktop.secrets")});
    }
    ~Keyring()
    {
        for (QProcess *process : {&m_daemon, &m_bus}) {
            process->terminate();
            process->waitForFinished();
        }
    }

    static void lock()
    {
        gdbus({QStringLiteral("call"), QStringLiteral("--session"), QStringLiteral("--dest"),
            QStringLiteral("org.freedesktop.secrets"), QStringLiteral("--object-path"),
            QStringLiteral("/org/freedesktop/secrets"), QStringLiteral("--method"),
            QStringLiteral("org.freedesktop.Secret.Service.Lock"),
            QStringLiteral("['/org/freedesktop/secrets/collection/login']")});
    }

private:
    static void gdbus(const QStringList &arguments)
    {
        QProcess process;
        process.start(QStringLiteral("gdbus"), arguments);
        REQUIRE(process.waitForFinished());
        INFO(process.readAllStandardError().toStdString());
        REQUIRE(process.exitCode() == 0);
    }

    QTemporaryDir m_home;
    QProcess m_bus;
    QProcess m_daemon;
};

/// Runs the event loop until the keychain has replied.
template <class T, class Call> Result<T> await(Call call)
{
    QEventLoop loop;
    std::optional<Result<T>> value;
    call([&](Result<T> reply) {
        value.emplace(std::move(reply));
        loop.quit();
    });
    if (!value)
        loop.exec();
    return std::move(*value);
}

struct Keys {
    SystemKeychain keychain;
    QObject context;

    Result<SecretBytes> read(const QString &name)
    {
        return await<SecretBytes>([&](auto reply) { keychain.read(name, &context, reply); });
    }
    Status write(const QString &name, std::string_view value)
    {
        return await<void>([&](auto reply) { keychain.write(name, secret(value), &context, reply); });
    }
    Status remove(const QString &name)
    {
        return await<void>([&](auto reply) { keychain.remove(name, &context, reply); });
    }
};

const char *const item = "wellpulse-field/0123/device";

} // namespace

TEST_CASE("the system's keychain keeps, replaces and removes an item")
{
    const Keyring keyring;
    Keys keys;
    const QString name = QLatin1String(item);
    CHECK(keys.read(name).error().code == "keychain_not_found");
    must(keys.write(name, "one"));
    must(keys.write(name, std::string_view("two\0\xff", 5)));
    CHECK((must(keys.read(name)) == secret(std::string_view("two\0\xff", 5))));
    must(keys.write(name, std::string(2'000, 'x')));
    CHECK(must(keys.read(name)).size() == 2'000);
    must(keys.remove(name));
    must(keys.remove(name));
    CHECK(keys.read(name).error().code == "keychain_not_found");
}

TEST_CASE("a locked keyring does not open a vault, and nothing is made anew")
{
    const Keyring keyring;
    SystemKeychain keychain;
    QObject context;
    QTemporaryDir temporary;
    const VaultFolder folder(temporary.filePath(QStringLiteral("vault")));
    must(await<Vault>([&](auto reply) {
        createVault(folder, secret("passphrase"), minimumKdfCost, systemRandom(), keychain, &context, reply);
    }));
    const auto unlock = [&] {
        return await<Vault>([&](auto reply) { unlockVault(folder, secret("passphrase"), keychain, &context, reply); });
    };
    must(unlock());
    const auto before = filesIn(temporary.path());
    Keyring::lock();
    const auto vault = unlock();
    REQUIRE_FALSE(vault);
    INFO(vault.error().code << ": " << vault.error().message);
    CHECK((vault.error().code == "keychain_locked" || vault.error().code == "vault_no_device_secret"));
    CHECK((filesIn(temporary.path()) == before));
}

TEST_CASE("without a keychain nothing is kept and nothing is made")
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    qputenv("XDG_CURRENT_DESKTOP", "GNOME");
    SystemKeychain keychain;
    QObject context;
    QTemporaryDir temporary;
    const VaultFolder folder(temporary.filePath(QStringLiteral("vault")));
    const auto vault = await<Vault>([&](auto reply) {
        createVault(folder, secret("passphrase"), minimumKdfCost, systemRandom(), keychain, &context, reply);
    });
    REQUIRE_FALSE(vault);
    INFO(vault.error().code << ": " << vault.error().message);
    CHECK((vault.error().code == "keychain_unavailable" || vault.error().code == "keychain_failed"));
    CHECK(filesIn(temporary.path()).empty());
}
