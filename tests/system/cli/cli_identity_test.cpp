// SPDX-License-Identifier: GPL-3.0-or-later
// A vault's folder copied to a second laptop, and one that comes without its keychain's word of who it is: whole programs.
#include "storage/keychain/file_keychain.h"
#include "tests/system/cli/programs.h"

#include <QtCore/QFile>

#include <catch2/catch_test_macros.hpp>

using namespace wellpulse;
using namespace wellpulse::test;

namespace {

QStringList add(const QString &well, const char *rest)
{
    return QStringList{QStringLiteral("production"), QStringLiteral("add"), QStringLiteral("--well"), well}
    + words(rest);
}

QString firstWell(const DeviceProgram &device)
{
    return QString::fromStdString(device.must(words("wells list")).at("wells").at(0).at("id").get<std::string>());
}

/// Takes from the vault's keychain what says which device this is, and the session; what opens the vault stays.
void forgetDevice(const DeviceProgram &device)
{
    storage::FileKeychain keychain(storage::FileKeychain::pathBeside(device.vault()));
    QFile header(device.vault() + QStringLiteral("/vault.json"));
    REQUIRE(header.open(QIODevice::ReadOnly));
    const auto json = core::parseJson(header.readAll().toStdString());
    REQUIRE(json);
    const QString vaultId = QString::fromStdString(json->at("vaultId").get<std::string>());
    QObject context;
    for (const char *item : {storage::keychain_item::device, storage::keychain_item::session}) {
        keychain.remove(
            storage::keychainItemName(vaultId, item), &context, [](const Status &removed) { REQUIRE(removed); });
    }
}

} // namespace

TEST_CASE("a vault copied to a second laptop: both sync on, the second as a device of its own, and all have one view")
{
    OfficeProgram office;
    DeviceProgram first;
    const core::Json enrolled = first.init(office);
    const QString well = firstWell(first);
    first.must(add(well, "--date 2025-10-15 --oil 15"));
    first.must(words("sync"));
    first.must(add(well, "--date 2025-10-16 --oil 16")); // waits when the folder is copied, so in both
    const DeviceProgram second(first);
    first.must(add(well, "--date 2025-10-17 --oil 17"));
    second.must(add(well, "--date 2025-10-18 --oil 18"));

    const core::Json ofFirst = first.must(words("sync"));
    CHECK(ofFirst.at("identityTaken") == false);
    CHECK(ofFirst.at("deviceId") == enrolled.at("deviceId"));
    second.init(office); // who works there signs in there
    const core::Json ofSecond = second.must(words("sync"));
    CHECK(ofSecond.at("identityTaken") == true);
    CHECK(ofSecond.at("deviceId") != enrolled.at("deviceId"));
    CHECK(ofSecond.at("remaining") == 0);
    first.must(words("sync"));
    CHECK(first.viewHash() == office.stateHash());
    CHECK(second.viewHash() == office.stateHash());
    CHECK(first.must(words("production list")).at("rows").size() == 4);

    // What the second one had said under the first one's name is still in its log, and does not count.
    std::size_t aside = 0;
    const core::Json created = second.must(words("events --type PRODUCTION_CREATED"));
    for (const core::Json &event : created.at("events"))
        aside += event.at("disposition") == "LAID_ASIDE" ? 1U : 0U;
    CHECK(aside >= 1);
    const core::Json rebuilt = second.must(words("rebuild"));
    CHECK(rebuilt.at("viewHash") == office.stateHash());

    first.must(add(well, "--date 2025-10-19 --oil 19"));
    second.must(add(well, "--date 2025-10-20 --oil 20"));
    CHECK(second.must(words("sync")).at("identityTaken") == false);
    CHECK(first.must(words("sync")).at("identityTaken") == false);
    second.must(words("sync"));
    CHECK(first.viewHash() == office.stateHash());
    CHECK(second.viewHash() == office.stateHash());
}

TEST_CASE("a vault that nobody enrolled on this laptop becomes a device of its own by init, and sends what waits in it")
{
    OfficeProgram office;
    DeviceProgram first;
    const core::Json enrolled = first.init(office);
    const QString well = firstWell(first);
    first.must(add(well, "--date 2025-10-15 --oil 15"));
    first.must(words("sync"));
    first.must(add(well, "--date 2025-10-16 --oil 16"));
    const DeviceProgram second(first);
    forgetDevice(second);
    CHECK(second.run(words("sync")).exitCode == 3);
    const Ran another = second.run(
        {QStringLiteral("init"), QStringLiteral("--server"), office.url().toString(), QStringLiteral("--tenant"),
            QStringLiteral("acme"), QStringLiteral("--email"), QStringLiteral("second@acme.test"),
            QStringLiteral("--password-file"), second.folder() + QStringLiteral("/password")});
    CHECK(another.exitCode == 1);
    CHECK(another.json().at("error").at("code") == "vault_of_another_user");

    CHECK(second.init(office).at("deviceId") != enrolled.at("deviceId"));
    CHECK(second.must(words("sync")).at("pushed") == 1);
    first.must(words("sync"));
    CHECK(first.viewHash() == office.stateHash());
    CHECK(second.viewHash() == office.stateHash());
}

TEST_CASE("the office put back from a copy of its data: laptops that sync give it back what it lost")
{
    OfficeProgram office;
    DeviceProgram device;
    DeviceProgram other;
    device.init(office);
    other.init(office, QStringLiteral("second@acme.test"));
    const QString well = firstWell(device);
    device.must(add(well, "--date 2025-10-15 --oil 15"));
    device.must(words("sync"));
    office.backUp();
    device.must(add(well, "--date 2025-10-16 --oil 16"));
    other.must(add(well, "--date 2025-10-17 --oil 17"));
    device.must(words("sync"));
    other.must(words("sync"));
    office.restore();
    const core::Json sent = device.must(words("sync"));
    CHECK(sent.at("officeRestored") == true);
    CHECK(sent.at("remaining") == 0);
    CHECK(other.must(words("sync")).at("officeRestored") == true);
    device.must(words("sync"));
    CHECK(device.must(words("production list")).at("rows").size() == 3);
    CHECK(device.viewHash() == office.stateHash());
    CHECK(other.viewHash() == office.stateHash());
}
